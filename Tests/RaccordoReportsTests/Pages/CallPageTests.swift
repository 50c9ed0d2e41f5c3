import Raccordo
import RaccordoReports
import Testing

@Suite struct CallPageTests {
  private func pack(_ id: String, _ rules: String) throws -> RulePack {
    let files = [
      ("pack.lua", "pack \"\(id)\" { version = \"1\", languages = { \"en\" } }"),
      ("fields.lua", "field \"people\" { kind = \"number\" } field \"able\" { kind = \"yes_no\", of_member = true, label = \"Able\" }"),
      ("rules.lua", rules),
    ]
    return try RulePack(PackSources(files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
  }

  @Test func `a call says of which person a question is, and of which pack where two have a program of that id`() async throws {
    let each = "program \"work\" { title = \"t\", subject = \"person\" } requirement \"able\" { when = { able = yes }, reason = \"r\", otherwise = \"o\" }"
    let all = "program \"home\" { title = \"t\" } requirement \"some\" { when = { people = at_least(1) }, reason = \"r\", otherwise = \"o\" }"
    let packs = [try pack("one", each), try pack("two", each.replacing("work", with: "train") + "\n" + all + "\n" + each)]
    let household = Household(id: "N1", members: [Person(id: "a"), Person(id: "b")])
    let matcher = try NetworkMatcher(packs, on: SmallPack.day)
    let results = try await matcher.match(packs.map { $0.list(of: [household]).list }).results
    let page = CallPage(CallSheet(results, each: 5), packs: packs, results: results, language: .english)
    let told = page.lines.suffix(7).map { $0.split(separator: " ").joined(separator: " ") }
    #expect(told == [
      "1 N1/a one/work 1 open 0 Able", "N1/b one/work 2 open 0 Able", "train 1 open 0 Able", "N1/a train 2 open 0 Able", "N1 home 1 open 0 people",
      "N1/a two/work 1 open 0 Able", "N1/b two/work 2 open 0 Able",
    ])
  }
}
