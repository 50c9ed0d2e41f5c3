import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

@Suite struct PackAnalysisTests {
  private static let day = CivilDay(daysSince1970: 20_159)

  /// The analysis looks at classes of answers and gives up hopeless starts; the plain one tries every household.
  @Test(arguments: 0..<500) func `what is found is what trying every household finds`(seed: Int) throws {
    var rules = RandomRules(random: SeededGenerator(seed: UInt64(seed)))
    let sources = rules.sources()
    let outcome = PackLoader().load(sources)
    let text = sources["rules.lua"].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    let pack = try #require(outcome.pack, "\(outcome.findings) in \(text)")
    let program = try #require(pack.programs.first)
    let findings = PackAnalysis(pack, on: PackAnalysisTests.day).findings
    func named(_ code: FindingCode) -> Set<String> {
      Set(findings.filter { $0.code == code }.compactMap { name(in: $0.message[.english]) })
    }
    let plain = PlainAnalysis(program, in: pack, on: PackAnalysisTests.day)
    let impossible = plain.impossible
    #expect(named(.impossibleCondition) == impossible, "seed \(seed): \(text)")
    #expect(named(.alwaysTrue) == plain.alwaysTrue.subtracting(impossible), "seed \(seed): \(text)")
    let closed = program.requirements.contains { impossible.contains($0.id) }
    #expect(named(.nobodyEnters).isEmpty == (closed || plain.canBeEntered), "seed \(seed): \(text)")
    guard plain.canBeEntered else { return }
    let lastIsOpen = program.routes.last.map { $0.condition == nil } ?? true
    #expect(findings.contains { $0.code == .noRoute } == (!lastIsOpen && plain.hasGap), "seed \(seed): \(text)")
    #expect(named(.neverReached) == plain.neverReached, "seed \(seed): \(text)")
    #expect(named(.noPoints) == plain.unmetCriteria.subtracting(impossible), "seed \(seed): \(text)")
  }

  @Test func `random rules meet every claim that is held against the plain analysis`() throws {
    var seen: [FindingCode: Int] = [:]
    for seed in 0..<500 {
      var rules = RandomRules(random: SeededGenerator(seed: UInt64(seed)))
      let pack = try #require(PackLoader().load(rules.sources()).pack)
      for finding in PackAnalysis(pack, on: PackAnalysisTests.day).findings { seen[finding.code, default: 0] += 1 }
    }
    for code in [FindingCode.neverReached, .noRoute, .impossibleCondition, .noPoints, .nobodyEnters, .alwaysTrue] {
      #expect(seen[code, default: 0] >= 10, "\(code) was met \(seen[code, default: 0]) times")
    }
  }

  /// The first name in quotes of a message.
  private func name(in message: String) -> String? {
    let parts = message.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : nil
  }

  @Test func `too many combinations are said to be too many, and nothing is claimed`() {
    let names = (0..<40).map { "f\($0)" }
    let fields = names.map { "field \"\($0)\" { kind = \"number\" }\n" }.joined()
    // Each pair of neighbours must differ in kind: hard to see, and no single test is out of reach.
    let parts = zip(names, names.dropFirst()).map { first, second in
      "any { all { { \(first) = less_than(1) }, { \(second) = more_than(2) } }, all { { \(first) = more_than(2) }, { \(second) = less_than(1) } } }"
    }
    let loop = "any { { f0 = less_than(1), f38 = more_than(2) }, { f0 = more_than(2), f38 = less_than(1) } }"
    let rules = """
      program "p" { title = "P" }
      requirement "r" { when = all { \((parts.shuffled() + [loop]).joined(separator: ",\n")) }, reason = "r", otherwise = "o" }
      case "one" { expect = { eligible = yes } }
      """
    let files = [("pack.lua", RandomRules.pack), ("fields.lua", fields), ("rules.lua", rules)]
    let check = PackCheck(PackSources(files.map { .init(path: $0.0, bytes: Array($0.1.utf8)) }), on: PackAnalysisTests.day)
    let isSaid = check.unexamined.map(\.id) == ["p"]
    let isFound = check.outcome.findings.contains { $0.code == .impossibleCondition }
    #expect(isSaid != isFound, "either proved impossible, or said to be too much: \(check.outcome.findings)")
  }
}
