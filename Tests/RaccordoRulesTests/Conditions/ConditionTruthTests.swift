import RaccordoModel
import RaccordoRules
import Testing

/// The meaning of conditions where answers are missing, against all the ways in which the answers can come.
@Suite struct ConditionTruthTests {
  private static let place = SourcePlace(file: "rules.lua", line: 1)
  private static let operands = OperandValues(
    day: CivilDay(daysSince1970: 20_159), parameters: ParameterTable(), service: nil)
  private static let fields = ["a", "b", "c"]

  private static func condition(_ node: Condition.Node) -> Condition { Condition(node, at: place) }

  /// Every condition over three yes-or-no fields, each tested once, with one node inside another.
  private static var conditions: [Condition] {
    let kinds: [([Condition]) -> Condition.Node] = [
      { .all($0) }, { .any($0) }, { .none($0) }, { .atLeast(1, $0) }, { .atLeast(2, $0) }, { .atLeast(3, $0) },
    ]
    let predicates: [Predicate] = [.yes, .no]
    return kinds.flatMap { outer in
      kinds.flatMap { inner in
        predicates.flatMap { predicate in
          (0...3).map { split in
            let tests = fields.map { condition(.test(FieldTest($0, predicate))) }
            return condition(outer([condition(inner(Array(tests[..<split])))] + tests[split...]))
          }
        }
      }
    }
  }

  /// Every way to answer the three fields, some of them not at all.
  private static var answers: [[String: FieldValue]] {
    fields.reduce([[:]]) { all, field in
      all.flatMap { facts in
        [nil, true, false].map { (answer: Bool?) in
          var facts = facts
          facts[field] = answer.map(FieldValue.yesNo)
          return facts
        }
      }
    }
  }

  private static func completions(of facts: [String: FieldValue]) -> [[String: FieldValue]] {
    answers.filter { other in other.count == fields.count && facts.allSatisfy { other[$0.key] == $0.value } }
  }

  @Test func `a condition is decided exactly when every completion decides it the same way`() {
    var unknown = 0
    for condition in ConditionTruthTests.conditions {
      func truth(_ facts: [String: FieldValue]) -> Truth {
        condition.truth(operands: ConditionTruthTests.operands) { facts[$0] }
      }
      for facts in ConditionTruthTests.answers {
        let possible = Set(ConditionTruthTests.completions(of: facts).map(truth))
        #expect(!possible.contains(.unknown))
        #expect(truth(facts) == (possible.count == 1 ? possible.first : .unknown), "\(condition) \(facts)")
        if possible.count > 1 { unknown += 1 }
      }
    }
    #expect(unknown > 100)
  }

  @Test(arguments: [Predicate.known, .notKnown])
  func `known is decided today, and open until the answer has come`(predicate: Predicate) {
    let condition = ConditionTruthTests.condition(.test(FieldTest("a", predicate)))
    func truth(_ reading: Reading, _ answer: FieldValue?) -> Truth {
      condition.truth(reading, operands: ConditionTruthTests.operands) { _ in answer }
    }
    #expect(truth(.today, nil) == (predicate == .known ? .no : .yes))
    #expect(truth(.open, nil) == .unknown)
    #expect(truth(.today, true) == (predicate == .known ? .yes : .no))
    #expect(truth(.open, true) == truth(.today, true))
  }

  @Test func `ends are included in between, at_least and at_most, and not in the others`() {
    func truth(_ predicate: Predicate, _ answer: FieldValue) -> Truth {
      ConditionTruthTests.condition(.test(FieldTest("a", predicate)))
        .truth(operands: ConditionTruthTests.operands) { _ in answer }
    }
    for (cents, isAbove, isBelow) in [(99_999, false, true), (100_000, false, false), (100_001, true, false)] {
      let answer = FieldValue.money(Money(cents: Int64(cents)))
      let limit = Operand.literal(.money(Money(cents: 100_000)))
      #expect(truth(.atLeast(limit), answer) == Truth(!isBelow))
      #expect(truth(.atMost(limit), answer) == Truth(!isAbove))
      #expect(truth(.moreThan(limit), answer) == Truth(isAbove))
      #expect(truth(.lessThan(limit), answer) == Truth(isBelow))
      #expect(truth(.between(limit, limit), answer) == Truth(!isAbove && !isBelow))
      #expect(truth(.equals(limit), answer) == Truth(!isAbove && !isBelow))
      #expect(truth(.differs(limit), answer) == Truth(isAbove || isBelow))
      // A plain number beside money is euro.
      #expect(truth(.atLeast(.literal(1_000)), answer) == Truth(!isBelow))
    }
  }

  @Test func `within_days goes from the day of the run to so many days on, or back, both included`() {
    func truth(_ days: Operand, _ distance: Int) -> Truth {
      ConditionTruthTests.condition(.test(FieldTest("a", .withinDays(days))))
        .truth(operands: ConditionTruthTests.operands) { _ in .date(CivilDay(daysSince1970: 20_159 + distance)) }
    }
    for (days, distances) in [(15, 0...15), (0, 0...0), (-30, -30...0)] {
      for distance in -40...40 {
        #expect(truth(.literal(.number(Double(days))), distance) == Truth(distances.contains(distance)), "\(days) \(distance)")
      }
    }
    // Part of a day does not count, and what no calendar has is not known.
    #expect(truth(.literal(1.5), 1) == .yes && truth(.literal(1.5), 2) == .no)
    #expect(truth(.literal(1e300), 0) == .unknown)
    #expect(truth(.parameter("missing"), 0) == .unknown)
  }

  @Test func `a figure that is not set leaves the test open, unless the other end decides`() {
    let missing = Operand.parameter("missing")
    func truth(_ predicate: Predicate, _ answer: FieldValue?) -> Truth {
      ConditionTruthTests.condition(.test(FieldTest("a", predicate)))
        .truth(operands: ConditionTruthTests.operands) { _ in answer }
    }
    #expect(truth(.atLeast(missing), 5) == .unknown)
    #expect(truth(.differs(missing), 5) == .unknown)
    #expect(truth(.between(.literal(6), missing), 5) == .no)
    #expect(truth(.between(.literal(5), missing), 5) == .unknown)
    #expect(truth(.oneOf([missing, .literal(5)]), 5) == .yes)
    #expect(truth(.oneOf([missing, .literal(6)]), 5) == .unknown)
    #expect(truth(.hasAll([.service(.languages)]), ["it"]) == .unknown)
  }
}
