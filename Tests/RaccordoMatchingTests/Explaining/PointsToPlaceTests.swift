import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// How many points are missing to the last place, and whether what is not known can bring them.
@Suite struct PointsToPlaceTests {
  private static let fields = """
    field "points" { kind = "number", min = 0, max = 20, whole = true }
    field "young" { kind = "yes_no" }
    field "ill" { kind = "yes_no" }
    """
  private static let points = """
    criterion "points" { points = per("points", 1), reason = "{points}" }
    criterion "ill" { when = { ill = yes }, points = 3, reason = "r" }
    """

  private func household(_ id: String, _ points: Double, _ facts: [String: FieldValue] = [:]) -> Household {
    Household(id: id, facts: facts.merging(["points": .number(points), "ill": false]) { first, _ in first })
  }

  private func changes(_ id: String, _ rules: String, _ households: [Household]) async throws -> [OutcomeChange] {
    let pack = try RulePack.text(fields: PointsToPlaceTests.fields, rules: rules + "\n" + PointsToPlaceTests.points)
    let (list, issues) = pack.list(of: households)
    try #require(issues.isEmpty)
    let matcher = try Matcher(pack, on: Vocabulary.day)
    return try matcher.explain(id, program: "p", in: list, result: try await matcher.match(list)).changes
  }

  private func between(_ known: Int, _ possible: Int) -> PointsInterval { PointsInterval(known: Points(known), possible: Points(possible)) }

  @Test func `it says what is missing, and which answers can bring it`() async throws {
    let rules = "program \"p\" { title = \"t\", places = 1 }"
    var open = household("bruno", 5)
    open.facts["ill"] = nil
    let anna = [household("anna", 7), open]
    let bruno = PointsToPlace(stage: "", line: Points(7), points: between(5, 8), answers: ["ill"])
    #expect(try await changes("bruno", rules, anna) == [.answers(["ill"]), .points(bruno)])
    #expect(bruno.missing == Points(2) && bruno.canReach)
    open.facts["points"] = 2
    let far = PointsToPlace(stage: "", line: Points(7), points: between(2, 5), answers: ["ill"])
    #expect(try await changes("bruno", rules, [household("anna", 7), open]) == [.points(far)])
    #expect(!far.canReach)
  }

  @Test func `each reserve that is used up has a line of its own`() async throws {
    let rules = """
      program "p" { title = "t", places = 2 }
      reserve "young" { places = 1, when = { young = yes }, reason = "r" }
      """
    let list = [
      household("anna", 9, ["young": false]), household("bruno", 4, ["young": true]), household("carla", 3, ["young": true]),
      household("dario", 2, ["young": false]), household("elena", 1),
    ]
    let carla = between(3, 3), elena = between(1, 1)
    #expect(
      try await changes("carla", rules, list) == [
        .points(PointsToPlace(stage: "", line: Points(9), points: carla)),
        .points(PointsToPlace(stage: "", reserve: "young", line: Points(4), points: carla)),
      ])
    #expect(try await changes("dario", rules, list) == [.points(PointsToPlace(stage: "", line: Points(9), points: between(2, 2)))])
    // Nobody knows whether the reserve is for her.
    #expect(try await changes("elena", rules, list).contains(.points(PointsToPlace(stage: "", reserve: "young", line: Points(4), points: elena))))
  }

  @Test func `with more points than the last place a household has one, with fewer it has none`() async throws {
    let seed = SeededGenerator.seed &+ 41
    var random = SeededGenerator(seed: seed)
    let pack = try RulePack.text(
      fields: PointsToPlaceTests.fields, rules: "program \"p\" { title = \"t\", places = 3 }\n" + PointsToPlaceTests.points)
    let matcher = try Matcher(pack, on: Vocabulary.day)
    var looked = 0
    for _ in 0..<60 {
      let households = (0..<8).map { household("N\($0)", Double(1 + random.below(12))) }
      let (list, _) = pack.list(of: households)
      let result = try await matcher.match(list)
      for entry in result.programs[0].entries where entry.unmet == .full {
        let explained = try matcher.explain(entry.judgement.household, program: "p", in: list, result: result)
        let place = try #require(explained.changes.compactMap { change in
          switch change {
          case .points(let place), .order(let place): place
          default: nil
          }
        }.first, "seed \(seed)")
        for (more, hasPlace) in [(1, true), (-1, false)] {
          var changed = households
          changed[entry.row].facts["points"] = .number(Double(place.line.hundredths / 100 + more))
          let (other, _) = pack.list(of: changed)
          let again = try #require(try await matcher.match(other).programs[0].entry(of: entry.judgement.household))
          try #require(again.hasPlace == hasPlace, "seed \(seed), \(entry.judgement.household), \(place)")
          looked += 1
        }
      }
    }
    #expect(looked > 400)
  }
}
