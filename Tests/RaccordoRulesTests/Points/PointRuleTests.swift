import RaccordoModel
import RaccordoRules
import Testing

/// What rules for points give, in the words of cases.
@Suite struct PointRuleTests {
  /// The points of a household under one criterion: nothing else is in the program.
  private func points(_ criterion: String, _ given: String) throws -> PointsInterval {
    let rules = "criterion \"c\" { reason = \"x\", \(criterion) }\ncase \"a\" { on = \"2025-03-12\", given = { \(given) }, expect = { eligible = true } }"
    return try CaseRunner(RulesInText.pack(rules)).run()[0].trace.points
  }

  private func whole(_ known: Int, _ possible: Int? = nil) -> PointsInterval {
    PointsInterval(known: Points(known), possible: Points(possible ?? known))
  }

  @Test(arguments: [("0", 20), ("3000", 20), ("3000.01", 10), ("6000", 10), ("6000.01", 0), ("1000000", 0)])
  func `the upper end of a band is in it, and the next begins right after`(isee: String, points: Int) throws {
    let bands = "points = bands(\"isee\", { { to = 3000, 20 }, { to = 6000, 10 } })"
    #expect(try self.points(bands, "isee = \(isee)") == whole(points))
  }

  @Test(arguments: [("999", 0), ("1000", 5), ("2000", 5), ("2999.99", 0), ("3000", 2), ("99999", 2)])
  func `from is included, what lies between bands gives nothing, and a last band may be open`(isee: String, points: Int) throws {
    let bands = "points = bands(\"isee\", { { from = 1000, to = 2000, 5 }, { from = 3000, 2 } })"
    #expect(try self.points(bands, "isee = \(isee)") == whole(points))
  }

  @Test func `where two bands fit, the first counts`() throws {
    let bands = "points = bands(\"isee\", { { to = 3000, 20 }, { from = 3000, to = 6000, 10 } })"
    #expect(try points(bands, "isee = 3000") == whole(20))
  }

  @Test func `days fall in bands too`() throws {
    let bands = "points = bands(\"notice_date\", { { to = \"2025-01-31\", 8 }, { to = param.deadline, 3 } })"
    #expect(try points(bands, "notice_date = \"2025-01-31\"") == whole(8))
    #expect(try points(bands, "notice_date = \"2025-02-01\"") == whole(3))
    #expect(try points(bands, "notice_date = \"2025-05-01\"") == whole(0))
  }

  @Test func `an answer that is missing may be worth what the bounds of its field allow, and no more`() throws {
    // From 0 to 120 years: nobody is in the first band.
    let bands = "points = bands(\"age\", { { to = -1, 100 }, { to = 50, 5 }, { to = 119, 9 }, { 7 } })"
    #expect(try points(bands, "") == whole(5, 9))
    #expect(try points("points = scale(\"age\", { { at = -60, 10 }, { at = 60, 4 }, { at = 240, 10 } })", "") == whole(4, 7))
    #expect(try points("points = per(\"age\", 1, { each = 50 })", "") == whole(0, 2))
    #expect(try points("points = per(\"minors\", 1, { at_most = 3 })", "") == whole(0, 3))
  }

  @Test func `a condition decides first, and leaves the points from 0 while it is open`() throws {
    let points = "when = { disability = yes }, points = bands(\"age\", { { to = 50, 5 }, { 7 } })"
    #expect(try self.points(points, "disability = false") == whole(0))
    #expect(try self.points(points, "disability = true") == whole(5, 7))
    #expect(try self.points(points, "age = 20") == whole(0, 5))
    #expect(try self.points(points, "") == whole(0, 7))
    #expect(try self.points("if_unknown = \"yes\", " + points, "") == whole(5, 7))
  }

  @Test func `a figure that no act sets on the day leaves the points open for everybody, and nothing to ask`() throws {
    let rules = """
      criterion "c" { points = bands("isee", { { to = param.isee_limit, 20 }, { 5 } }), reason = "x" }
      case "a" { on = "2024-12-31", given = { isee = 10 }, expect = { points = { 0, 20 } } }
      case "b" { on = "2024-12-31", given = { minors = 1 }, expect = { points = { 0, 20 } } }
      case "c" { on = "2025-01-01", given = { minors = 1 }, expect = { points = { 5, 20 }, because = { "c" }, asks = { "isee" } } }
      """
    let outcomes = try CaseRunner(RulesInText.pack(rules)).run()
    #expect(outcomes.allSatisfy { $0.hasPassed })
    #expect(outcomes.map(\.trace.ask) == [[], [], ["isee"]])
  }

  @Test func `the most useful question is the one that most points hang on, by conditions and by measures`() throws {
    let rules = """
      criterion "isee" { points = bands("isee", { { to = 3000, 20 }, { 12 } }), reason = "x" }
      criterion "minors" { when = { single_parent = yes }, points = per("minors", 3, { at_most = 9 }), reason = "x" }
      criterion "age" { when = { age = known }, points = per("age", 1, { each = 20 }), reason = "x" }
      case "a" { on = "2025-03-12", given = {}, expect = { eligible = true } }
      case "b" { on = "2025-03-12", given = { minors = 0 }, expect = { eligible = true } }
      """
    let asked = try CaseRunner(RulesInText.pack(rules)).run().map(\.trace.ask)
    // Without children nothing hangs on who brings them up.
    #expect(asked == [["minors", "single_parent", "isee"], ["isee"]])
  }

  @Test func `points that are not between 0 and at_most are a failure of that household`() throws {
    let rules = """
      criterion "c" { points = function(h) return h.minors - 1 end, reads = { "minors" }, at_most = 2, reason = "x" }
      case "under" { given = { minors = 0 }, expect = { eligible = true } }
      case "over" { given = { minors = 4 }, expect = { eligible = true } }
      case "in" { given = { minors = 3 }, expect = { points = 2 } }
      """
    let outcomes = try CaseRunner(RulesInText.pack(rules)).run()
    #expect(outcomes.map { $0.failure?.field } == ["criterion \"c\"", "criterion \"c\"", nil])
    #expect(outcomes.map(\.hasPassed) == [false, false, true])
    #expect(outcomes[0].failure?.detail(in: .italian) == "i punti non stanno fra 0 e at_most")
  }

  @Test func `no rule can name the function behind a criterion`() throws {
    let rules = """
      criterion "c" { points = function(h) return h.minors end, reads = { "minors" }, at_most = 2, reason = "x" }
      criterion "d" { when = { ["criterion \\"c\\""] = at_least(1) }, points = 1, reason = "x" }
      """
    let sources = try RulesInText.sources(rules)
    #expect(PackLoader().load(sources).findings.map(\.code) == [.unknownField])
  }
}
