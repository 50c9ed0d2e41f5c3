import RaccordoModel
import RaccordoRules
import Testing

/// What cases should show of points that differ.
@Suite struct PointCoverageTests {
  private func missing(_ points: String, _ given: [String] = [""]) throws -> [String] {
    let cases = given.enumerated().map { "case \"\($0)\" { on = \"2025-03-12\", given = { \($1) }, expect = { eligible = true } }\n" }
    return try RulesInText.missing("criterion \"c\" { \(points), reason = \"x\" }\n" + cases.joined())
  }

  private let bands = "points = bands(\"isee\", { { to = 3000, 20 }, { to = 6000, 10 } })"

  @Test func `each band, both sides of each edge, and what nobody knows`() throws {
    #expect(
      try missing(bands, ["isee = 100"]) == [
        "criterion \"c\" never gave: the band over €3,000 up to €6,000, points not known yet",
        "criterion \"c\" never saw isee: at €3,000, just above €3,000, at €6,000, just above €6,000",
      ])
    #expect(try missing(bands, ["", "isee = 3000", "isee = 3000.01", "isee = 6000", "isee = 6000.01"]) == [])
  }

  @Test func `nothing, one unit and the cap`() throws {
    let per = "points = per(\"minors\", 5, { at_most = 15 })"
    #expect(
      try missing(per, ["minors = 2"]) == ["criterion \"c\" never gave: no points, the points of one unit, the most, points not known yet"])
    #expect(try missing(per, ["minors = 0", "minors = 1", "minors = 7", ""]) == [])
  }

  @Test func `the values of a scale, and what a function gives`() throws {
    #expect(
      try missing("points = scale(\"isee\", { { at = 0, 20 }, { at = 6000, 0 } })") == [
        "criterion \"c\" never saw isee: at €0, at €6,000"
      ])
    let function = "points = function(h) return h.minors end, reads = { \"minors\" }, at_most = 5"
    #expect(try missing(function) == ["criterion \"c\" never gave: no points, some points"])
    #expect(try missing(function, ["minors = 0", "minors = 5", ""]) == [])
  }

  @Test func `what no answer can show is not counted`() throws {
    // Nobody is under 0 years, or over 120: whatever the age, it is the second band. Whether children are known is known.
    let bands = "when = { minors = known }, points = bands(\"age\", { { to = -1, 3 }, { to = 120, 2 }, { 1 } })"
    #expect(
      try missing(bands, ["minors = 1, age = 5"]) == [
        "criterion \"c\" never came out: no",
        "criterion \"c\" never saw age: just above -1, at 120",
      ])
  }

  @Test func `a criterion that does not hold shows nothing of its points`() throws {
    let lines = try missing("when = { disability = yes }, " + bands, ["isee = 3000, disability = false", "isee = 3000"])
    #expect(lines.contains { $0.contains("the band up to €3,000") } && lines.contains { $0.contains("at €3,000, just above") })
  }

  @Test func `suggestions show bands, edges, units and functions, and pass once pasted`() throws {
    let rules = """
      program "p" { title = "Prova" }
      criterion "income" { points = bands("isee", { { to = 3000, 20 }, { to = param.isee_limit, 10 } }), reason = "x" }
      criterion "children" { when = { single_parent = yes }, points = per("minors", 5, { at_most = 15 }), reason = "x" }
      criterion "months" { points = scale("rate", { { at = 2, 0 }, { at = 12, 10 } }), reason = "x" }
      criterion "old" { points = function(h) return math.max(0, h.age - 60) / 10 end, reads = { "age" }, at_most = 6, reason = "x" }
      compute "rate" { kind = "number", reads = { "arrears", "monthly_rent" }, value = function(h) return h.arrears / h.monthly_rent end }
      case "one" {
        on     = "2025-03-12",
        given  = { isee = 10, single_parent = true, minors = 2, arrears = 100, monthly_rent = 100, age = 20 },
        expect = { eligible = true },
      }
      """
    let pasted = try CaseSuggesterTests.Pasted(RulesInText.sources(rules))
    pasted.expectPromises("points")
    #expect(pasted.after.count.percent == 100, "\(String(describing: pasted.found.notFound))")
  }
}
