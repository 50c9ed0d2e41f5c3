import RaccordoModel

/// How one question came out for one household, part by part.
public struct ConditionTrace: Sendable, Hashable {
  public indirect enum Node: Sendable, Hashable {
    /// The test, the answer it saw (`nil`: not known) and the values that its operands had: for `within_days` the two
    /// days between which the answer is looked for.
    case test(FieldTest, answer: FieldValue?, operands: [FieldValue?])
    case all([ConditionTrace])
    case any([ConditionTrace])
    case none([ConditionTrace])
    case atLeast(Int, [ConditionTrace])
  }

  public var node: Node
  public var truth: Truth
  public var place: SourcePlace

  /// Asks `condition` of one household, as things stand today.
  ///
  /// - Parameter answers: the answer to a field, `nil` when nobody knows.
  init(_ condition: Condition, operands: OperandValues, answers: (String) -> FieldValue?) {
    func traces(_ parts: [Condition]) -> [ConditionTrace] {
      parts.map { ConditionTrace($0, operands: operands, answers: answers) }
    }
    place = condition.place
    truth = condition.truth(operands: operands, answers: answers)
    switch condition.node {
    case .test(let test):
      node = .test(test, answer: answers(test.field), operands: test.predicate.ends(operands).map(\.value))
    case .all(let parts): node = .all(traces(parts))
    case .any(let parts): node = .any(traces(parts))
    case .none(let parts): node = .none(traces(parts))
    case .atLeast(let count, let parts): node = .atLeast(count, traces(parts))
    }
  }

  /// The tests whose missing answers leave the question open: parts that are decided ask nothing, and neither does a
  /// test whose answer is there, or that has nothing to hold an answer against.
  public var openTests: [FieldTest] {
    guard truth == .unknown else { return [] }
    switch node {
    case .test(let test, let answer, let operands):
      let isDecidable = operands.isEmpty || operands.contains { $0 != nil }
      return answer == nil && isDecidable ? [test] : []
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): return parts.flatMap(\.openTests)
    }
  }
}

/// How one rule came out for one household.
public struct RuleTrace: Sendable, Hashable {
  public var id: String
  /// After the network's `if_unknown`.
  public var truth: Truth
  /// Whether nobody knew, and `if_unknown` decided.
  public var isAssumed: Bool
  /// `nil` for a rule that holds for everybody.
  public var condition: ConditionTrace?
  /// What a criterion would give if it held; `nil` for other rules.
  public var score: PointTrace?

  init(
    id: String, condition: Condition?, ifUnknown: Bool?, operands: OperandValues, answers: (String) -> FieldValue?
  ) {
    self.id = id
    self.condition = condition.map { ConditionTrace($0, operands: operands, answers: answers) }
    let found = self.condition?.truth ?? .yes
    isAssumed = found == .unknown && ifUnknown != nil
    truth = found.assuming(ifUnknown)
  }

  init(_ criterion: Criterion, operands: OperandValues, answers: (String) -> FieldValue?) {
    self.init(
      id: criterion.id, condition: criterion.condition, ifUnknown: criterion.ifUnknown, operands: operands, answers: answers)
    score = PointTrace(criterion.points, operands: operands, answers: answers)
  }

  /// What a criterion gives; nothing, for other rules.
  public var points: PointsInterval { score?.points(after: truth) ?? PointsInterval(known: .zero, possible: .zero) }
}
