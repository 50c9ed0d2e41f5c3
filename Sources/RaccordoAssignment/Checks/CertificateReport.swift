/// What a certificate proves of an assignment, worked out anew from the caller's columns.
public struct CertificateReport: Sendable, Hashable {
  /// The weight of the assignment: points times `WeightScale.point`, and the aims beside them.
  public let weight: Int64
  /// No assignment of the network weighs more. Weak duality: true of any prices that are not negative.
  public let bound: Int64
  /// Places taken beyond what there is, demands in pairs of others, blocks that do not admit them: 0 for an assignment.
  public let faults: Int
  /// Where complementary slackness fails: pairs that are taken and are not among the best of their demand at these
  /// prices; demands without a place that would gain by one; places free at a price. 0 at the optimum.
  public let slack: Int

  /// Whether the assignment is one of largest weight: it is possible, and it reaches the bound.
  public var isOptimal: Bool { faults == 0 && weight == bound }
}
