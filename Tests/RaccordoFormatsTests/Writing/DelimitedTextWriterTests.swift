import RaccordoModel
import Testing

@testable import RaccordoFormats

@Suite struct DelimitedTextWriterTests {
  private func written(_ style: DelimitedTextWriter.Style, _ rows: [[DelimitedTextWriter.Cell]]) -> String {
    var writer = DelimitedTextWriter(style: style)
    for row in rows { writer.append(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private let row: [DelimitedTextWriter.Cell] = [
    "è;\"x\"", .number(13.5), .money(Money(cents: 468_450)), .date(runDay), .yesNo(true), .blank, "a,b", "riga\nriga",
  ]

  @Test func anItalianExcelOpensIt() {
    #expect(
      written(.office(.italian), [["id", "n"], row])
        == "\u{FEFF}id;n\r\n\"è;\"\"x\"\"\";13,5;4684,50;12/03/2025;sì;;a,b;\"riga\nriga\"\r\n")
  }

  @Test func aMachineReadsItPlain() {
    #expect(
      written(.machine, [row]) == "\"è;\"\"x\"\"\",13.5,4684.50,2025-03-12,yes,,\"a,b\",\"riga\nriga\"\n")
  }

  @Test func noTextOpensAsAFormula() {
    for text in ["=1+1", "+x", "-cmd|' /C'!A0", "@sum", "\tx", "-", "+"] {
      #expect(written(.office(.italian), [[.text(text)]]).contains("'" + text), "\(text)")
      #expect(!written(.machine, [[.text(text)]]).contains("'" + text))
    }
    for text in ["-12,5", "+3", "-1.234,56"] { #expect(!written(.office(.italian), [[.text(text)]]).contains("'")) }
  }

  @Test func randomTablesReadBackTheSame() throws {
    let seed: UInt64 = 20_251_121
    print("CSV round trip: seed \(seed)")
    var random = SplitMix(seed: seed)
    let pieces = ["a", ";", ",", "\t", "\"", "\n", "\r\n", "\r", "è", "€", " ", "x y", "'", "0", "“"]
    for _ in 0..<1_500 {
      let width = random.below(5) + 1
      let table = (0..<random.below(6) + 1).map { _ in
        (0..<width).map { _ in (0..<random.below(5)).map { _ in pieces[random.below(pieces.count)] }.joined() }
      }
      try check(table, &random)
    }
  }

  /// Writes a table with a random separator, line end and encoding, quoting what needs it and some of the rest.
  private func check(_ table: [[String]], _ random: inout SplitMix) throws {
    let separator = Separator.allCases[random.below(3)]
    let end = ["\n", "\r\n", "\r"][random.below(3)]
    let character = Character(Unicode.Scalar(separator.rawValue))
    let lines = table.map { row in
      row.map { cell -> String in
        let needsQuotes = cell.unicodeScalars.contains {
          $0 == character.unicodeScalars.first || $0 == "\"" || $0 == "\n" || $0 == "\r"
        }
        let isAlone = row.count == 1 && cell.isEmpty
        guard needsQuotes || isAlone || random.below(3) == 0 else { return cell }
        return "\"" + String(cell.flatMap { $0 == "\"" ? "\"\"" : String($0) }) + "\""
      }.joined(separator: String(character))
    }
    let text = lines.joined(separator: end) + (random.below(2) == 0 ? end : "")
    let decoded = try TextEncoding.decode(Self.encode(text, &random), name: "x")
    var reader = DelimitedReader(decoded.bytes, from: decoded.start, separator: separator)
    var record = DelimitedRecord()
    var read: [[String]] = []
    while reader.next(into: &record) {
      #expect(record.brokenQuoteLine == nil, "\(text)")
      read.append(record.indices.map { String(decoding: record.bytes(of: $0, in: decoded.bytes), as: UTF8.self) })
    }
    #expect(read == table, "\(text.debugDescription)")
  }

  private static func encode(_ text: String, _ random: inout SplitMix) -> [UInt8] {
    switch random.below(5) {
    case 0: return Array(text.utf8)
    case 1: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 2: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case 3: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    default: return text.unicodeScalars.map { windows1252($0.value) }
    }
  }

  private static func windows1252(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x20AC: 0x80
    case 0x201C: 0x93
    default: UInt8(scalar)
    }
  }
}
