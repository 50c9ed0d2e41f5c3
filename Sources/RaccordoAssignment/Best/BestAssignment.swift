/// What `AssignmentProblem.best()` found, with what proves how good it is.
public struct BestAssignment: Sendable, Hashable {
  public let assignment: Assignment
  public let totalPoints: Int64
  /// Nobody can assign this network with more points, unless with fewer members in reserved places or, where offers exclude
  /// each other, against an exclusion.
  public let bound: Int64
  /// Whether the total is proved to be the largest.
  public var isProved: Bool { totalPoints == bound }
  /// The whole numbers that prove the bound: `AssignmentProblem.check(_:)` works it out from them alone.
  public let certificate: Certificate
  /// Pairs, by index, that were taken from a household because it holds an offer that excludes them.
  public let withheld: [Int32]

  init(
    _ problem: AssignmentProblem, _ assignment: Assignment, _ certificate: Certificate, withheld: [Int32]
  ) throws(AssignmentFault) {
    self.assignment = assignment
    self.certificate = certificate
    self.withheld = withheld
    totalPoints = assignment.totalPoints(in: problem)
    bound = try problem.bound(certificate, beside: assignment)
  }
}
