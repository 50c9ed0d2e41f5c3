import RaccordoModel

extension ProgramTrace {
  /// What sets one service before another for a household, in the order in which it is looked at.
  public enum Advantage: String, Sendable, Hashable, CaseIterable {
    case verdict
    /// More points of preference, those that nobody can tell yet left out.
    case preference
    /// More known points, then more possible ones.
    case points
  }

  /// What sets this service before another one; `nil` when nothing does.
  public func advantage(over other: ProgramTrace) -> Advantage? {
    if verdict != other.verdict { return verdict.suitability > other.verdict.suitability ? .verdict : nil }
    if preference.known != other.preference.known { return preference.known > other.preference.known ? .preference : nil }
    return (points.known, points.possible) > (other.points.known, other.points.possible) ? .points : nil
  }

  /// Whether the household is better served so.
  public func suits(betterThan other: ProgramTrace) -> Bool { advantage(over: other) != nil }

  /// The service that suits a household best; of two that suit alike the earlier one. `nil` of nothing.
  public static func best<Judged>(_ all: [Judged], _ trace: (Judged) -> ProgramTrace) -> Judged? {
    guard var best = all.first else { return nil }
    for one in all.dropFirst() where trace(one).suits(betterThan: trace(best)) { best = one }
    return best
  }
}

extension Verdict {
  fileprivate var suitability: Int {
    switch self {
    case .ineligible: 0
    case .undetermined: 1
    case .eligible: 2
    }
  }
}
