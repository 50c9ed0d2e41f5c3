import Foundation
import Raccordo
import RaccordoReports
import Testing

/// The lines of a screening, held against the plain writer of CSV.
@Suite struct ScreeningFilesTests {
  private static let files = [
    ("pack.lua", #"pack "small" { title = "Small", version = "1", languages = { "en" } }"#),
    ("fields.lua", "field \"months\" { kind = \"number\" }\nfield \"ill\" { kind = \"yes_no\" }"),
    ("rules.lua", """
      program "p" { title = "P", services = { "desk", "an,y" } }
      requirement "long" { when = { months = at_least(2) }, reason = "r", otherwise = "o" }
      criterion "months" { points = per("months", 0.25, { at_most = 9000 }), reason = "r" }
      criterion "ill" { when = { ill = yes }, points = 10000, reason = "r" }
      """),
    ("catalogue/organizations.csv", "id,name\ncoop,Coop\n"),
    ("catalogue/services.csv", "id,organization_id,name\ndesk,coop,Desk\n\"an,y\",coop,Any\n"),
  ]
  private static let ids = ["A1", "with space", "with,comma", "with \"quotes\"", "è", " edge", "-1+1"]

  private func households() -> [Household] {
    Self.ids.enumerated().map { number, id in
      var facts: [String: FieldValue] = number == 2 ? [:] : ["months": .number(Double(number * number * 7))]
      if number % 3 != 0 { facts["ill"] = .yesNo(number % 2 == 0) }
      return Household(id: id, facts: facts)
    }
  }

  @Test func `lines are those of the plain writer, whatever ids and points look like`() async throws {
    let pack = try RulePack(PackSources(Self.files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
    let list = pack.list(of: households()).list
    let screening = Screening(try Matcher(pack, on: SmallPack.day), keep: .init(programs: 1))
    let chunk = try await screening.screen(list)
    var result = ScreeningResult(screening)
    result.add(chunk)
    let folder = FileManager.default.temporaryDirectory.appending(path: "screening-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = try ScreeningFiles(in: folder, screening)
    try files.append(chunk)
    #expect(files.drafts.allSatisfy(FileManager.default.fileExists(atPath:)))
    try files.finish(Self.record(screening, result))
    #expect(!files.drafts.contains(where: FileManager.default.fileExists(atPath:)))

    var (best, open, first) = (Lines("household,rank,program,service,points"), Lines("household,program,service,points,possible"), Lines("program,service,rank,household,points"))
    let rows = chunk.rows[0]
    for (row, id) in rows.ids.enumerated() {
      for (place, points) in rows.best(row).enumerated() {
        let pair = screening.pairs[points.pair]
        best.add(id, "\(place + 1)", pair.program, pair.service ?? "", points.points.known.description)
      }
      for points in rows.undetermined(row) {
        let pair = screening.pairs[points.pair]
        open.add(id, pair.program, pair.service ?? "", points.points.known.description, points.points.possible.description)
      }
    }
    for program in result.programs {
      for (place, household) in program.best.enumerated() {
        first.add(program.program, program.service ?? "", "\(place + 1)", household.id, household.points.description)
      }
    }
    for (name, lines) in [("by_household.csv", best), ("undetermined.csv", open), ("by_program.csv", first)] {
      #expect(try String(contentsOfFile: folder + "/" + name, encoding: .utf8) == lines.text, "\(name)")
      #expect(lines.text.split(separator: "\n").count > 1)
    }
  }

  /// Households and persons are in one pack: how their lines mingle must not say where a chunk ended.
  @Test func `the files are the same however the list is cut`() async throws {
    let pack = try RulePack(PackSources([
      ("pack.lua", Self.files[0].1),
      ("fields.lua", "field \"months\" { kind = \"number\" }\nfield \"age\" { kind = \"number\", of_member = true }"),
      ("rules.lua", """
        program "homes" { title = "H" }
        requirement "long" { when = { months = at_least(2) }, reason = "r", otherwise = "o" }
        program "courses" { title = "C", subject = "person" }
        requirement "adult" { when = { age = at_least(18) }, reason = "r", otherwise = "o" }
        """),
    ].map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
    let households = (0..<12).map { number in
      var household = Household(id: "N\(number)")
      if number % 3 > 0 { household.facts["months"] = .number(Double(number)) }
      for member in 0..<number % 4 {
        var person = Person(id: "\(member + 1)")
        if member != 1 { person.facts["age"] = .number(Double(15 + number)) }
        household.members.append(person)
      }
      return household
    }
    let list = pack.list(of: households).list
    let screening = Screening(try Matcher(pack, on: SmallPack.day))
    let whole = try await long(list, inChunksOf: 12, screening)
    #expect(whole["by_household.csv"]?.contains("N4,1,homes,0\nN5,1,homes,0\nN5/1,1,courses,0\nN6/1,1,courses,0\n") == true)
    for size in [1, 5, 7] { #expect(try await long(list, inChunksOf: size, screening) == whole, "\(size) households a chunk") }
  }

  @Test func `two runs do not write into one folder at once`() async throws {
    let pack = try RulePack(PackSources(Self.files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
    let screening = Screening(try Matcher(pack, on: SmallPack.day))
    try await Self.withFolder { folder in
      let first = try ScreeningFiles(in: folder, screening)
      #expect(throws: WriteError(path: folder, isTaken: true)) { try ScreeningFiles(in: folder, screening) }
      #expect(first.drafts.allSatisfy(FileManager.default.fileExists(atPath:)))
      first.discard()
      // What a killed run left is nobody's.
      try Data("half of a l".utf8).write(to: URL(filePath: first.drafts[0]))
      let second = try ScreeningFiles(in: folder, screening)
      try second.finish(Self.record(screening, ScreeningResult(screening)))
      #expect(try String(contentsOfFile: folder + "/by_household.csv", encoding: .utf8) == "household,rank,program,service,points\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 5)
    }
  }

  @Test func `files that cannot be begun leave no draft`() async throws {
    let pack = try RulePack(PackSources(Self.files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
    let screening = Screening(try Matcher(pack, on: SmallPack.day))
    try await Self.withFolder { folder in
      let blocked = folder + "/.undetermined.csv.draft"
      try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: true)
      #expect(throws: WriteError(path: blocked)) { try ScreeningFiles(in: folder, screening) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [".undetermined.csv.draft"])
    }
  }

  /// The files that are written chunk by chunk.
  private func long(_ list: HouseholdList, inChunksOf size: Int, _ screening: Screening) async throws -> [String: String] {
    try await Self.withFolder { folder in
      let files = try ScreeningFiles(in: folder, screening)
      var result = ScreeningResult(screening)
      for first in stride(from: 0, to: list.count, by: size) {
        let chunk = try await screening.screen(list.selecting(Array(first..<min(first + size, list.count))))
        result.add(chunk)
        try files.append(chunk)
      }
      try files.finish(Self.record(screening, result))
      return try ["by_household.csv", "undetermined.csv"].reduce(into: [:]) {
        $0[$1] = try String(contentsOfFile: folder + "/" + $1, encoding: .utf8)
      }
    }
  }

  private static func record(_ screening: Screening, _ result: ScreeningResult) -> ScreeningRecord {
    ScreeningRecord(
      inputs: RunInputs(list: .init(path: "list.csv", bytes: []), rules: "small", language: .english), screening,
      counts: ReadingCounts(rowsRead: result.households, households: result.households, rowsSetAside: 0), issues: [], result: result,
      gaps: RuleGaps(screening.matcher))
  }

  private static func withFolder<Output>(_ work: (String) async throws -> Output) async throws -> Output {
    let folder = FileManager.default.temporaryDirectory.appending(path: "screening-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await work(folder)
  }

  private struct Lines {
    private var writer = DelimitedTextWriter(style: .machine)
    var text: String { String(decoding: writer.bytes, as: UTF8.self) }

    init(_ titles: String) { writer.append(titles.split(separator: ",").map { .text(String($0)) }) }

    mutating func add(_ cells: String...) { writer.append(cells.map { .text($0) }) }
  }
}
