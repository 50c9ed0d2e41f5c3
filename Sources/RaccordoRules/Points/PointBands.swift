import RaccordoModel

/// One band: its points go to those from `from` to `to`, both included.
public struct PointBand: Sendable, Hashable {
  /// `nil`: right after the band before; below everything for the first.
  public var from: Operand?
  /// `nil`: open above.
  public var to: Operand?
  public var points: Points
  public var place: SourcePlace

  public init(from: Operand? = nil, to: Operand? = nil, points: Points, at place: SourcePlace) {
    self.from = from
    self.to = to
    self.points = points
    self.place = place
  }
}

/// `bands("isee", { { to = 3000, 20 }, { to = 6000, 10 } })`: the first band that fits counts; outside all of them, 0.
public struct PointBands: Sendable, Hashable {
  public var measure: PointMeasure
  public var bands: [PointBand]

  public init(_ measure: PointMeasure, bands: [PointBand]) {
    self.measure = measure
    self.bands = bands
  }
}
