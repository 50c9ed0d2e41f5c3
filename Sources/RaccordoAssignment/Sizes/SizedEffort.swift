/// How long `best()` looks where sizes differ. Both limits are counts, not seconds: the same network gives the same
/// assignment on any machine.
public struct SizedEffort: Sendable, Hashable {
  /// At most so many rounds; each fills every block once, then improves what came out.
  public var rounds: Int
  /// Ends once the distance between total and bound is at most the total divided by this.
  public var gapPart: Int

  public init(rounds: Int, gapPart: Int) {
    self.rounds = rounds
    self.gapPart = gapPart
  }

  /// Two hundred rounds, or within a hundredth of one per cent of the bound.
  public static let usual = SizedEffort(rounds: 200, gapPart: 10_000)
  /// Two hundred rounds, or within one per cent of the bound.
  public static let quick = SizedEffort(rounds: 200, gapPart: 100)
}
