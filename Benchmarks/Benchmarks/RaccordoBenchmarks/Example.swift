import Raccordo

/// The example of the repository: a pack of two programs, and a list of 516 rows with mistakes in it.
struct Example {
  static let packFolder = "\(root)/Rules/alessandria-abitare"
  static let day = CivilDay(daysSince1970: 20159)  // 12 March 2025

  let pack: RulePack
  let matcher: Matcher
  let rows: NamedBytes

  init() throws {
    pack = try RulePack(contentsOf: Example.packFolder)
    matcher = try Matcher(pack, on: Example.day)
    rows = try ListFile.bytes(at: "\(root)/Examples/Decadence/list.csv")
  }

  func read() throws -> ListReading {
    try ListReader(fields: pack.fields, options: ReadOptions(day: Example.day)).read(rows.bytes, name: rows.name)
  }
}

/// The folder of the repository: benchmarks run in folders of their own.
let root = #filePath.split(separator: "/").dropLast(4).reduce(into: "") { $0 += "/" + $1 }
