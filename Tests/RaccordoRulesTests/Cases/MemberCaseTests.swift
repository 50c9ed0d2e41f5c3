import RaccordoModel
import RaccordoRules
import Testing

/// Cases that list members: coverage of what they show, and suggestions for the rest.
@Suite struct MemberCaseTests {
  private static let fields = "field \"birth_date\" { kind = \"date\", of_member = true }\n"
  private static let rules = """
    program "p" { title = "P" }
    criterion "small" { when = { members = some { age = less_than(6) } }, points = 5, reason = "r" }
    criterion "two" { when = { members = at_least(2, { age = less_than(18) }) }, points = 5, reason = "r" }
    case "one child" {
      on = "2025-03-12", given = { members = { { birth_date = "1980-01-01" }, { birth_date = "2019-03-13" } } },
      expect = { eligible = true },
    }
    """

  private func coverage(_ rules: String) throws -> (pack: RulePack, coverage: Coverage) {
    let pack = try #require(PackLoader().load(WrittenPack(Self.fields, rules).sources).pack)
    return (pack, Coverage(pack, try CaseRunner(pack).run()))
  }

  @Test func `a case shows the edges of the ages of its members, and of how many they are`() throws {
    let missing = try coverage(Self.rules).coverage.programs.flatMap(\.missing)
    let lines = Coverage.lines(missing, in: .english)
    // The child is five, a day before six; one minor is just below two.
    #expect(!lines.contains { $0.contains("\"small\" never saw age of a member: just below 6") })
    #expect(lines.contains("criterion \"small\" never saw age of a member: at 6"))
    #expect(lines.contains("criterion \"two\" never saw members: at 2"))
    #expect(lines.contains("criterion \"two\" never came out: yes"))
  }

  @Test func `suggested members show what was missing, and pass as they are written`() throws {
    let (pack, before) = try coverage(Self.rules)
    let found = try CaseSuggester(pack).suggestions(for: before)
    #expect(found.notFound == [])
    let text = Self.rules + "\n" + found.suggestions.flatMap(\.lines).joined(separator: "\n")
    let (longer, after) = try coverage(text)
    #expect(try CaseRunner(longer).run().allSatisfy(\.hasPassed))
    #expect(after.programs.flatMap(\.missing) == [], "\(text)")
  }
}
