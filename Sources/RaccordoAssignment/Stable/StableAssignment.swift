/// What `AssignmentProblem.stable()` found.
public struct StableAssignment: Sendable, Hashable {
  public let assignment: Assignment
  /// Pairs, by index, that were taken from a household because it holds an offer that excludes them.
  public let withheld: [Int32]
  /// How often the network was assigned: more than once only where offers exclude each other.
  public let rounds: Int
}
