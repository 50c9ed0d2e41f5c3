import RaccordoModel
import RaccordoRules

/// What two programs say of the same households.
public struct ProgramDiff: Sendable {
  public let from: Program
  public let to: Program
  /// Everybody who was judged on either side: by rank on the newer side, then on the older one, then by id.
  public let households: [HouseholdDiff]
  public let agreement: RankAgreement
  /// One for each field that either pack declares.
  public let groups: [GroupShift]
  private let counts: [HouseholdDiff.Kind: Int]

  /// How many have a place on each side, and on both.
  public var chosenBefore: Int { staying + count(.leaves) }
  public var chosenAfter: Int { staying + count(.enters) }
  public var staying: Int { agreement.chosenInBoth }

  public func count(_ kind: HouseholdDiff.Kind) -> Int { counts[kind, default: 0] }
  public func households(_ kind: HouseholdDiff.Kind) -> [HouseholdDiff] { households.filter { $0.kind == kind } }
  public var contested: [HouseholdDiff] { households.filter(\.isContested) }

  /// - Complexity: O(n log n), and O(rules) for each household for which something changes.
  ///
  /// - Parameter small: from how many on a group is shown; `nil`: groups are not compared.
  init(_ before: ComparedProgram, _ after: ComparedProgram, farApart: Double, groups small: SmallGroups?) throws(MatchingError) {
    from = before.program
    to = after.program
    var households = ProgramDiff.households(before, after)
    let lengths = (before.ranked, after.ranked)
    for index in households.indices {
      households[index].isContested = ProgramDiff.isContested(households[index], lengths, farApart: farApart)
    }
    try ProgramDiff.explain(&households, before, after)
    self.households = households
    agreement = RankAgreement(households)
    groups = small.map { GroupShift.all(households, before, after, small: $0) } ?? []
    counts = households.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
  }

  private static func households(_ before: ComparedProgram, _ after: ComparedProgram) -> [HouseholdDiff] {
    let ids = Set(before.entries.keys).union(after.entries.keys)
    return ids.map { HouseholdDiff($0, from: before.entries[$0], to: after.entries[$0]) }.sorted { left, right in
      func key(_ one: HouseholdDiff) -> (Int, Int, String) { (one.to?.rank ?? .max, one.from?.rank ?? .max, one.household) }
      return key(left) < key(right)
    }
  }

  /// A place on one side alone; or ranks of which one is further up its list than the other by this share of a list.
  private static func isContested(_ one: HouseholdDiff, _ lengths: (Int, Int), farApart: Double) -> Bool {
    if one.kind == .enters || one.kind == .leaves { return true }
    guard let before = one.from?.sharedRank, let after = one.to?.sharedRank else { return false }
    let shares = (Double(before - 1) / Double(max(1, lengths.0)), Double(after - 1) / Double(max(1, lengths.1)))
    return abs(shares.0 - shares.1) >= farApart
  }

  /// Says by which rules things change, for those for whom they do.
  private static func explain(
    _ households: inout [HouseholdDiff], _ before: ComparedProgram, _ after: ComparedProgram
  ) throws(MatchingError) {
    let changed = households.indices.filter { households[$0].kind != .same || households[$0].isContested }
    let both = changed.filter { households[$0].from != nil && households[$0].to != nil }
    let older = try before.outcomes(of: both.compactMap { households[$0].from })
    let newer = try after.outcomes(of: both.compactMap { households[$0].to })
    for (index, outcomes) in zip(both, zip(older, newer)) {
      households[index].because = RuleChanges(from: outcomes.0, to: outcomes.1).list(households[index].kind)
    }
    for index in changed where households[index].from == nil || households[index].to == nil {
      let (one, other) = (households[index].from == nil, households[index].to == nil)
      households[index].because = [RuleChange(.notJudged(from: one, to: other))]
    }
  }
}
