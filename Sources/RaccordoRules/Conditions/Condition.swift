import RaccordoModel

/// A question that a rule asks of a household, as a tree. Each node knows where it was written.
public struct Condition: Sendable, Hashable {
  public indirect enum Node: Sendable, Hashable {
    case test(FieldTest)
    /// Every one holds. Of nothing: holds.
    case all([Condition])
    /// At least one holds. Of nothing: does not hold.
    case any([Condition])
    /// Not one holds.
    case none([Condition])
    /// A question about each member of the household.
    case members(MemberTest)
    /// At least so many of them hold.
    case atLeast(Int, [Condition])
  }

  private final class Contents: Sendable {
    let node: Node
    let place: SourcePlace
    let valuePlace: SourcePlace
    let readsService: Bool
    let namesParameters: Bool

    init(_ node: Node, _ place: SourcePlace, _ valuePlace: SourcePlace) {
      self.node = node
      self.place = place
      self.valuePlace = valuePlace
      readsService = node.holds(\.isOfService, in: \.readsService)
      namesParameters = node.holds(\.isParameter, in: \.namesParameters)
    }
  }

  private let contents: Contents

  public var node: Node { contents.node }
  /// The name of the field of a test; all of a condition with several parts.
  public var place: SourcePlace { contents.place }
  /// What stands after the name of the field; the same as `place` for a condition with several parts.
  public var valuePlace: SourcePlace { contents.valuePlace }

  public init(_ node: Node, at place: SourcePlace, value valuePlace: SourcePlace? = nil) {
    contents = Contents(node, place, valuePlace ?? place)
  }

  /// What it shares with its copies alone; of no use once all of them are gone.
  public var identity: ObjectIdentifier { ObjectIdentifier(contents) }

  public static func == (left: Condition, right: Condition) -> Bool {
    left.contents === right.contents
      || (left.node == right.node && left.place == right.place && left.valuePlace == right.valuePlace)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(node)
    hasher.combine(place)
    hasher.combine(valuePlace)
  }

  /// The tests on answers of the household, in the order of evaluation; those inside a question about members are not
  /// among them.
  public var tests: [FieldTest] {
    switch node {
    case .test(let test): [test]
    case .members: []
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.flatMap(\.tests)
    }
  }

  /// The questions about members, in the order of evaluation.
  public var memberTests: [MemberTest] {
    switch node {
    case .test: []
    case .members(let test): [test]
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.flatMap(\.memberTests)
    }
  }

  /// Everything that answers are held against, those of members included.
  public var operands: [Operand] {
    tests.flatMap(\.predicate.operands) + memberTests.flatMap { $0.operands + $0.condition.operands }
  }

  /// Whether the answer depends on the service that the household is judged for. O(1).
  public var readsService: Bool { contents.readsService }

  /// Whether it is held against a parameter. O(1).
  var namesParameters: Bool { contents.namesParameters }
}

extension Condition.Node {
  /// Whether something holds for one of the operands of a test, or for a part.
  fileprivate func holds(_ operand: (Operand) -> Bool, in part: (Condition) -> Bool) -> Bool {
    switch self {
    case .test(let test): test.predicate.operands.contains(where: operand)
    case .members(let test): part(test.condition) || test.operands.contains(where: operand)
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.contains(where: part)
    }
  }
}

extension Operand {
  fileprivate var isOfService: Bool {
    if case .service = self { true } else { false }
  }

  var isParameter: Bool {
    if case .parameter = self { true } else { false }
  }
}

/// One test on one field: `arrears = between(1000, 5000)`.
public struct FieldTest: Sendable, Hashable {
  /// The field, or the `compute`, that is read.
  public var field: String
  public var predicate: Predicate

  public init(_ field: String, _ predicate: Predicate) {
    self.field = field
    self.predicate = predicate
  }
}

/// What a test asks of an answer. The words are those of the rule language.
public enum Predicate: Sendable, Hashable {
  case yes
  case no
  case known
  case notKnown
  /// Both ends included.
  case between(Operand, Operand)
  case atLeast(Operand)
  case atMost(Operand)
  case moreThan(Operand)
  case lessThan(Operand)
  case before(Operand)
  case after(Operand)
  case equals(Operand)
  case differs(Operand)
  /// The answer is one of the operands' values; list operands give all theirs.
  case oneOf([Operand])
  /// A `many` field has at least one of them.
  case hasAny([Operand])
  /// A `many` field has all of them.
  case hasAll([Operand])
  /// The day lies between the day of the run and so many days after it; before it, when the number is below 0. Both
  /// ends included.
  case withinDays(Operand)

  public var operands: [Operand] {
    switch self {
    case .yes, .no, .known, .notKnown: []
    case .between(let low, let high): [low, high]
    case .atLeast(let operand), .atMost(let operand), .moreThan(let operand), .lessThan(let operand),
      .before(let operand), .after(let operand), .equals(let operand), .differs(let operand), .withinDays(let operand):
      [operand]
    case .oneOf(let operands), .hasAny(let operands), .hasAll(let operands): operands
    }
  }
}
