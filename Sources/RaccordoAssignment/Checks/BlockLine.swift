/// One block of an outcome: who holds it, in its order, and who waits.
struct BlockLine {
  let rule: PlaceBlock
  let free: Int64
  /// Whether somebody holds a place who does not come first in it.
  let holdsOthers: Bool
  private let keys: [BlockKey]
  /// The places held by the holder at each position and all after it.
  private let places: [Int64]
  /// The first that waits and takes more than is free.
  private var firstTooLarge: BlockKey?

  init(_ problem: AssignmentProblem, _ offer: Int, _ rule: PlaceBlock, free: Int64, pairs: [Int32]) {
    self.rule = rule
    self.free = free
    let holders = pairs.map { pair in
      let demand = Int(problem.pairs.demand[Int(pair)])
      return (key: BlockLine.key(Int(pair), rule, problem), takes: Int64(problem.takes(demand, of: offer)))
    }.sorted { $0.key < $1.key }
    keys = holders.map(\.key)
    holdsOthers = keys.contains { !$0.isFirst }
    var sum: Int64 = 0
    places = holders.reversed().map { holder in
      sum += holder.takes
      return sum
    }.reversed()
  }

  private static func key(_ pair: Int, _ rule: PlaceBlock, _ problem: AssignmentProblem) -> BlockKey {
    let groups: GroupSet = problem.pairs.groups.isEmpty ? [] : problem.pairs.groups[pair]
    return BlockKey(
      isFirst: rule.putsFirst(groups), rank: problem.pairs.rank[pair],
      label: problem.demands.label[Int(problem.pairs.demand[pair])])
  }

  /// `nil` where the block does not fit the demand of the pair.
  func key(_ pair: Int, _ problem: AssignmentProblem) -> BlockKey? {
    let groups: GroupSet = problem.pairs.groups.isEmpty ? [] : problem.pairs.groups[pair]
    let takes = problem.takes(Int(problem.pairs.demand[pair]), of: Int(problem.pairs.offer[pair]))
    return rule.admits(groups) && takes <= rule.places ? BlockLine.key(pair, rule, problem) : nil
  }

  /// How many places holders have who come after this key.
  func placesHeld(after key: BlockKey) -> Int64 {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] > key { high = middle } else { low = middle + 1 }
    }
    return low < places.count ? places[low] : 0
  }

  /// Whether nobody before this key waits for more than is free.
  func isNext(_ key: BlockKey) -> Bool {
    firstTooLarge.map { key < $0 } ?? true
  }

  mutating func noteWaiting(_ pair: Int, _ problem: AssignmentProblem) {
    let takes = Int64(problem.takes(Int(problem.pairs.demand[pair]), of: Int(problem.pairs.offer[pair])))
    guard takes > free, let key = key(pair, problem) else { return }
    firstTooLarge = firstTooLarge.map { min($0, key) } ?? key
  }
}
