import RaccordoModel

/// What the rules of a program can do at all: what its cases are held against.
///
/// Left out is what cannot happen: a `known` test is never unknown, a route after one that fits everybody is never
/// taken, an amount whose least value is 0 is never just below 0, nobody fails a test that every choice passes.
struct PossibleOutcomes {
  /// A condition whose answers combine in more ways than this is not tried out: all three outcomes count.
  static let mostCombinations = 20_000.0

  private let program: Program
  private let space: AnswerSpace

  init(_ program: Program, _ space: AnswerSpace) {
    self.program = program
    self.space = space
  }

  /// In the order of the file, requirements first: for each rule yes, no and unknown, or taken, then its edges.
  ///
  /// - Complexity: O(rules × combinations of answers).
  var outcomes: [RuleOutcome] {
    var found: [RuleOutcome] = []
    for rule in program.requirements { found += outcomes(.requirement, rule.id, rule.condition) }
    for rule in program.criteria { found += outcomes(.criterion, rule.id, rule.condition) }
    for route in program.routes {
      let truths = route.condition.map(truths) ?? [.yes]
      if truths.contains(.yes) { found.append(RuleOutcome(.route, route.id, .taken)) }
      found += edges(of: route.condition).map { RuleOutcome(.route, route.id, .edge($0)) }
      // It fits everybody, or everybody of whom something is known.
      if truths == [.yes] { break }
    }
    return found
  }

  private func outcomes(_ rule: RuleOutcome.Rule, _ id: String, _ condition: Condition?) -> [RuleOutcome] {
    guard let condition else { return [] }
    let truths = truths(of: condition)
    return [Truth.yes, .no, .unknown].filter(truths.contains).map { RuleOutcome(rule, id, .truth($0)) }
      + edges(of: condition).map { RuleOutcome(rule, id, .edge($0)) }
  }

  /// What a condition can come out as, found by trying every combination of the answers that it can tell apart.
  private func truths(of condition: Condition) -> Set<Truth> {
    let names = condition.tests.map(\.field).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let choices = names.map { name -> [FieldValue?] in
      space.answers(to: name).map(Optional.some) + (space.mayBeUnknown(name) ? [nil] : [])
    }
    let contexts = space.operandValues
    let combinations = choices.reduce(Double(contexts.count)) { $0 * Double($1.count) }
    guard combinations <= PossibleOutcomes.mostCombinations else { return Set(Truth.allCases) }
    var found: Set<Truth> = []
    for operands in contexts {
      var picked = Array(repeating: 0, count: names.count)
      repeat {
        let answers = Dictionary(uniqueKeysWithValues: zip(names, zip(choices, picked).map { $0.isEmpty ? nil : $0[$1] }))
        found.insert(condition.truth(operands: operands) { answers[$0] ?? nil })
      } while found.count < 3 && picked.advance(within: choices.map(\.count))
    }
    return found
  }

  private func edges(of condition: Condition?) -> [RuleOutcome.Edge] {
    guard let condition else { return [] }
    return condition.tests.flatMap(\.edges).filter(isPossible)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func isPossible(_ edge: RuleOutcome.Edge) -> Bool {
    guard let field = space.schema(edge.field) else { return false }
    return space.values(of: edge.operand).contains { value in
      guard let size = value.size(like: field.value(size: 0)) else { return false }
      let step = field.kind == .number && !field.isWhole ? field.reach(past: size) / 100 : 1
      switch edge.side {
      case .at: return field.accepts(field.value(size: size))
      case .below: return field.accepts(field.value(size: field.isWhole ? (size - step).rounded(.up) : size - step))
      case .above: return field.accepts(field.value(size: field.isWhole ? (size + step).rounded(.down) : size + step))
      }
    }
  }
}

extension [Int] {
  /// The next combination, as an odometer counts; false after the last one.
  mutating func advance(within counts: [Int]) -> Bool {
    for index in indices {
      self[index] += 1
      if self[index] < counts[index] { return true }
      self[index] = 0
    }
    return false
  }
}
