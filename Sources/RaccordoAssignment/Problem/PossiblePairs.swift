/// Which demand could take which offer, and how each side orders the other. Columns of equal length, in any order.
///
/// A pair that is not listed is impossible: no member of the household is ever proposed there.
public struct PossiblePairs: Sendable, Hashable {
  public var demand: [Int32]
  public var offer: [Int32]
  /// How the offer orders demands, the smaller first: points, then ties, then the draw, as one number. Equal ranks are
  /// decided by the labels of the demands.
  public var rank: [Int32]
  /// How the demand orders offers, the smaller first. Equal ones are decided by the labels of the offers.
  public var preference: [Int32]
  /// What the pair adds to the total that `best` makes largest, in the unit of points (hundredths).
  public var points: [Int32]
  /// To which groups of the offer the demand belongs; empty when no offer has reserves or quotas.
  public var groups: [GroupSet]

  public var count: Int { demand.count }

  public init(
    demand: [Int32], offer: [Int32], rank: [Int32], preference: [Int32], points: [Int32], groups: [GroupSet] = []
  ) {
    self.demand = demand
    self.offer = offer
    self.rank = rank
    self.preference = preference
    self.points = points
    self.groups = groups
  }
}
