import RaccordoModel
import RaccordoRules
import Testing

/// What the search for missing cases finds, and where it stops.
@Suite struct CaseSearchTests {
  private func found(_ rules: String, limits: CaseSuggester.Limits = CaseSuggester.Limits()) throws -> CaseSuggestions {
    let pack = try RulesInText.pack(rules)
    return try CaseSuggester(pack, limits: limits).suggestions(for: Coverage(pack, try CaseRunner(pack).run()))
  }

  private let debt = """
    criterion "debt" { when = { months = at_least(12) }, points = 10, reason = "Debito" }
    compute "months" { kind = "number", reads = { "arrears", "monthly_rent" }, value = function(h) return h.arrears / h.monthly_rent end }
    case "base" { given = { arrears = 500, monthly_rent = 150 }, expect = { points = 0 } }
    """

  @Test func `the answer at which a computed value passes a figure is found to the cent`() throws {
    let found = try found(debt)
    #expect(found.notFound.isEmpty)
    let amounts = found.suggestions.flatMap(\.changes).filter { $0.field == "arrears" }.compactMap(\.value)
    #expect(amounts == [.money(Money(cents: 180_000)), .money(Money(cents: 179_999))])
  }

  @Test func `an outcome that needs two answers, then three, is found with just those`() throws {
    let rules = """
      criterion "two" { when = { disability = yes, minors = at_least(3) }, points = 5, reason = "x" }
      criterion "three" { when = { psychiatric = yes, addiction = yes, tenant = "ATC" }, points = 5, reason = "x" }
      case "base" { given = { disability = false, minors = 0, psychiatric = false, addiction = false, tenant = "privato" }, expect = { points = 0 } }
      """
    let suggestions = try found(rules).suggestions
    func changes(_ id: String) -> [[String]] {
      suggestions.filter { $0.shows.contains(RuleOutcome(.criterion, id, .truth(.yes))) }.map { $0.changes.map(\.field) }
    }
    #expect(changes("two") == [["minors", "disability"]])
    #expect(changes("three") == [["tenant", "psychiatric", "addiction"]])
  }

  @Test func `the day of a case may change, within the days on which the rules hold`() throws {
    let rules = """
      program "p" { title = "x", valid = { to = "2025-04-30" } }
      requirement "in_time" { when = { today = before(param.deadline) }, reason = "x", otherwise = "y" }
      case "base" { on = "2025-03-01", expect = { eligible = true } }
      """
    let found = try found(rules)
    #expect(found.suggestions.map(\.day.iso) == ["2025-04-29", "2025-04-30"] || found.suggestions.map(\.day.iso) == ["2025-04-30", "2025-04-29"])
    #expect(found.suggestions.allSatisfy(\.changes.isEmpty) && found.notFound.isEmpty)
  }

  @Test func `what cannot be found is said`() throws {
    let rules = """
      compute "never" { kind = "yes_no", reads = { "minors" }, value = function(h) return h.minors < 0 end }
      criterion "c" { when = { never = yes }, points = 5, reason = "x" }
      case "base" { given = { minors = 1 }, expect = { points = 0 } }
      """
    #expect(try found(rules).notFound.flatMap(\.outcomes) == [RuleOutcome(.criterion, "c", .truth(.yes))])
  }

  @Test func `without a household to judge the search ends, and says what it did not find`() throws {
    let found = try found(debt, limits: CaseSuggester.Limits(singleChanges: 0, eachOutcome: 0))
    #expect(found.suggestions.isEmpty && found.notFound.flatMap(\.outcomes).count == 4)
  }

  @Test func `names and values survive being written and read again`() throws {
    let rules = """
      requirement "r\\nos.exit()" { when = { notes = is_not("a \\"b\\" \\\\ c\\n\\td\\1271\\u{202e}") }, reason = "x", otherwise = "y" }
      case "it's a \\"case\\"\\n\\0012" { given = { notes = "è" }, expect = { eligible = true } }
      """
    let suggestions = try found(rules).suggestions
    let text = suggestions.flatMap(\.lines).joined(separator: "\n")
    let outcomes = try CaseRunner(RulesInText.pack(rules + "\n" + text)).run()
    #expect(outcomes.count == 3 && outcomes.allSatisfy(\.hasPassed))
    #expect(text.split(whereSeparator: \.isNewline).allSatisfy { !$0.hasPrefix("os.") })
    #expect(outcomes.map(\.one.given).contains(["notes": .word("a \"b\" \\ c\n\td\u{7F}1\u{202E}")]))
  }
}
