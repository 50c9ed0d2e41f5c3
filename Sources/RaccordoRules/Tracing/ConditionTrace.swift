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
    /// The question, how many members it counted (`nil`: none is listed), the values that its operands had, and each
    /// member.
    case members(MemberTest, tally: MemberTally?, operands: [FieldValue?], each: [MemberTrace])
    case atLeast(Int, [ConditionTrace])
  }

  public var node: Node
  public var truth: Truth
  public var place: SourcePlace
  /// For a question about members: whether more answers about them could decide it.
  private var isOpen = false

  /// Asks `condition` of one household, as things stand today.
  ///
  init(_ condition: Condition, operands: OperandValues, answers: RuleAnswers) {
    func traces(_ parts: [Condition]) -> [ConditionTrace] {
      parts.map { ConditionTrace($0, operands: operands, answers: answers) }
    }
    place = condition.place
    truth = condition.truth(operands: operands, answers: answers)
    switch condition.node {
    case .test(let test):
      node = .test(test, answer: answers[test.field], operands: test.predicate.ends(operands).map(\.value))
    case .all(let parts): node = .all(traces(parts))
    case .any(let parts): node = .any(traces(parts))
    case .none(let parts): node = .none(traces(parts))
    case .atLeast(let count, let parts): node = .atLeast(count, traces(parts))
    case .members(let test):
      let tally = test.count.tally(operands: operands, members: answers.members)
      let each = answers.members.map { MemberTrace(of: $0, test, tally ?? MemberTally(), operands: operands) }
      isOpen = truth == .unknown && test.isOpen(tally, operands: operands)
      node = .members(test, tally: tally, operands: test.operands.map(operands.value(of:)), each: each)
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
    case .members: return []
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): return parts.flatMap(\.openTests)
    }
  }
}

extension ConditionTrace {
  /// What is missing about members and leaves the question open: the fields of those members for whom it is open; the
  /// list of `members` itself where nobody is listed. Each once.
  public var openMemberFields: Set<String> {
    guard truth == .unknown else { return [] }
    switch node {
    case .test: return []
    case .members(_, let tally, _, let each):
      if !isOpen { return [] }
      return tally == nil ? [FieldSchema.members.name] : Set(each.flatMap { $0.condition.openTests.map(\.field) })
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      return parts.reduce(into: []) { $0.formUnion($1.openMemberFields) }
    }
  }
}

/// How a question about members came out for one of them.
public struct MemberTrace: Sendable, Hashable {
  /// The pseudonym of the member in the household.
  public var member: String
  public var condition: ConditionTrace
  /// What the question would say if this member alone came out yes, no or unknown.
  private let ifYes: Truth
  private let ifNo: Truth
  private let ifUnknown: Truth

  init(of person: Person, _ test: MemberTest, _ tally: MemberTally, operands: OperandValues) {
    member = person.id
    let condition = ConditionTrace(test.condition, operands: operands, answers: RuleAnswers(of: person))
    self.condition = condition
    func whole(_ truth: Truth) -> Truth { test.truth(of: tally.replacing(condition.truth, by: truth), operands: operands) }
    (ifYes, ifNo, ifUnknown) = (whole(.yes), whole(.no), whole(.unknown))
  }

  func whole(if truth: Truth) -> Truth {
    switch truth {
    case .yes: ifYes
    case .no: ifNo
    case .unknown: ifUnknown
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
    id: String, condition: Condition?, ifUnknown: Bool?, operands: OperandValues, answers: RuleAnswers
  ) {
    self.id = id
    self.condition = condition.map { ConditionTrace($0, operands: operands, answers: answers) }
    let found = self.condition?.truth ?? .yes
    isAssumed = found == .unknown && ifUnknown != nil
    truth = found.assuming(ifUnknown)
  }

  init(_ criterion: Criterion, operands: OperandValues, answers: RuleAnswers) {
    self.init(
      id: criterion.id, condition: criterion.condition, ifUnknown: criterion.ifUnknown, operands: operands, answers: answers)
    score = PointTrace(criterion.points, operands: operands, answers: answers)
  }

  /// What a criterion gives; nothing, for other rules.
  public var points: PointsInterval { score?.points(after: truth) ?? PointsInterval(known: .zero, possible: .zero) }
}
