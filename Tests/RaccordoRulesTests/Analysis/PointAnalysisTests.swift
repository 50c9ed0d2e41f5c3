import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// What the analysis says of bands and units: only what is so for everybody.
@Suite struct PointAnalysisTests {
  private static let fields = "field \"n\" { kind = \"number\", min = 0, max = 30, whole = true }\nfield \"x\" { kind = \"number\" }\n"

  private func findings(_ rules: String, parameters: String? = nil) -> [Finding] {
    let used = "criterion \"used\" { when = { n = known, x = known }, points = 1, reason = \"r\" }\n"
    return WrittenPack(PointAnalysisTests.fields, used + rules, parameters: parameters).findings
  }

  private func codes(_ rules: String, parameters: String? = nil) -> [String] {
    findings(rules, parameters: parameters).map(\.code.rawValue)
  }

  private func bands(_ list: String, of field: String = "n") -> String {
    "criterion \"c\" { points = bands(\"\(field)\", { \(list) }), reason = \"r\" }"
  }

  @Test func `bands that share an edge overlap, and the value is told`() {
    let found = findings(bands("{ to = 3, 20 }, { from = 3, to = 6, 10 }"))
    #expect(found.map(\.code) == [.overlappingBands])
    #expect(found[0].message[.english].contains("3 is in both") && found[0].place.line == 3)
    #expect(codes(bands("{ to = 3, 20 }, { from = 4, to = 6, 10 }")) == [])
    #expect(codes(bands("{ to = 3, 20 }, { to = 6, 10 }")) == [])
  }

  @Test func `a gap is one only where some answer falls into it`() {
    #expect(codes(bands("{ to = 3, 20 }, { from = 5, to = 6, 10 }")) == ["W123"])
    // Of numbers that need not be whole there is always one between two others.
    let found = findings(bands("{ to = 3, 20 }, { from = 4, 10 }", of: "x"))
    #expect(found.map(\.code) == [.gapBetweenBands] && found[0].message[.english].contains("3.5 is in neither"))
    // Nobody is between 31 and 40.
    #expect(codes(bands("{ to = 30, 20 }, { from = 41, to = 50, 10 }")) == ["W106"])
  }

  @Test func `dated figures are those of the day of the check`() {
    let rules = bands("{ to = param.low, 20 }, { from = 4, to = 6, 10 }")
    #expect(codes(rules, parameters: "low,2025-01-01,,3,count,\n") == [])
    #expect(codes(rules, parameters: "low,2025-01-01,,4,count,\n") == ["W122"])
    #expect(codes(rules, parameters: "low,2025-01-01,,2,count,\n") == ["W123"])
    // On the day of the check nobody knows where the first band ends.
    #expect(codes(rules, parameters: "low,2024-01-01,2024-12-31,4,count,\n") == ["W113"])
  }

  @Test func `a band is never reached for the bounds of its field, the requirements, its condition or the bands before`() {
    #expect(codes(bands("{ to = -1, 20 }, { to = 30, 10 }")) == ["W106"])
    #expect(codes(bands("{ to = 30, 20 }, { 10 }")) == ["W106"])
    let requirement = "requirement \"r\" { when = { n = at_most(5) }, reason = \"r\", otherwise = \"o\" }\n"
    #expect(codes(requirement + bands("{ to = 5, 20 }, { to = 9, 10 }")) == ["W106"])
    let open = "requirement \"r\" { when = { n = at_most(5) }, if_unknown = \"yes\", reason = \"r\", otherwise = \"o\" }\n"
    #expect(codes(open + bands("{ to = 4, 20 }, { to = 9, 10 }")) == [])
    let narrow = "criterion \"c\" { when = { n = at_least(4) }, points = bands(\"n\", { { to = 3, 2 }, { to = 9, 1 } }), reason = \"r\" }"
    #expect(codes(narrow) == ["W106"])
  }

  @Test func `when no part of it can give points, the criterion is told once`() {
    let found = findings("criterion \"c\" { points = per(\"n\", 5, { each = 31, at_most = 5 }), reason = \"r\" }")
    #expect(found.map(\.code) == [.noPoints] && found[0].message[.english].contains("never gives points"))
    #expect(codes(bands("{ to = -1, 20 }, { to = 30, 0 }")) == ["W106"])
  }

