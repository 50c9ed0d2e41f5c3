import RaccordoModel
import Testing

@testable import RaccordoFormats

/// Columns are read from bytes by short ways; here each cell is read by itself, in full, and the two must agree.
@Suite struct ColumnReaderTests {
  @Test func columnsAreReadAsTheirCellsOneByOne() throws {
    let seed: UInt64 = 27_182
    print("columns and cells: seed \(seed)")
    var random = SplitMix(seed: seed)
    var (answers, problems) = (0, 0)
    for _ in 0..<300 {
      let fields = vocabulary.fields.filter { !$0.isOfMember }
      let rows = (0..<1 + random.below(150)).map { _ in fields.map { Self.cell(of: $0, &random) } }
      let reading = try ListReader(fields: vocabulary, options: ReadOptions(day: runDay)).read(
        Self.text(fields, rows, &random), name: "l.csv")
      #expect(reading.households.count == rows.count)
      for (column, field) in fields.enumerated() {
        let expected = Self.plainly(rows.map { $0[column] }, field)
        for row in rows.indices {
          #expect(
            reading.households.value(of: field.name, row: row) == expected.values[row],
            "\(field.name): \(rows[row][column].debugDescription)")
        }
        #expect(reading.issues.filter { $0.field == field.name }.map(\.code) == expected.codes, "\(field.name)")
        answers += expected.values.count { $0 != nil }
        problems += expected.codes.count
      }
    }
    #expect(answers > 50_000 && problems > 10_000)
  }

  /// Words are remembered in a table that grows, up to some point.
  @Test(arguments: [60, 70, 600, 3_000]) func anyNumberOfDifferentWordsIsReadRight(_ words: Int) throws {
    let rows = (0..<2 * words).map { "N\($0);ente \($0 % words)\n" }
    let reading = try ListReader(fields: vocabulary, options: ReadOptions(day: runDay)).read(
      Array(("id;notes\n" + rows.joined()).utf8), name: "l.csv")
    #expect(reading.households.count == 2 * words)
    for row in 0..<2 * words {
      #expect(reading.households.value(of: "notes", row: row) == .word("ente \(row % words)"))
    }
  }

  /// One cell after the other, by the reader that knows every way of writing.
  private static func plainly(_ cells: [String], _ field: FieldSchema) -> (values: [FieldValue?], codes: [RowIssue.Code]) {
    var reader = CellReader(field, day: runDay, municipalities: MunicipalityDirectory([], on: runDay))
    for cell in cells {
      if case .success(let number) = WrittenNumber.read(CellText.trimmed(Array(cell.utf8)[...])) { reader.evidence.note(number) }
    }
    var (values, codes): ([FieldValue?], [RowIssue.Code]) = ([], [])
    for cell in cells {
      switch reader.read(Array(cell.utf8)[...]) {
      case .value(let value): values.append(value)
      case .unknown: values.append(nil)
      case .problem(let code, _):
        values.append(nil)
        codes.append(code)
      case .noted(let value, let code):
        values.append(value)
        codes.append(code)
      }
    }
    return (values, codes)
  }

  private static func text(_ fields: [FieldSchema], _ rows: [[String]], _ random: inout SplitMix) -> [UInt8] {
    let end = ["\n", "\r\n", "\r"][random.below(3)]
    let lines = rows.enumerated().map { number, cells in
      (["N\(number)"] + cells).map { cell in
        let needsQuotes = cell.utf8.contains { [0x22, 0x3B, 0x0A, 0x0D].contains($0) } || random.below(20) == 0
        return needsQuotes ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
      }.joined(separator: ";")
    }
    return Array((["id;" + fields.map(\.name).joined(separator: ";")] + lines).joined(separator: end).utf8)
  }

  private static let words = [
    "erp", "ERP", "affitto privato", "private", "PRIVATE ", "Caritas", "CISSACA, Caritas", "caritas,SerD, CISSACA e altri", "sì", "SI", "no",
    "No", "x", "1", "0", "forse", "ADI", "ADI;SFL", "006003", "6003", "44012", "Alessandria", "Via Roma 3", "nessuno", "n. 12", "Nota 7",
    "Largo della Pietà 54", "a\"b", "riga\ndue", "PiovÃ ", "\u{00E8}", "e\u{0300}", "K", "\u{212A}", "\u{FFFD}", "un testo di più di ventiquattro byte",
    "un testo di più di ventiquattro bytf",
  ]
  private static let marks = ["", "", " ", "N.D.", "n.d", "nd", "-", "?", "non noto", "Sconosciuto", "#N/D", "#REF!", "n.d. 1", "_", "\u{A0}"]

  private static func cell(of field: FieldSchema, _ random: inout SplitMix) -> String {
    let cell: String
    switch random.below(10) {
    case 0: cell = marks[random.below(marks.count)]
    case 1: cell = words[random.below(words.count)]
    case 2: cell = number(&random)
    default:
      switch field.kind {
      case .number, .money: cell = number(&random)
      case .date: cell = day(&random)
      default: cell = words[random.below(words.count)]
      }
    }
    switch random.below(15) {
    case 0: return " " + cell
    case 1: return cell + "\u{A0}"
    default: return cell
    }
  }

  /// Digits and marks as they come, now and then with a sign or a currency.
  private static func number(_ random: inout SplitMix) -> String {
    func digits(_ most: Int) -> String { (0..<1 + random.below(most)).map { _ in String(random.below(10)) }.joined() }
    let mark = [".", ",", "'", " "][random.below(4)]
    switch random.below(8) {
    case 0, 1: return digits(random.below(6) == 0 ? 19 : 4)
    case 2: return digits(4) + [".", ","][random.below(2)] + digits(4)
    case 3: return digits(3) + "." + String(100 + random.below(900)) + "," + digits(2)
    case 4: return digits(3) + mark + String(100 + random.below(900)) + mark + String(100 + random.below(900))
    case 5: return digits(3) + mark + String(100 + random.below(900))
    case 6: return ["-", "+", "€ ", "", "("][random.below(5)] + digits(3) + "," + digits(2) + ["", " €", "-", ")"][random.below(4)]
    default: return (0..<1 + random.below(9)).map { _ in ["1", "0", "7", ".", ",", "234"][random.below(6)] }.joined()
    }
  }

  private static func day(_ random: inout SplitMix) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (day, month, year) = (1 + random.below(31), 1 + random.below(13), 1890 + random.below(160))
    let mark = ["/", "-", "."][random.below(3)]
    switch random.below(8) {
    case 0: return "\(day)\(mark)\(month)\(mark)\(year)"
    case 1: return "\(two(day))\(mark)\(two(month))\(mark)\(two(year % 100))"
    case 2: return "\(two(day))/\(two(month))-\(year)"
    case 3: return String(40_000 + random.below(5_000))
    case 4: return "\(year)-\(two(month))-\(two(day))T10:00"
    case 5: return "\(year)\(mark)\(two(month))\(mark)\(two(day))"
    default: return "\(two(day))\(mark)\(two(month))\(mark)\(year)"
    }
  }

  @Test func partsReadAtOnceAreThePartsReadInTurn() async throws {
    let rows = (0..<4_000).map { "N\($0);\($0 % 7 == 0 ? "x" : "\($0)");via \($0 % 500);\(["Sì", "no", "forse"][$0 % 3])\n" }
    let text = Array(("id;minors;notes;alone\n" + rows.joined()).utf8)
    let members = (0..<6_000).map { "N\($0 * 7 % 4_100);P\($0);\(["F", "M", "Q"][$0 % 3])\n" }
    var options = ReadOptions(day: runDay)
    options.members = NamedBytes(name: "m.csv", bytes: Array(("id;persona;sesso\n" + members.joined()).utf8))
    let scan = try ListReader(fields: vocabulary, options: options).scan(text, name: "l.csv")
    let inTurn = (0..<8).map { scan.read($0 * 500..<($0 + 1) * 500) }
    let atOnce = await withTaskGroup(of: (Int, ListPart).self) { group in
      for part in 0..<8 { group.addTask { (part, scan.read(part * 500..<(part + 1) * 500)) } }
      return await group.reduce(into: [Int: ListPart]()) { $0[$1.0] = $1.1 }
    }
    for (number, part) in inTurn.enumerated() {
      #expect(atOnce[number]?.issues == part.issues && part.issues.count > 100)
      #expect(atOnce[number]?.households.columns.map(\.dictionary) == part.households.columns.map(\.dictionary))
      #expect((0..<500).allSatisfy { atOnce[number]?.households[$0] == part.households[$0] })
    }
  }
}
