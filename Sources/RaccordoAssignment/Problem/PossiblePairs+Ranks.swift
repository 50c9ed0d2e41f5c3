extension PossiblePairs {
  /// Any keys as ranks: the smallest is 0, equal ones share a rank.
  ///
  /// Ranks need to be comparable only within one offer (or, as preferences, within one demand), so the keys of all pairs
  /// of a network may be ranked together.
  /// - Complexity: O(n log n).
  public static func ranks(_ keys: [some Comparable]) -> [Int32] {
    var ranks = Array(repeating: Int32(0), count: keys.count)
    var rank: Int32 = 0
    var before: Int?
    for index in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      if let before, keys[before] < keys[index] { rank += 1 }
      ranks[index] = rank
      before = index
    }
    return ranks
  }
}
