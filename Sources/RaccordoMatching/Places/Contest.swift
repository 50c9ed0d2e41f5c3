import RaccordoModel
import RaccordoRules

/// Who competes for the places of a stage, and in what order they may come, over every completion of the list.
///
/// Keys are numbers here: the position of each best and worst key in the order of all of them.
struct Contest: Sendable {
  /// Whether a household competes in some completion, and whether it does in all.
  var may: [Bool]
  var surely: [Bool]
  /// Where it stands at its best and at its worst; a worst that is not known is behind everybody.
  let best: [Int]
  let worst: [Int]
  /// How many places it takes at least and at most.
  let least: [Int]
  let most: [Int]
  /// Whether everybody takes one.
  let isUniform: Bool
  /// One more than the last position.
  let positions: Int

  /// More than any places there are, and small enough to be added up.
  static let endless = 1 << 40

  /// - Complexity: O(n log n).
  init(_ candidates: [Candidate], _ supply: ProgramPlaces) {
    may = candidates.map(\.mayCompete)
    surely = candidates.map(\.surelyCompetes)
    (best, worst, positions) = Contest.positions(candidates)
    isUniform = supply.isUniform
    least = candidates.map { supply.isUniform ? 1 : $0.size ?? 1 }
    most = candidates.map { supply.isUniform ? 1 : $0.size ?? Contest.endless }
  }

  private static func positions(_ candidates: [Candidate]) -> (best: [Int], worst: [Int], count: Int) {
    var keys: [(key: RankKey, index: Int, isBest: Bool)] = []
    for (index, candidate) in candidates.enumerated() {
      if let key = candidate.bounds.best { keys.append((key, index, true)) }
      if let key = candidate.bounds.worst { keys.append((key, index, false)) }
    }
    let order = keys.indices.sorted { keys[$0].key < keys[$1].key }
    var best = Array(repeating: keys.count, count: candidates.count)
    var worst = best
    var position = -1
    for (rank, index) in order.enumerated() {
      if rank == 0 || keys[order[rank - 1]].key < keys[index].key { position += 1 }
      if keys[index].isBest { best[keys[index].index] = position } else { worst[keys[index].index] = position }
    }
    return (best, worst, keys.count)
  }

  var indices: Range<Int> { may.indices }

  /// For each position, the weight of all that stand before it.
  func sums(of weights: (Int) -> (position: Int, weight: Int)?) -> [Int] {
    var sums = Array(repeating: 0, count: positions + 2)
    for index in indices {
      guard let (position, weight) = weights(index) else { continue }
      sums[position + 1] = min(Contest.endless, sums[position + 1] + weight)
    }
    for position in sums.indices.dropFirst() { sums[position] = min(Contest.endless, sums[position] + sums[position - 1]) }
    return sums
  }
}
