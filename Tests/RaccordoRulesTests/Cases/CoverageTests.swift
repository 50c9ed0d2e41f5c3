import RaccordoModel
import RaccordoRules
import Testing

@Suite struct CoverageTests {
  private let rules = """
    requirement "tenant" { when = { tenant = "ATC" }, reason = "ATC", otherwise = "Altro" }
    criterion "debt" { when = { arrears = between(1000, 5000) }, points = 10, reason = "Debito" }
    route "here" { when = { minors = at_least(1) }, to = "Qui" }
    route "there" { to = "Là" }

    """

  @Test func `each rule is held against yes, no, unknown and both sides of its edges`() throws {
    let coverage = try RulesInText.coverage(rules + "case \"a\" { given = { tenant = \"ATC\" }, expect = { eligible = true } }")
    #expect(coverage.count.total == 3 + 7 + 3 + 1 && coverage.count.covered == 2)
    #expect(coverage.count.percent == 14)
    #expect(
      try RulesInText.missing(rules + "case \"a\" { given = { tenant = \"ATC\", arrears = 5000 }, expect = { eligible = true } }") == [
        "requirement \"tenant\" never came out: no, unknown",
        "criterion \"debt\" never came out: no, unknown",
        "criterion \"debt\" never saw arrears: at €1,000, just below €1,000, just above €5,000",
        "route \"here\" was never taken", "route \"here\" never saw minors: at 1, just below 1",
        "route \"there\" was never taken",
      ])
  }

  @Test func `what a household that cannot enter would have got shows nothing`() throws {
    let one = rules + "case \"a\" { given = { tenant = \"Comune\", arrears = 1000, minors = 1 }, expect = { eligible = false } }"
    #expect(try RulesInText.coverage(one).count.covered == 1)
  }

  @Test func `an edge counts only where the rule hangs on it`() throws {
    let rule = "criterion \"alone\" { when = { single_parent = yes, minors = at_least(1) }, points = 5, reason = \"x\" }\n"
    func seen(_ given: String) throws -> Bool {
      let lines = try RulesInText.missing(rule + "case \"a\" { given = { \(given) }, expect = { eligible = true } }")
      return !lines.contains { $0.contains("at 1") }
    }
    #expect(try seen("single_parent = true, minors = 1"))
    #expect(try !seen("single_parent = false, minors = 1"))
    #expect(try seen("minors = 1"))
  }

  @Test(arguments: [
    ("arrears = at_least(0)", 3), ("arrears = at_most(0)", 5), ("isee = more_than(0.01)", 5), ("age = at_most(120)", 3),
    ("age = between(0, 120)", 4), ("minors = known", 2), ("disability = yes", 3), ("today = after(\"2025-03-01\")", 4),
    ("tenant = one_of { \"ATC\", \"Comune\", \"privato\" }", 2), ("notes = is_not(\"x\")", 3), ("minors = at_least(0)", 3),
    ("referred_by = has_any { \"CSM\" }", 3), ("months_jobless = at_least(0.5)", 5), ("age = at_least(2.5)", 4),
  ])
  func `what cannot happen is not counted`(test: String, outcomes: Int) throws {
    let rule = "criterion \"c\" { when = { \(test) }, points = 5, reason = \"x\" }\n"
    let coverage = try RulesInText.coverage(rule + "case \"a\" { on = \"2025-03-12\", expect = { eligible = true } }")
    #expect(coverage.count.total == outcomes, "\(coverage.programs[0].entries.map(\.outcome))")
  }

  @Test func `a rule without a condition and a route nobody can reach are not counted`() throws {
    let rules = """
      requirement "few" { when = { minors = at_most(2) }, reason = "x", otherwise = "y" }
      criterion "always" { points = 5, reason = "x" }
      route "many" { when = { minors = at_least(3) }, to = "x" }
      route "all" { to = "x" }
      route "never" { when = { minors = 1 }, to = "x" }
      case "a" { given = { minors = 2 }, expect = { eligible = true } }
      """
    let outcomes = try RulesInText.coverage(rules).programs[0].entries.map(\.outcome)
    #expect(outcomes.map(\.id) == ["few", "few", "few", "few", "few", "many", "all"])
    // Just below three children can be seen; three cannot, and "many" is never taken by somebody who may enter.
    #expect(outcomes[5].words(in: .english) == "minors just below 3")
  }

  @Test func `a figure counts with the value of the day of each case`() throws {
    let rule = "criterion \"c\" { when = { isee = at_most(param.isee_limit) }, points = 5, reason = \"x\" }\n"
    let parameters = "name,from,to,value,unit,act\nisee_limit,2025-01-01,2025-12-31,100,EUR,a\nisee_limit,2026-01-01,,200,EUR,b\n"
    let shared = try RulesInText.sources(
      rule + """
        case "this year" { on = "2025-05-01", given = { isee = 100 }, expect = { points = 5 } }
        case "next year" { on = "2026-05-01", given = { isee = 200.01 }, expect = { points = 0 } }
        """)
    let files = shared.files.filter { $0.path != "parameters.csv" }
    let pack = try RulePack(PackSources(files + [PackSources.File(path: "parameters.csv", bytes: Array(parameters.utf8))]))
    let part = Coverage(pack, try CaseRunner(pack).run()).programs[0]
    #expect(part.missing.map { $0.words(in: .english) } == ["unknown"])
    #expect(part.entries.map { $0.outcome.words(in: .english) }.contains("isee just above param.isee_limit"))
  }

  @Test(arguments: ["money", "number"])
  func `bounds and figures that no answer can have do no harm`(kind: String) throws {
    let fields = "field \"x\" { kind = \"\(kind)\", min = -1e300, max = 1e300 }\nfield \"y\" { kind = \"number\", min = 1e300 }"
    let rules = """
      criterion "c" { when = { x = at_least(90071992547409), y = at_most(1e300) }, points = 5, reason = "x" }
      compute "z" { kind = "number", reads = { "x", "y" }, value = function(h) return h.x end }
      criterion "d" { when = { z = at_least(1e308) }, points = 5, reason = "x" }
      case "a" { given = { x = 1 }, expect = { eligible = true } }
      """
    let pack = try RulesInText.pack(rules, fields: fields)
    let coverage = Coverage(pack, try CaseRunner(pack).run())
    let found = try CaseSuggester(pack).suggestions(for: coverage)
    #expect(coverage.count.covered > 0 && found.suggestions.count + found.notFound.count > 0)
  }

  @Test func `nobody knowing is an outcome even where the network chose what to assume`() throws {
    let rules = "requirement \"r\" { when = { disability = yes }, if_unknown = \"no\", reason = \"x\", otherwise = \"y\" }\n"
    #expect(try RulesInText.missing(rules + "case \"a\" { expect = { eligible = false } }") == ["requirement \"r\" never came out: yes, no"])
  }

  @Test func `a case on which a function fails shows nothing`() throws {
    let rules = """
      requirement "tenant" { when = { tenant = "ATC" }, reason = "ATC", otherwise = "Altro" }
      compute "bad" { kind = "number", reads = { "minors" }, value = function(h) error("no") end }
      criterion "c" { when = { bad = at_least(1) }, points = 5, reason = "x" }
      case "a" { given = { tenant = "ATC", minors = 1 }, expect = { eligible = true } }
      """
    #expect(try RulesInText.coverage(rules).count.covered == 0)
  }

  @Test func `the same rules laid out otherwise have the same coverage`() throws {
    let one = "case \"a\" { given = { tenant = \"ATC\", arrears = 5000 }, expect = { eligible = true } }"
    let spread = (rules + one).split(separator: " ").joined(separator: "\n  ")
    let text = spread.replacing("program\n  ", with: "program ")
    #expect(try RulesInText.coverage(text).count == RulesInText.coverage(rules + one).count)
  }

  @Test func `percents are rounded down, and every outcome says which cases show it`() throws {
    let coverage = try RulesInText.coverage(
      "requirement \"r\" { when = { disability = yes }, reason = \"x\", otherwise = \"y\" }\n"
        + "case \"a\" { given = { disability = true }, expect = { eligible = true } }\n"
        + "case \"b\" { like = \"a\", expect = { eligible = true } }\n"
        + "case \"c\" { expect = { eligible = unknown } }")
    #expect(coverage.count.percent == 66)
    #expect(coverage.programs[0].entries.map(\.cases) == [["a", "b"], [], ["c"]])
  }
}
