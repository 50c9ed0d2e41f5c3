import RaccordoModel

/// How many members of a household something holds for.
public struct MemberCount: Sendable, Hashable {
  /// What is asked of each member; it reads fields of members alone. `nil`: everybody listed counts.
  public var condition: Condition?

  public init(_ condition: Condition? = nil) {
    self.condition = condition
  }
}

/// A question about the members of a household: `members = some { age = less_than(6) }`.
public struct MemberTest: Sendable, Hashable {
  public enum Question: Sendable, Hashable {
    /// At least one of them.
    case some
    /// All of them.
    case every
    /// Not one of them.
    case noOne
    /// As many of them as a test on a number wants.
    case count(Predicate)
  }

  public var question: Question
  /// What is asked of each of them.
  public var condition: Condition

  public init(_ question: Question, _ condition: Condition) {
    self.question = question
    self.condition = condition
  }

  public var count: MemberCount { MemberCount(condition) }

  /// What the count is held against.
  public var operands: [Operand] {
    if case .count(let predicate) = question { predicate.operands } else { [] }
  }

  /// The fields of members that it reads, each once, in the order of evaluation.
  public var fields: [String] {
    condition.tests.map(\.field).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// For how many members of a household something holds, does not, and cannot be told.
public struct MemberTally: Sendable, Hashable {
  public var yes: Int
  public var no: Int
  public var unknown: Int

  public init(yes: Int = 0, no: Int = 0, unknown: Int = 0) {
    self.yes = yes
    self.no = no
    self.unknown = unknown
  }

  /// Everybody listed.
  public var total: Int { yes + no + unknown }

  /// For how many it holds, whatever is not known turns out to be.
  public var range: ClosedRange<Int> { yes...(yes + unknown) }

  mutating func add(_ truth: Truth) {
    switch truth {
    case .yes: yes += 1
    case .no: no += 1
    case .unknown: unknown += 1
    }
  }

  /// The same members, one of whom comes out otherwise.
  func replacing(_ old: Truth, by new: Truth) -> MemberTally {
    var tally = self
    switch old {
    case .yes: tally.yes -= 1
    case .no: tally.no -= 1
    case .unknown: tally.unknown -= 1
    }
    tally.add(new)
    return tally
  }
}
