import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// Points that differ, over lists.
@Suite struct PointTests {
  private static let fields = """
    field "isee" { kind = "money", min = 0 }
    field "people" { kind = "number", min = 0, max = 9, whole = true }
    field "ill" { kind = "yes_no" }
    """

  private func match(_ rules: String, _ households: [Household], places: Int = 1, workers: Int = 1) async throws -> ProgramResult {
    try await RulePack.text(fields: PointTests.fields, rules: "program \"p\" { title = \"t\", places = \(places) }\n" + rules)
      .match(households, workers: workers)
  }

  private let bands = "criterion \"c\" { points = bands(\"isee\", { { to = 3000, 20 }, { to = 6000, 10 }, { 4 } }), reason = \"r\" }\n"

  @Test func `who can no longer be reached is surely out, whatever the missing answers are`() async throws {
    let result = try await match(
      bands,
      [
        Household(id: "low", facts: ["isee": 3000]), Household(id: "middle", facts: ["isee": 6000]),
        Household(id: "high", facts: ["isee": 6000.01]), Household(id: "unknown"),
      ], places: 2)
    #expect(result.entries.map(\.judgement.household) == ["low", "middle", "unknown", "high"] || result.entries.map(\.judgement.household) == ["low", "middle", "high", "unknown"])
    #expect(result.entry(of: "low")?.standing == .surelyIn && result.entry(of: "middle")?.standing == .open)
    #expect(result.entry(of: "unknown")?.standing == .open && result.entry(of: "high")?.standing == .surelyOut)
    #expect(result.entry(of: "unknown")?.judgement.points == PointsInterval(known: Points(4), possible: Points(20)))
    #expect(result.askNext.map(\.household) == ["unknown"] && result.askNext.map(\.fields) == [["isee"]])
  }

  @Test func `points that are sure are a reason before the answer is there`() async throws {
    let sure = try await match(bands, [Household(id: "a")])
    #expect(sure.entries[0].judgement.because == ["c"])
    let open = try await match(bands.replacing("{ 4 }", with: "{ 0 }"), [Household(id: "a"), Household(id: "b", facts: ["isee": 9000])])
    #expect(open.entries.map(\.judgement.because) == [[], []])
  }

  @Test func `a function that gives too much fails on that household alone, in every shard`() async throws {
    let rules = "criterion \"c\" { points = function(h) return h.people * 2 end, reads = { \"people\" }, at_most = 10, reason = \"r\" }"
    let households = (0..<200).map { Household(id: "N\($0)", facts: $0 % 9 == 8 ? [:] : ["people": .number(Double($0 % 10))]) }
    for workers in [1, 3] {
      let result = try await match(rules, households, places: 500, workers: workers)
      let failed = households.filter { household in
        if case .number(let people)? = household.facts["people"] { people > 5 } else { false }
      }
      #expect(result.failures.map(\.household) == failed.map(\.id))
      #expect(result.failures.allSatisfy { $0.field == "criterion \"c\"" && $0.file == "rules.lua" && $0.line == 2 })
      #expect(result.entries.count == 200 - failed.count)
      #expect(result.entry(of: "N3")?.judgement.points == PointsInterval(known: Points(6), possible: Points(6)))
      #expect(result.entry(of: "N8")?.judgement.points == PointsInterval(known: .zero, possible: Points(10)))
      #expect(result.entry(of: "N8")?.judgement.ask == ["people"])
    }
  }

  @Test func `a condition whose points would be none is not asked`() async throws {
    let rules = "criterion \"c\" { when = { ill = yes }, points = per(\"people\", 3), reason = \"r\" }"
    let result = try await match(rules, [Household(id: "none", facts: ["people": 0]), Household(id: "some", facts: ["people": 2])])
    #expect(result.entry(of: "none")?.judgement.ask == [] && result.entry(of: "some")?.judgement.ask == ["ill"])
    #expect(result.entry(of: "some")?.judgement.points == PointsInterval(known: .zero, possible: Points(6)))
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
