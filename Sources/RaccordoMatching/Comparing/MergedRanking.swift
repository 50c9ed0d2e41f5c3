import RaccordoModel
import RaccordoRules

/// One list out of two: the points of both programs, each as a share of the most that it can give, weighed as the table agreed.
///
/// Points are first put on one scale, 0 to 100 of `Program.mostPoints`, and then added with their weights: "distance to a
/// reference" and linear aggregation in the words of the OECD and JRC *Handbook on Constructing Composite Indicators* (2008). The scale is set by the
/// rules, not by who is in the list: nobody's figure changes when somebody else comes in. Ranks could not promise that
/// (Borda's count changes the order of two with a third), and do not carry an interval.
public struct MergedRanking: Sendable {
  public struct Row: Sendable, Hashable {
    /// From 1.
    public var rank: Int
    public var household: String
    /// On the scale of 0 to 100.
    public var points: PointsInterval
    public var from: PointsInterval
    public var to: PointsInterval
    /// What both say of its entry together: undetermined when either is.
    public var verdict: Verdict
    public var draw: UInt64
  }

  public let from: Program
  public let to: Program
  public let weights: MergeWeights
  /// Those whom neither side keeps out: first by known points, then by the draw.
  public let rows: [Row]
  /// Those whom one side would let in, and the other keeps out or could not judge.
  public let leftOut: [String]

  /// - Parameter seed: of the draw among those with the same known points, in a program called `from+to`.
  /// - Throws: `MatchingError` when a program gives no points.
  /// - Complexity: O(n log n).
  public init(_ diff: ProgramDiff, weights: MergeWeights, seed: UInt64) throws(MatchingError) {
    for program in [diff.from, diff.to] where program.mostPoints == .zero { throw MatchingError(.noPoints(program.id)) }
    from = diff.from
    to = diff.to
    self.weights = weights
    let (draw, name) = (Draw(seed: seed), diff.from.id + "+" + diff.to.id)
    var rows: [Row] = []
    var leftOut: [String] = []
    for one in diff.households where one.from?.rank != nil || one.to?.rank != nil {
      guard one.from?.rank != nil, one.to?.rank != nil, let before = one.from?.judgement, let after = one.to?.judgement,
        let old = before.points, let new = after.points
      else {
        leftOut.append(one.household)
        continue
      }
      let (from, to) = (MergedRanking.scaled(old, diff.from.mostPoints), MergedRanking.scaled(new, diff.to.mostPoints))
      rows.append(
        Row(
          rank: 0, household: one.household, points: weights.mean(from, to), from: from, to: to,
          verdict: before.verdict == .eligible ? after.verdict : before.verdict, draw: draw.number(for: one.household, in: name)))
    }
    rows.sort { left, right in
      if left.points.known != right.points.known { return left.points.known > right.points.known }
      return (left.draw, left.household) < (right.draw, right.household)
    }
    for index in rows.indices { rows[index].rank = index + 1 }
    self.rows = rows
    self.leftOut = leftOut.sorted()
  }

  /// Points as a share of the most, 0 to 100, to the hundredth.
  private static func scaled(_ points: PointsInterval, _ most: Points) -> PointsInterval {
    func scaled(_ points: Points) -> Points {
      Points(hundredths: Int((Double(points.hundredths) * 10_000 / Double(most.hundredths)).rounded()))
    }
    return PointsInterval(known: scaled(points.known), possible: scaled(points.possible))
  }
}
