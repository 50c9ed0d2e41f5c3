import RaccordoModel
import RaccordoRules
import Testing

@Suite struct CaseRunnerTests {
  private func outcomes(_ cases: String) throws -> [CaseOutcome] {
    let shared = try PackSources(folder: Fixture.folder.appending(path: "shared").path)
    let rules = """
      program "p" { title = "Prova" }
      requirement "tenant" { when = { tenant = "ATC" }, reason = "ATC", otherwise = "Altro" }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      criterion "young" { when = { age = less_than(30) }, points = 5, trial = true, reason = "Giovane" }
      criterion "share" { when = { rooms = at_least(1) }, points = 2.5, reason = "{rooms}" }
      compute "rooms" { kind = "number", reads = { "minors" }, value = function(h) assert(h.minors < 9, "nine") return h.minors end }
      route "here" { when = { minors = at_least(1) }, to = "Qui" }
      route "there" { to = "Là" }
      \(cases)
      """
    let pack = try RulePack(PackSources(shared.files + [PackSources.File(path: "p.lua", bytes: Array(rules.utf8))]))
    return try CaseRunner(pack).run()
  }

  @Test func `each difference is told, with what was expected and what came out`() throws {
    let outcome = try #require(
      try outcomes(
        """
        case "a" {
          given  = { tenant = "ATC", arrears = 999.99, age = 20, minors = unknown },
          expect = { eligible = false, points = { 1, 2 }, route = "here", because = { "debt", "young" }, asks = { "minors", "age" } },
        }
        """
      ).first)
    #expect(!outcome.hasPassed)
    #expect(
      outcome.differences.map { "\($0.aspect.rawValue) \($0.expected) / \($0.got)" } == [
        "eligible no / yes", "points 1..2 / 0..2.5", "route here / here | there", "because debt, young / -",
        "asks age / minors",
      ])
  }

  @Test func `a case of a household that cannot enter has no points, no route and asks nothing`() throws {
    let outcome = try #require(
      try outcomes(
        """
        case "a" { given = { tenant = "Comune" }, expect = { points = 0, route = "there", asks = { "minors" } } }
        """
      ).first)
    #expect(outcome.differences.map(\.got) == ["-", "-", "-"])
  }

  @Test func `a function that fails on a case fails the case`() throws {
    let outcome = try #require(
      try outcomes("case \"a\" { given = { tenant = \"ATC\", minors = 9 }, expect = { eligible = true } }").first)
    #expect(!outcome.hasPassed && outcome.differences.isEmpty)
    #expect(outcome.failure?.code == .ruleFailed && outcome.failure?.line == 6)
  }

  @Test func `unknown takes an answer of the model away, and cases come in the order of the file`() throws {
    let outcomes = try outcomes(
      """
      case "a" { like = "c", given = { tenant = unknown }, expect = { eligible = unknown, points = 10 } }
      case "b" { like = "a", on = "2030-01-01", given = { tenant = "ATC" }, expect = { eligible = true, points = 10 } }
      case "c" { on = "2026-01-01", given = { tenant = "ATC", arrears = 1000, minors = 0 }, expect = { eligible = true } }
      """)
    #expect(outcomes.map(\.one.name) == ["a", "b", "c"])
    #expect(outcomes.flatMap(\.differences) == [])
    #expect(outcomes.map(\.one.day?.iso) == ["2026-01-01", "2030-01-01", "2026-01-01"])
  }
}
