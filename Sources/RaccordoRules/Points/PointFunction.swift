import RaccordoModel

/// `points = function(h) ... end`: a Lua function gives them, from 0 to `atMost`.
public struct PointFunction: Sendable, Hashable {
  /// The compute that no rule can name: see `Compute.criterion`.
  public var compute: String
  public var atMost: Points

  public init(compute: String, atMost: Points) {
    self.compute = compute
    self.atMost = atMost
  }

  public var measure: PointMeasure {
    PointMeasure(
      .field(compute), kind: .number, isWhole: false,
      everything: SizeRange(low: 0, high: Double(atMost.hundredths) / 100))
  }
}
