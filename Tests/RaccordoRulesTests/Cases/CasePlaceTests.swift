import RaccordoModel
import RaccordoRules
import Testing

@Suite struct CasePlaceTests {
  static let rules = """
    program "p" { title = "Prova", ties = { higher "arrears", earlier "notice_date" } }
    requirement "tenant" { when = { tenant = "ATC" }, reason = "ATC", otherwise = "Altro" }
    criterion "children" { when = { minors = at_least(1) }, points = 10, reason = "Figli" }
    criterion "late" { when = { waited = at_least(30) }, points = 5, reason = "Attesa" }
    compute "waited" { kind = "number", reads = { "notice_date", "today" }, value = function(h) return h.today - h.notice_date end }
    case "mother" {
      on = "2025-03-01", given = { tenant = "ATC", minors = 2, arrears = 500, notice_date = "2025-02-20" },
      expect = { eligible = true },
    }
    case "couple" { on = "2025-06-01", like = "mother", given = { minors = 0 }, expect = { eligible = true } }
    case "private" { like = "mother", given = { tenant = "privato" }, expect = { eligible = false } }
    case "unknown tenant" { like = "mother", given = { tenant = unknown, arrears = 400 }, expect = { eligible = unknown } }

    """

  private func last(_ text: String) throws -> CaseOutcome {
    try #require(try CaseRunner(RulesInText.pack(CasePlaceTests.rules + text)).run().last)
  }

  @Test(arguments: [
    ("minors = 1", 2, ["mother", "couple"]), ("minors = 1, arrears = 501", 1, ["mother", "couple"]),
    ("minors = 0, arrears = 499", 3, ["mother", "couple"]), ("arrears = unknown", 2, ["mother", "private"]),
    ("notice_date = \"2025-02-19\"", 1, ["mother", "private"]), ("notice_date = \"2025-02-21\"", 2, ["mother"]),
    ("arrears = 450", 2, ["mother", "unknown tenant", "couple"]),
  ])
  func `points come first, then the ties as declared, and nobody who cannot enter is counted`(
    given: String, place: Int, among: [String]
  ) throws {
    let names = among.map { "\"\($0)\"" }.joined(separator: ", ")
    let outcome = try last(
      "case \"this\" { like = \"mother\", given = { \(given) }, expect = { place = \(place), among = { \(names) } } }")
    #expect(outcome.hasPassed, "\(outcome.differences) \(String(describing: outcome.list))")
  }

  @Test func `everybody is judged on the day of the case that expects the place`() throws {
    // On its own day, in June, the couple has waited for long; in March it has not.
    let outcome = try last(
      "case \"this\" { like = \"couple\", on = \"2025-03-01\", given = { arrears = 501 }, expect = { place = 1, among = { \"couple\" } } }")
    #expect(outcome.hasPassed)
    #expect(outcome.list?.entries.map(\.points?.known) == [Points(0), Points(0)])
  }

  @Test func `the draw that decides is the one of a run on that day`() throws {
    let outcome = try last("case \"this\" { like = \"mother\", expect = { place = 1, among = { \"mother\" } } }")
    let draw = Draw(seed: 20_250_301)
    let isFirst = draw.number(for: "this", in: "p") < draw.number(for: "mother", in: "p")
    #expect(outcome.hasPassed == isFirst)
    #expect(outcome.list?.entries.map(\.isDrawn) == [false, true])
  }

  @Test func `a household that cannot enter has no place`() throws {
    let outcome = try last(
      "case \"this\" { like = \"private\", expect = { place = 1, among = { \"mother\" } } }")
    #expect(outcome.differences.map { "\($0.aspect.rawValue) \($0.expected) / \($0.got)" } == ["place 1 / -"])
  }

  @Test(arguments: [
    ("place = 3, among = { \"mother\" }", FindingCode.wrongValue), ("place = 1", .wrongValue), ("among = { \"mother\" }", .wrongValue),
    ("place = 0, among = { \"mother\" }", .wrongValue), ("place = 1.5, among = { \"mother\" }", .wrongValue),
    ("place = 1, among = { \"mother\", \"mother\" }", .wrongValue), ("place = 1, among = { \"this\" }", .unknownReference),
    ("place = 1, among = { \"mothr\" }", .unknownReference),
  ])
  func `a place that says nothing is reported`(expectation: String, code: FindingCode) throws {
    let text = CasePlaceTests.rules + "case \"this\" { like = \"mother\", expect = { \(expectation) } }"
    let findings = PackLoader().load(try RulesInText.sources(text)).findings
    #expect(findings.map(\.code) == [code])
  }
}
