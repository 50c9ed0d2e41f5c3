

/// Whom each block holds for now: a heap with the last in its order on top, in one array for all blocks.
struct HeldPlaces {
  private let network: Network
  /// Only a key before this one can still be held: the best that was turned away, or the last held where nothing is free.
  private(set) var cutoff: [UInt64]
  private var keys: [UInt64]
  private let start: [Int]
  private var count: [Int]
  private var free: [Int64]

  init(_ network: Network) {
    self.network = network
    var pairsOfOffer = Array(repeating: Int64(0), count: network.offerCount)
    for offer in network.pairs.offer { pairsOfOffer[Int(offer)] += 1 }
    var starts = [0]
    for offer in 0..<network.offerCount {
      for block in network.blockStart[offer]..<network.blockStart[offer + 1] {
        let most = Int64(network.blocks[Int(block)].places) / Int64(max(1, network.each[offer]))
        // One more than it can hold: who enters stands there before another leaves.
        starts.append(starts[starts.count - 1] + Int(min(pairsOfOffer[offer], most)) + 1)
      }
    }
    start = starts
    keys = Array(repeating: 0, count: starts[starts.count - 1])
    count = Array(repeating: 0, count: network.blocks.count)
    free = network.blocks.map { Int64($0.places) }
    cutoff = Array(repeating: .max, count: network.blocks.count)
    for offer in 0..<network.offerCount {
      for block in network.blockStart[offer]..<network.blockStart[offer + 1]
      where network.blocks[Int(block)].places < max(1, network.each[offer]) {
        cutoff[Int(block)] = 0
      }
    }
  }

  /// How the block orders the demand of a pair; `nil` where it cannot take a place there: not admitted, or larger than
  /// the whole block.
  func key(_ pair: Int, _ demand: Int32, in block: Int) -> UInt64? {
    let rule = network.blocks[block]
    let groups = network.groups(pair)
    guard rule.admits(groups), network.takes(Int(demand), of: Int(network.pairs.offer[pair])) <= rule.places else {
      return nil
    }
    return RankedDemand.key(rank: network.pairs.rank[pair], demand: demand, isFirst: rule.putsFirst(groups))
  }

  mutating func hold(_ key: UInt64, taking places: Int64, in block: Int) {
    free[block] -= places
    var position = count[block]
    count[block] += 1
    let base = start[block]
    while position > 0 {
      let parent = (position - 1) / 2
      if keys[base + parent] >= key { break }
      keys[base + position] = keys[base + parent]
      position = parent
    }
    keys[base + position] = key
  }

  /// While the block holds more than its places: the last of its order leaves. `nil` once all fit.
  mutating func turnAway(from block: Int, of offer: Int) -> Int32? {
    let base = start[block]
    guard free[block] < 0 else {
      if free[block] < Int64(max(1, network.each[offer])) { cutoff[block] = min(cutoff[block], keys[base]) }
      return nil
    }
    let last = keys[base]
    cutoff[block] = last
    let demand = RankedDemand.demand(of: last)
    free[block] += Int64(network.takes(Int(demand), of: offer))
    count[block] -= 1
    sink(keys[base + count[block]], below: base, count: count[block])
    return demand
  }

  /// Puts the key where the top was.
  private mutating func sink(_ key: UInt64, below base: Int, count: Int) {
    var position = 0
    while true {
      var child = 2 * position + 1
      if child >= count { break }
      if child + 1 < count, keys[base + child + 1] > keys[base + child] { child += 1 }
      if keys[base + child] <= key { break }
      keys[base + position] = keys[base + child]
      position = child
    }
    if count > 0 { keys[base + position] = key }
  }
}
