import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

@Suite struct MergedRankingTests {
  @Test(arguments: [("0.6,0.4", 6_000), ("60,40", 6_000), ("1,0", 10_000), ("100,0", 10_000), ("0.1234,0.8766", 1_234), ("62.5,37.5", 6_250)])
  func `weights are shares or percentages`(text: String, from: Int) {
    #expect(MergeWeights(text)?.from == from && MergeWeights(text)?.to == 10_000 - from)
  }

  @Test(arguments: ["", "1", "0.5,0.4", "60,50", "-1,2", "0.5;0.5", "a,b", "0.5,0.5,0", "0.12345,0.87655", "+1,0", "1e0,0", "101,-1", "٦٠,40", "0.5,"])
  func `other weights are refused`(text: String) {
    #expect(MergeWeights(text) == nil)
  }

  private static let rules = """
    program "p" { title = "t" }
    requirement "in" { when = { town = "006003" }, reason = "r", otherwise = "o" }
    criterion "minors" { points = per("minors", 5, { at_most = 20 }), reason = "r" }
    """
  private static let fields = """
    field "minors" { kind = "number", whole = true, min = 0 }
    field "town" { kind = "municipality" }
    """

  private func diff(_ rules: [String], _ households: [Household]) async throws -> ProgramDiff {
    var sides: [DiffSide] = []
    for text in rules {
      let pack = try RulePack.text(fields: Self.fields, rules: text)
      let matcher = try Matcher(pack, on: Vocabulary.day)
      let list = pack.list(of: households).list
      sides.append(DiffSide(matcher, list: list, result: try await matcher.match(list)))
    }
    return try PackDiff(from: sides[0], to: sides[1], pairs: [ProgramPair(from: "p", to: "p")]).programs[0]
  }

  @Test func `points are put on one scale, then weighed; unknown ones stay an interval`() async throws {
    let second = Self.rules.replacing("per(\"minors\", 5, { at_most = 20 })", with: "40")
      .replacing("criterion \"minors\" {", with: "criterion \"minors\" { when = { minors = at_least(2) },")
    let households = [
      Household(id: "one", facts: ["minors": 1, "town": "006003"]), Household(id: "two", facts: ["minors": 2, "town": "006003"]),
      Household(id: "open", facts: ["town": "006003"]), Household(id: "away", facts: ["minors": 4, "town": "006001"]),
      Household(id: "nowhere", facts: ["minors": 4]),
    ]
    let merged = try MergedRanking(try await diff([Self.rules, second], households), weights: try #require(MergeWeights("0.6,0.4")), seed: 1)
    let rows = Dictionary(uniqueKeysWithValues: merged.rows.map { ($0.household, $0) })
    // 10 of 20 points, and 40 of 40: 0.6 × 50 + 0.4 × 100.
    #expect(rows["two"]?.points == PointsInterval(known: Points(70), possible: Points(70)))
    #expect(rows["one"]?.points == PointsInterval(known: Points(15), possible: Points(15)))
    #expect(rows["open"]?.points == PointsInterval(known: .zero, possible: Points(100)))
    #expect(rows["nowhere"]?.points.known == Points(100) && rows["nowhere"]?.verdict == .undetermined && rows["away"] == nil)
    #expect(merged.rows.map(\.household) == ["nowhere", "two", "one", "open"] && merged.rows.map(\.rank) == [1, 2, 3, 4])
    #expect(merged.leftOut == [])
  }

  @Test func `whom one side keeps out is not merged, and without points nothing is`() async throws {
    let households = [Household(id: "a", facts: ["minors": 1, "town": "006003"]), Household(id: "b", facts: ["minors": 4, "town": "006001"])]
    let open = Self.rules.replacing("requirement \"in\" { when = { town = \"006003\" }, reason = \"r\", otherwise = \"o\" }", with: "")
    let half = try #require(MergeWeights("0.5,0.5"))
    let merged = try MergedRanking(try await diff([Self.rules, open], households), weights: half, seed: 1)
    #expect(merged.rows.map(\.household) == ["a"] && merged.leftOut == ["b"])
    let none = try await diff([Self.rules, "program \"p\" { title = \"t\" }"], households)
    #expect(throws: MatchingError(.noPoints("p"))) { try MergedRanking(none, weights: half, seed: 1) }
  }

  @Test func `all the weight on one side gives the order of that side, equals by the draw`() async throws {
    let seed = SeededGenerator.seed &+ 521
    var generator = PackGenerator(vocabulary: .full, allowsFailures: false, random: SeededGenerator(seed: seed))
    let whole = try #require(MergeWeights("1,0"))
    var lists = 0
    while lists < 40 {
      let packs = ComparedPacks(&generator, count: 30)
      for program in try await packs.diff().programs where program.from.mostPoints > .zero && program.to.mostPoints > .zero {
        let merged = try MergedRanking(program, weights: whole, seed: 7)
        let known = Dictionary(uniqueKeysWithValues: program.households.map { ($0.household, $0.from?.judgement.points?.known ?? .zero) })
        let points = merged.rows.map { known[$0.household] ?? .zero }
        #expect(points == points.sorted(by: >), "seed \(seed), list \(lists)")
        #expect(merged.rows.allSatisfy { $0.points.known >= .zero && $0.points.possible <= Points(100) }, "seed \(seed), list \(lists)")
        let ranked = program.households.count { $0.from?.rank != nil || $0.to?.rank != nil }
        #expect(merged.rows.count + merged.leftOut.count == ranked, "seed \(seed), list \(lists)")
        lists += 1
      }
    }
  }
}
