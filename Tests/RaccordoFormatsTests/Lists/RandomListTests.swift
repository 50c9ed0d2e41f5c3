import Foundation
import RaccordoModel
import Testing

@testable import RaccordoFormats

@Suite struct RandomListTests {
  /// `ListReading` itself holds the sums by a precondition: here noise must reach it and pass.
  @Test func noiseNeverCrashesAndTheSumsHold() {
    let seed: UInt64 = 8_128
    print("random lists: seed \(seed)")
    var random = SplitMix(seed: seed)
    var read = 0
    for round in 0..<4_000 {
      let bytes = round % 2 == 0 ? Self.noise(&random) : Self.listLike(&random)
      var options = ReadOptions(day: runDay)
      if random.below(3) == 0 { options.members = NamedBytes(name: "m.csv", bytes: Self.listLike(&random)) }
      let name = ["l.csv", "l.json", "l.ndjson", "l"][random.below(4)]
      guard let reading = try? ListReader(fields: vocabulary, options: options).read(bytes, name: name) else {
        continue
      }
      read += 1
      #expect(reading.rowsRead == reading.households.count + reading.rowsSetAside)
      #expect(
        reading.issues.filter { $0.file == name && $0.code.setsRowAside && $0.column != "members" }.count
          == reading.rowsSetAside)
    }
    #expect(read > 1_000)
  }

  private static func noise(_ random: inout SplitMix) -> [UInt8] {
    (0..<random.below(400)).map { _ in random.byteOfText() }
  }

  private static let pieces = [
    "id", "N1", "N2", ";", ";", ";", ",", "\n", "\n", "\r\n", "\"", "arrears", "minors", "1.234", "-5", "N.D.", "è",
    "household_id",
    "benefits", "{", "}", "[", "]", ":", "\"id\":", "\"members\":", "sì", "44012", "\t",
    "codice nucleo;arrears;alone\n",
  ]

  private static func listLike(_ random: inout SplitMix) -> [UInt8] {
    let start = random.below(2) == 0 ? "household_id;arrears;minors;benefits\n" : ""
    return Array((start + (0..<random.below(60)).map { _ in pieces[random.below(pieces.count)] }.joined()).utf8)
  }

  @Test func aListOfFiftyThousandHouseholdsIsReadWhole() throws {
    var text =
      "Codice nucleo;Morosità;Numero minori;Monogenitore;Titolo di godimento;Inviante;Misure;Data comunicazione;Comune di residenza;CSM\r\n"
    for row in 0..<50_000 {
      text += "N\(row);\(row % 60).\(100 + row % 900),\(10 + row % 90);\(row % 4);\(row % 3 == 0 ? "Sì" : "no");ERP;"
      text += row % 5 == 0 ? "N.D.;" : "\"Caritas, SerD\";"
      text += ";\(1 + row % 28)/0\(1 + row % 9)/\(2000 + row % 25);6003;\(row % 7 == 0 ? "" : "no")\r\n"
    }
    let bytes = Array(text.utf8)
    let start = Date()
    let reading = try ListReader(fields: vocabulary, options: ReadOptions(day: runDay)).read(bytes, name: "l.csv")
    let time = Date().timeIntervalSince(start)
    print("50,000 households, 500,000 cells, \(bytes.count) bytes: \(time) s, \(time / 500_000 * 1e9) ns a cell")
    #expect(reading.households.count == 50_000)
    #expect(reading.issues.count == 50_000)
    #expect(reading.households.value(of: "arrears", row: 59_999 - 10_000) != nil)

    let scanStart = Date()
    var reader = DelimitedReader(bytes, separator: .semicolon)
    var record = DelimitedRecord()
    var rows = 0
    while reader.next(into: &record) { rows += 1 }
    let scanTime = Date().timeIntervalSince(scanStart)
    print("scan: \(scanTime) s, \(Double(bytes.count) / scanTime / 1e6) MB/s")
    #expect(rows == 50_001)
  }
}
