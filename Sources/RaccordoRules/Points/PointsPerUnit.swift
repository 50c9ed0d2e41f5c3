import RaccordoModel

/// `per("minors", 5, { at_most = 15 })`: so many points for each whole unit.
public struct PointsPerUnit: Sendable, Hashable {
  public var measure: PointMeasure
  public var points: Points
  /// The size of a unit, more than 0: one child, every 1,000 euro.
  public var each: Operand
  /// As written, or what the largest answer of the field gives.
  public var atMost: Points

  public init(_ measure: PointMeasure, points: Points, each: Operand, atMost: Points) {
    self.measure = measure
    self.points = points
    self.each = each
    self.atMost = atMost
  }
}
