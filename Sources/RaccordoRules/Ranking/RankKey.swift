import RaccordoModel

/// What orders a household in a list: points, then the declared ties, then the draw. The smaller key comes first.
///
/// Everything is turned so that less is better. Two households never have the same key: the id comes last.
public struct RankKey: Sendable, Hashable, Comparable {
  /// In hundredths.
  public var points: Int
  /// For each declared tie, the value turned so that less is better; `.infinity` where nobody knows it.
  public var ties: [Double]
  public var draw: UInt64
  public var household: String

  public init(points: Int, ties: [Double], draw: UInt64, household: String) {
    self.points = points
    self.ties = ties
    self.draw = draw
    self.household = household
  }

  /// Whether only the draw sets them apart.
  public func isEqualButForDraw(to other: RankKey) -> Bool { points == other.points && ties == other.ties }

  public static func < (left: RankKey, right: RankKey) -> Bool {
    if left.points != right.points { return left.points > right.points }
    for (mine, other) in zip(left.ties, right.ties) where mine != other { return mine < other }
    if left.draw != right.draw { return left.draw < right.draw }
    return left.household < right.household
  }
}

extension Tie {
  /// A known answer as a key compares it: turned so that less is better.
  public func key(of size: Double) -> Double {
    order == .higher ? -size : size
  }
}
