import RaccordoModel

/// What orders a household in a list: points, then the declared ties, then the draw. The smaller key comes first.
///
/// Everything is turned so that less is better. Two households never have the same key: the id comes last.
struct RankKey: Sendable, Comparable {
  /// In hundredths.
  var points: Int
  /// For each declared tie, the value turned so that less is better; `.infinity` where nobody knows it.
  var ties: [Double]
  var draw: UInt64
  var household: String

  static func < (left: RankKey, right: RankKey) -> Bool {
    if left.points != right.points { return left.points > right.points }
    for (mine, other) in zip(left.ties, right.ties) where mine != other { return mine < other }
    if left.draw != right.draw { return left.draw < right.draw }
    return left.household < right.household
  }
}
