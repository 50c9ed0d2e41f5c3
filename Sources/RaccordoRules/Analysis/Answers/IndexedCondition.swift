/// A condition whose tests are numbers of an `AnswerSpace`.
indirect enum IndexedCondition: Sendable, Hashable {
  case test(Int)
  case all([IndexedCondition])
  case any([IndexedCondition])
  case none([IndexedCondition])
  case atLeast(Int, [IndexedCondition])

  /// Holds for everybody: a rule without `when`.
  static let always = IndexedCondition.all([])

  /// What can come out when each test can come out as in `tests`. Exact once every test has one truth left; before
  /// that, never too small.
  ///
  /// - Complexity: O(tests of the condition).
  func truths(_ tests: [TruthSet]) -> TruthSet {
    switch self {
    case .test(let index): tests[index]
    case .all(let parts): parts.reduce(.yes) { $0 && $1.truths(tests) }
    case .any(let parts): parts.reduce(.no) { $0 || $1.truths(tests) }
    case .none(let parts): !parts.reduce(.no) { $0 || $1.truths(tests) }
    case .atLeast(let count, let parts): .atLeast(count, of: parts.map { $0.truths(tests) })
    }
  }

  /// In the order of evaluation; a test that stands twice is there twice.
  var tests: [Int] {
    switch self {
    case .test(let index): [index]
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.flatMap(\.tests)
    }
  }
}

/// What must come out of one rule, in a question such as "can a household enter that no route fits?".
struct Demand: Sendable {
  let condition: IndexedCondition
  /// The tests of the condition.
  let tests: [Int]
  /// The rule's own choice for what nobody knows.
  let ifUnknown: Bool?
  let allowed: TruthSet

  init(_ condition: Condition?, _ ifUnknown: Bool? = nil, _ allowed: TruthSet, in space: AnswerSpace) {
    self.condition = space.indexed(condition)
    self.ifUnknown = ifUnknown
    self.allowed = allowed
    tests = self.condition.tests
  }

  func truths(_ tests: [TruthSet]) -> TruthSet { condition.truths(tests).assuming(ifUnknown) }
}
