import Raccordo
import RaccordoReports
import Testing

/// The files of a run in which places are taken person by person.
@Suite struct PersonFilesTests {
  private static let files = [
    ("pack.lua", #"pack "small" { title = "Small", version = "1", languages = { "en" } }"#),
    ("fields.lua", "field \"town\" { kind = \"municipality\" }\nfield \"months\" { kind = \"number\", of_member = true }"),
    ("rules.lua", """
      program "p" { title = "Traineeships", subject = "person", services = by_provider "coop", places = 1 }
      compute "share" { kind = "number", reads = { "months" }, value = function(h) return 12 / h.months end }
      requirement "near" { when = { town = one_of(service.areas) }, reason = "near", otherwise = "far" }
      criterion "long" { when = { share = at_most(1) }, points = 5, reason = "Long" }
      """),
    ("catalogue/organizations.csv", "id,name\ncoop,Coop\n"),
    ("catalogue/services.csv", "id,organization_id,name,areas\ndesk,coop,Desk,006003\nany,coop,Any,\n"),
  ]

  /// Five persons of three households: one row is set aside.
  private func run() async throws -> (record: RunRecord, result: MatchResult) {
    let pack = try RulePack(PackSources(PersonFilesTests.files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
    let list = "id;town\nA;006003\nB;006001\nC;006003\nD;006003;x\n"
    var options = ReadOptions(day: SmallPack.day)
    options.members = NamedBytes(
      name: "members.csv", bytes: Array("household_id;person_id;months\nA;1;24\nA;2;0\nB;1;12\nA;3;\n".utf8))
    let reading = try ListReader(fields: pack.fields, options: options).read(Array(list.utf8), name: "list.csv")
    let result = try await Matcher(pack, on: SmallPack.day).match(reading.households)
    let inputs = RunInputs(list: .init(path: "list.csv", bytes: Array(list.utf8)), rules: "small", language: .english)
    return (RunRecord(inputs: inputs, pack: pack, reading: reading, result: result), result)
  }

  @Test func `every person is in the shortlist or unmet, with a household whose row was set aside`() async throws {
    let (record, result) = try await run()
    let files = await RunFiles(record).files()
    func text(_ name: String) throws -> String { String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self) }
    func rows(_ name: String) throws -> [Substring] { Array(try text(name).split(whereSeparator: \.isNewline).dropFirst()) }
    #expect(try rows("shortlist.csv").count == 1 && rows("shortlist.csv")[0].contains("A/1"))
    let unmet = try rows("unmet.csv")
    let aside = record.reading.rowsSetAside
    #expect(unmet.count == 4 + aside && unmet.contains { $0.contains("A/2") && $0.contains("rule_failed") })
    #expect(try text("issues.csv").contains("A/2"))
    #expect(try rows("judgements.ndjson").count == 3)
    #expect(try text("judgements.ndjson").contains(#""household":"A/1","member_of":"A","program":"p","service":"desk""#))
    #expect(result.programs[0].entries.count + result.programs[0].failures.count == 5)
    let run = try text("run.json")
    #expect(run.contains(#""subject": "person""#) && run.contains(#""service": "any""#) && run.contains(#""value": "areas""#))
  }

  @Test func `the page counts persons`() async throws {
    let (record, result) = try await run()
    let english = ShortlistPage(result, pack: record.pack, language: .english).lines
    let italian = ShortlistPage(result, pack: record.pack, language: .italian).lines
    #expect(english.contains { $0.hasPrefix("4 persons, 1 place: ") } && italian.contains { $0.hasPrefix("4 persone, 1 posto: ") })
    #expect(english.contains { $0.contains("a rule failed on 1 person:") })
    #expect(italian.contains { $0.contains("persona") && $0.contains("certezza") })
  }
}
