import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// A blank never acts as "no" or 0.
@Suite struct BlankTests {
  static let fields = """
    field "number" { kind = "number" }
    field "money" { kind = "money" }
    field "flag" { kind = "yes_no" }
    field "choice" { kind = "choice", of = { "a", "b" } }
    field "many" { kind = "many", of = { "a", "b" } }
    field "date" { kind = "date" }
    field "text" { kind = "text" }
    field "town" { kind = "municipality" }
    field "other" { kind = "yes_no" }
    """

  static let tests = [
    "number = 0", "number = is(0)", "number = is_not(0)", "number = one_of { 0, 1 }", "number = between(0, 0)",
    "number = at_least(0)", "number = at_most(0)", "number = more_than(-1)", "number = less_than(1)",
    "money = is(0)", "money = is_not(0)", "money = between(0, 1)", "money = at_least(0)", "money = at_most(0)",
    "money = more_than(0)", "money = less_than(1)", "flag = yes", "flag = no", "choice = \"a\"", "choice = is_not(\"a\")",
    "choice = one_of { \"a\", \"b\" }", "many = has(\"a\")", "many = has_any { \"a\", \"b\" }",
    "many = has_all { \"a\", \"b\" }", "date = between(\"1970-01-01\", \"1970-01-01\")", "date = before(\"2100-01-01\")",
    "date = after(\"1900-01-01\")", "date = is(\"1970-01-01\")", "date = is_not(\"1970-01-01\")", "text = \"\"",
    "text = is_not(\"\")", "text = one_of { \"\" }", "town = \"006003\"", "town = is_not(\"006003\")",
    "town = one_of { \"006003\" }",
  ]

  static let nests = [
    "{ TEST }", "any { { TEST } }", "all { { TEST } }", "none { { TEST } }", "none { none { { TEST } } }",
    "any { { TEST }, { other = no } }", "all { { TEST }, { other = yes } }", "none { { TEST }, { other = no } }",
    "none { any { { TEST }, all { { TEST }, { other = yes } } } }",
  ]

  @Test(arguments: tests) func `a test on a blank leaves entry, points and route open, in every nest`(test: String) async throws {
    for nest in BlankTests.nests {
      let condition = nest.replacing("TEST", with: test)
      let pack = try RulePack.text(
        fields: BlankTests.fields,
        rules: """
          program "p" { title = "t" }
          requirement "r" { when = \(condition), reason = "r", otherwise = "o" }
          criterion "c" { when = \(condition), points = 5, reason = "r" }
          route "first" { when = \(condition), to = "x" }
          route "last" { to = "y" }
          """)
      let judgement = try #require(
        try await pack.match([Household(id: "N1", facts: ["other": true])]).entries.first?.judgement)
      #expect(judgement.verdict == .undetermined, "\(condition)")
      #expect(judgement.points == PointsInterval(known: .zero, possible: Points(5)), "\(condition)")
      #expect(judgement.route == RouteChoice(possible: ["first", "last"], mayBeNone: false), "\(condition)")
      #expect(judgement.ask == [String(test.prefix { $0 != " " })], "\(condition)")
    }
  }

  @Test(arguments: [("yes", Verdict.eligible), ("no", .ineligible)])
  func `only the network's own if_unknown decides for a blank`(assumption: String, verdict: Verdict) async throws {
    let pack = try RulePack.text(
      fields: BlankTests.fields,
      rules: """
        program "p" { title = "t" }
        requirement "r" { when = none { { flag = yes } }, if_unknown = "\(assumption)", reason = "r", otherwise = "o" }
        """)
    let entry = try #require(try await pack.match([Household(id: "N1")]).entries.first)
    #expect(entry.judgement.verdict == verdict)
    #expect(entry.standing == .open)
  }

  @Test func `another answer decides where the blank cannot matter`() async throws {
    let pack = try RulePack.text(
      fields: BlankTests.fields,
      rules: """
        program "p" { title = "t" }
        requirement "either" { when = any { { flag = yes }, { other = yes } }, reason = "r", otherwise = "o" }
        criterion "both" { when = { flag = yes, number = at_least(1) }, points = 5, reason = "r" }
        """)
    let judgement = try #require(
      try await pack.match([Household(id: "N1", facts: ["other": true, "number": 0])]).entries.first?.judgement)
    #expect(judgement.verdict == .eligible)
    #expect(judgement.points == PointsInterval(known: .zero, possible: .zero))
    #expect(judgement.ask.isEmpty)
  }
}
