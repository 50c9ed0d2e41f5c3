import RaccordoModel
import RaccordoRules

/// What became of one group in one program: numbers, never names.
public struct GroupOutcome: Sendable, Hashable {
  /// The answers of those in it: more than one where small groups were put together.
  public var keys: [GroupKey]
  /// How many households, or persons, of it were judged.
  public var households = 0
  public var eligible = 0
  public var undetermined = 0
  public var withPlace = 0
  /// Of how many something is still open: whether they may enter, or how many points they have.
  public var open = 0
  /// How many have a rank, and the sum of their known points.
  public var ranked = 0
  public var knownPoints = Points.zero

  public init(_ keys: [GroupKey]) { self.keys = keys }

  /// Whether small groups were put together here.
  public var isMerged: Bool { keys.count > 1 }

  /// The share of those judged that has a place: the selection rate of 29 CFR 1607.16(R). `nil` of nobody.
  public var selectionRate: Double? { share(withPlace) }
  /// The share of those judged of whom something is still open. `nil` of nobody.
  public var unknownRate: Double? { share(open) }
  /// The mean of the known points of those with a rank, to the hundredth; `nil` when there are none.
  public var meanPoints: Points? {
    ranked > 0 ? Points(hundredths: Int((Double(knownPoints.hundredths) / Double(ranked)).rounded())) : nil
  }

  private func share(_ count: Int) -> Double? { households > 0 ? Double(count) / Double(households) : nil }

  mutating func count(_ entry: RankedHousehold) {
    households += 1
    if entry.judgement.verdict == .eligible { eligible += 1 }
    if entry.judgement.verdict == .undetermined { undetermined += 1 }
    if entry.hasPlace { withPlace += 1 }
    if entry.judgement.verdict == .undetermined || entry.judgement.points?.isSettled == false { open += 1 }
    guard entry.rank != nil, let points = entry.judgement.points else { return }
    ranked += 1
    knownPoints = knownPoints + points.known
  }
}