  @Test func `a group is full only with points that are sure`() {
    func rules(_ points: String) -> String {
      """
      group "g" { at_most = 10 }
      criterion "a" { group = "g", points = \(points), reason = "r" }
      criterion "b" { group = "g", when = { n = at_least(4) }, points = 5, reason = "r" }
      """
    }
    #expect(codes(rules("bands(\"n\", { { to = 3, 10 }, { to = 30, 5 } })")) == [])
    #expect(codes(rules("bands(\"n\", { { to = 3, 10 }, { to = 30, 12 } })")) == ["W106"])
  }

  @Test func `criteria with the same condition are the same only when their points go by the same rule`() {
    func rules(_ first: String, _ second: String) -> String {
      """
      criterion "a" { when = { x = at_least(2) }, points = \(first), reason = "r" }
      criterion "b" { when = { x = at_least(2) }, points = \(second), reason = "r" }
      """
    }
    let per = "per(\"n\", 5, { at_most = 15 })"
    #expect(codes(rules("3", "4")) == ["W110"])
    #expect(codes(rules(per, "4")) == [])
    #expect(codes(rules(per, per)) == ["W110"])
  }

  @Test func `a figure of an act written into a band is told at the band`() {
    let rules = "field \"m\" { kind = \"money\", min = 0 }\n"
    let pack = WrittenPack(
      PointAnalysisTests.fields + rules,
      "criterion \"used\" { when = { n = known, x = known, m = more_than(param.low) }, points = 1, reason = \"r\" }\n"
        + "criterion \"c\" { points = bands(\"m\", { { to = 6500, 5 } }), reason = \"r\" }",
      parameters: "low,2025-01-01,,6500,EUR,\n")
    #expect(pack.places == ["W115 rules.lua:3:39"])
  }

  @Test func `nobody who may enter is in a band of which that is said`() throws {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    var (said, reached) = (0, 0)
    for number in 0..<300 {
      let (a, b) = (random.below(34) - 2, random.below(34) - 2)
      let ends = Set((0..<3).map { _ in random.below(36) - 3 }).sorted()
      let list = ends.map { "{ \(random.below(4) == 0 ? "from = \($0 - random.below(3)), " : "")to = \($0), \(1 + random.below(9)) }" }
      let test = ["at_least", "at_most", "more_than", "less_than"][random.below(4)]
      let rules = """
        requirement "r" { when = { n = \(test)(\(a)) }, reason = "r", otherwise = "o" }
        criterion "c" { when = any { { n = at_most(\(b)) }, { x = at_least(3) } }, points = bands("n", { \(list.joined(separator: ", ")) }), reason = "r" }
        """
      let pack = WrittenPack(PointAnalysisTests.fields, rules)
      guard let loaded = PackLoader().load(pack.sources).pack else { continue }
      let findings = pack.findings
      // What refuses everybody, or never holds, is told elsewhere.
      if findings.contains(where: { [.impossibleCondition, .nobodyEnters].contains($0.code) }) { continue }
      let unreached = Set(findings.filter { $0.code == .noPoints }.map(\.place))
      let (program, criterion) = (loaded.programs[0], loaded.programs[0].criteria[0])
      guard case .bands(let bands) = criterion.points else { continue }
      let operands = OperandValues(day: WrittenPack.day, parameters: loaded.parameters, service: nil)
      var seen: Set<Int> = []
      for n in 0...30 {
        for x in [nil, 2.0, 3] {
          var answers: [String: FieldValue] = ["n": .number(Double(n))]
          answers["x"] = x.map(FieldValue.number)
          let trace = ProgramTrace(program, operands: operands, order: { _ in 0 }, answers: RuleAnswers(answers))
          guard trace.verdict != .ineligible, trace.criteria[0].truth == .yes else { continue }
          if let band = trace.criteria[0].score?.curve.band(at: Double(n)) { seen.insert(band) }
        }
      }
      for (index, band) in bands.bands.enumerated() {
        let isSaid = unreached.contains(band.place) || unreached.contains(criterion.place)
        #expect(isSaid == !seen.contains(index), "seed \(seed), \(number), band \(index):\n\(rules)\n\(findings)")
        if isSaid { said += 1 } else { reached += 1 }
      }
    }
    #expect(said > 50 && reached > 50)
  }
}
