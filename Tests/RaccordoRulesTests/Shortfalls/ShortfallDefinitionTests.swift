import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// What a shortfall promises, held against every way in which the tests of small trees can come out.
@Suite struct ShortfallDefinitionTests {
  private static let place = SourcePlace(file: "p.lua", line: 1)

  /// The same set of changes, by test.
  private typealias Changes = [FieldTest: Bool]

  private struct Sample {
    var pack: RulePack
    var facts: [String: FieldValue]
    var tests: [FieldTest]
    var rules: [Condition]

    var operands: OperandValues { OperandValues(day: WrittenPack.day, parameters: ParameterTable(), service: nil) }

    func truth(_ test: FieldTest, _ facts: [String: FieldValue]) -> Truth {
      Condition(.test(test), at: ShortfallDefinitionTests.place).truth(operands: operands, answers: RuleAnswers(facts))
    }

    /// Whether every rule holds when tests come out so: a plain walk, without the library.
    func holds(_ truths: [FieldTest: Truth]) -> Bool {
      func walk(_ condition: Condition) -> Truth {
        switch condition.node {
        case .test(let test): return truths[test] ?? .unknown
        case .all(let parts): return parts.map(walk).min { $0.rank < $1.rank } ?? .yes
        case .any(let parts): return parts.map(walk).max { $0.rank < $1.rank } ?? .no
        case .none(let parts): return !(parts.map(walk).max { $0.rank < $1.rank } ?? .no)
        case .atLeast(let count, let parts): return parts.map(walk).sorted { $0.rank > $1.rank }[count - 1]
        case .members: return .unknown
        }
      }
      return rules.allSatisfy { walk($0) == .yes }
    }

    var now: [FieldTest: Truth] { Dictionary(uniqueKeysWithValues: tests.map { ($0, truth($0, facts)) }) }
  }

  /// - Parameter isShared: whether several tests are on one field.
  private func sample(_ random: inout SeededGenerator, isShared: Bool) -> Sample {
    let names = ["a", "b", "c", "d", "e"].prefix(isShared ? 3 : 5)
    let fields = names.map { FieldSchema($0, isShared ? .number : .yesNo, minimum: isShared ? 0 : nil, maximum: isShared ? 6 : nil, isWhole: isShared) }
    var pack = RulePack(id: "p", fields: FieldCatalogue(fields))
    var tests: [FieldTest] = []
    func test(_ random: inout SeededGenerator) -> Condition {
      let name = names[random.below(names.count)]
      let bound = Operand.literal(.number(Double(random.below(7))))
      let test = isShared ? FieldTest(name, random.below(2) == 0 ? .atLeast(bound) : .atMost(bound)) : FieldTest(name, .yes)
      if !tests.contains(test) { tests.append(test) }
      return Condition(.test(test), at: ShortfallDefinitionTests.place)
    }
    func condition(_ random: inout SeededGenerator, depth: Int) -> Condition {
      guard depth > 0, random.below(4) != 0 else { return test(&random) }
      let parts = (0..<(2 + random.below(2))).map { _ in condition(&random, depth: depth - 1) }
      let node: Condition.Node =
        switch random.below(4) {
        case 0: .all(parts)
        case 1: .any(parts)
        case 2: .none(parts)
        default: .atLeast(1 + random.below(parts.count), parts)
        }
      return Condition(node, at: ShortfallDefinitionTests.place)
    }
    let rules = (0...random.below(2)).map { _ in condition(&random, depth: 2) }
    var program = Program(id: "p", at: ShortfallDefinitionTests.place)
    program.requirements = rules.enumerated().map {
      Requirement(id: "r\($0)", condition: $1, reason: LocalizedText(), otherwise: LocalizedText(), at: ShortfallDefinitionTests.place)
    }
    pack.programs = [program]
    var facts: [String: FieldValue] = [:]
    for name in names where random.below(4) != 0 { facts[name] = isShared ? .number(Double(random.below(7))) : .yesNo(random.below(2) == 0) }
    return Sample(pack: pack, facts: facts, tests: tests, rules: rules)
  }

  /// Every set of changes that is enough: by every way to answer the fields. Tests that nobody knows may be left out of a set.
  private func enough(_ sample: Sample) -> Set<Changes> {
    let now = sample.now
    var all: Set<Changes> = []
    var answers: [[String: FieldValue]] = [[:]]
    for field in sample.pack.fields.fields {
      let values: [FieldValue] = field.kind == .yesNo ? [true, false] : (0...6).map { .number(Double($0)) }
      answers = answers.flatMap { facts in
        (values.map(Optional.some) + [sample.facts[field.name]]).map { value in
          var facts = facts
          facts[field.name] = value
          return facts
        }
      }
    }
    for facts in answers {
      let changed = sample.tests.filter { sample.truth($0, facts) != now[$0] }
      let loose = changed.filter { now[$0] == .unknown }
      for bits in 0..<(1 << loose.count) {
        let left = Set(loose.indices.filter { bits >> $0 & 1 == 1 }.map { loose[$0] })
        var (truths, changes) = (now, Changes())
        for test in changed where !left.contains(test) {
          truths[test] = sample.truth(test, facts)
          changes[test] = truths[test] == .yes
        }
        if sample.holds(truths) { all.insert(changes) }
      }
    }
    return all
  }

  private func isPart(_ small: Changes, of large: Changes) -> Bool { small.count < large.count && small.allSatisfy { large[$0.key] == $0.value } }

  @Test(arguments: [false, true])
  func `each set is enough, no part of it is, and every such set is there`(isShared: Bool) throws {
    let seed = SeededGenerator.seed &+ (isShared ? 51 : 50)
    var random = SeededGenerator(seed: seed)
    var (samples, sets, impossible) = (0, 0, 0)
    while samples < (isShared ? 250 : 500) {
      let sample = sample(&random, isShared: isShared)
      guard sample.tests.count <= 7, !sample.holds(sample.now) else { continue }
      samples += 1
      let found = sample.pack.shortfalls(of: sample.pack.programs[0], operands: sample.operands, answers: RuleAnswers(sample.facts))
      let all = enough(sample)
      let expected = all.filter { set in !all.contains { isPart($0, of: set) } }
      // Requirements that share nothing stand apart: one set of each makes a whole one.
      var whole: Set<Changes> = [[:]]
      for shortfall in found {
        #expect(shortfall.isComplete)
        let sizes = shortfall.sets.map(\.changes.count)
        try #require(sizes == sizes.sorted())
        whole = Set(
          whole.flatMap { start in
            shortfall.sets.map { set in
              set.changes.reduce(into: start) { changes, change in
                if case .test(let test) = change.question { changes[test] = change.wanted }
              }
            }
          })
      }
      try #require(whole == expected, "seed \(seed), sample \(samples): \(sample.facts)\n\(sample.rules)\nfound \(whole)\nexpected \(expected)")
      sets += expected.count
      if expected.isEmpty { impossible += 1 }
    }
    print("shortfalls: seed \(seed), \(samples) households, \(sets) sets, \(impossible) that no answers help")
    #expect(sets > samples)
  }
}

extension Truth {
  fileprivate var rank: Int {
    switch self {
    case .no: 0
    case .unknown: 1
    case .yes: 2
    }
  }
}
