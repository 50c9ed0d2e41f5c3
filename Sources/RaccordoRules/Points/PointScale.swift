import RaccordoModel

/// A size with the points that it gives.
public struct PointKnot: Sendable, Hashable {
  public var at: Operand
  public var points: Points
  public var place: SourcePlace

  public init(at: Operand, points: Points, place: SourcePlace) {
    self.at = at
    self.points = points
    self.place = place
  }
}

/// `scale("isee", { { at = 0, 20 }, { at = 6000, 0 } })`: straight lines between the knots, flat before the first and after
/// the last, rounded to hundredths.
public struct PointScale: Sendable, Hashable {
  public var measure: PointMeasure
  /// In the order of their sizes.
  public var knots: [PointKnot]

  public init(_ measure: PointMeasure, knots: [PointKnot]) {
    self.measure = measure
    self.knots = knots
  }
}
