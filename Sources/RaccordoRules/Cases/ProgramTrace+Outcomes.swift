import RaccordoModel

extension ProgramTrace {
  /// What this household makes the rules of its program do, as far as it shows: criteria and routes of a household that
  /// cannot enter do not, nor does a route after the one that is taken.
  ///
  /// - Parameter schema: the field, compute or day that rules name.
  /// - Complexity: O(rules × tests of a rule).
  func outcomes(schema: (String) -> FieldSchema?) -> Set<RuleOutcome> {
    var seen: Set<RuleOutcome> = []
    func look(_ rule: RuleOutcome.Rule, _ trace: RuleTrace, truths: Bool = true) {
      guard let condition = trace.condition else { return }
      if truths { seen.insert(RuleOutcome(rule, trace.id, .truth(condition.truth))) }
      for hinge in condition.hinges where hinge.decides {
        for edge in hinge.edges(schema) { seen.insert(RuleOutcome(rule, trace.id, .edge(edge))) }
      }
    }
    for requirement in requirements { look(.requirement, requirement) }
    guard verdict != .ineligible else { return seen }
    for criterion in criteria {
      look(.criterion, criterion)
      guard criterion.truth == .yes, let score = criterion.score else { continue }
      for amount in score.amounts { seen.insert(RuleOutcome(.criterion, criterion.id, .amount(amount))) }
      for edge in score.edges(schema) { seen.insert(RuleOutcome(.criterion, criterion.id, .edge(edge))) }
    }
    for route in routes {
      look(.route, route, truths: false)
      if route.truth == .yes { break }
    }
    if let taken = route.decided { seen.insert(RuleOutcome(.route, taken, .taken)) }
    return seen
  }
}

extension FieldTest {
  /// The operands that stand for the values of a trace: for `within_days` its number, then the day of the run.
  fileprivate var endOperands: [Operand] {
    predicate.isWithinDays ? predicate.operands + [Predicate.dayOfTheRun] : predicate.operands
  }
}

extension PointTrace {
  /// What the points are an example of.
  fileprivate var amounts: [RuleOutcome.Amount] {
    guard let measure = rule.measure else { return [] }
    guard let size = size?.known, curve.isDecidable else { return points.isSettled ? [] : [.unknown] }
    switch rule {
    case .fixed, .scale: return []
    case .bands(let rule): return curve.band(at: size).map { [rule.amount(of: $0)] } ?? []
    case .function: return [points.known > .zero ? .something : .nothing]
    case .per(let rule):
      let isOne = figures.first?.flatMap { $0.size(like: measure.value(0)) }.map { $0 <= size && size < 2 * $0 } ?? false
      return (points.known == .zero ? [.nothing] : []) + (isOne ? [.one] : []) + (points.known == rule.atMost ? [.most] : [])
    }
  }

  /// The edges on whose side the answer stands.
  fileprivate func edges(_ schema: (String) -> FieldSchema?) -> [RuleOutcome.Edge] {
    guard let size = size?.known, let measure = rule.measure, let field = measure.quantity.names.first.flatMap(schema) else { return [] }
    let values = zip(rule.figures, figures)
    return rule.edges.filter { edge in
      values.contains { figure, value in
        figure == edge.operand && value.flatMap { field.side(of: measure.value(size), from: $0) } == edge.side
      }
    }
  }
}

extension ConditionTrace.Hinge {
  /// The edges on whose side the answer stands.
  fileprivate func edges(_ schema: (String) -> FieldSchema?) -> [RuleOutcome.Edge] {
    guard let answer, let field = schema(test.field) else { return [] }
    let values = zip(test.endOperands, operands)
    return test.edges.filter { edge in
      values.contains { operand, value in
        operand == edge.operand && value.flatMap { field.side(of: answer, from: $0) } == edge.side
      }
    }
  }
}
