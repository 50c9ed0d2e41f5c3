/// Deferred acceptance over cutoffs: each block remembers the best key that it turned away.
///
/// Cutoffs only ever rise, so a demand that looks for its next offer takes the one it likes best among those whose cutoff
/// it still passes: its offers need no sorting, and those that are full of better ones cost one comparison (Azevedo and
/// Leshno, "A Supply and Demand Framework for Two-Sided Matching Markets", JPE 124, 2016).
struct DeferredAcceptance {
  private let network: Network
  /// Pairs that may not be taken; empty when all may.
  private let isWithheld: [Bool]
  /// For each demand the pair that it holds, -1 for none, and the block.
  private(set) var held: [Int32]
  private var heldBlock: [Int32]
  private var blocks: HeldPlaces
  /// For offers of one block without groups or sizes their cutoff; `.max` where blocks have to be asked.
  private var offerCutoff: [UInt64]
  private var isPlain: [Bool]
  private var free: [Int32]
  /// Demands turned away by a block, with the block that comes next.
  private var passedOn: [(demand: Int32, block: Int32)] = []
  private var isDone = false

  init(_ network: Network, without withheld: [Int32] = []) {
    self.network = network
    held = Array(repeating: -1, count: network.demandCount)
    heldBlock = held
    var marks = Array(repeating: false, count: withheld.isEmpty ? 0 : network.pairs.count)
    for pair in withheld { marks[Int(pair)] = true }
    isWithheld = marks
    blocks = HeldPlaces(network)
    isPlain = (0..<network.offerCount).map { offer in
      let range = network.blockStart[offer]..<network.blockStart[offer + 1]
      guard range.count == 1, network.each[offer] > 0 else { return false }
      let block = network.blocks[Int(range.lowerBound)]
      return block.firstFor.isEmpty && block.onlyFor.isEmpty && block.closedTo.isEmpty
    }
    offerCutoff = []
    free = []
    offerCutoff = isPlain.indices.map { isPlain[$0] ? blocks.cutoff[Int(network.blockStart[$0])] : .max }
  }

  mutating func run() {
    guard !isDone else { return }
    isDone = true
    for demand in 0..<Int32(network.demandCount) {
      propose(demand)
      while let next = free.popLast() { propose(next) }
    }
  }

  mutating func assignment() -> Assignment {
    run()
    var assignment = Assignment(nobodyOf: network.demandCount)
    for demand in held.indices where held[demand] >= 0 {
      let offer = Int(network.pairs.offer[Int(held[demand])])
      let index = network.callersDemand(demand)
      assignment.pair[index] = network.callersPair(held[demand])
      assignment.block[index] = heldBlock[demand] - network.blockStart[offer]
    }
    return assignment
  }

  /// The demand asks the offer it likes best of those that would hold it now.
  private mutating func propose(_ demand: Int32) {
    var best: Int32 = -1
    var bestPreference = Int32.max
    for pair in network.start[Int(demand)]..<network.start[Int(demand) + 1] {
      let index = Int(pair)
      let preference = network.pairs.preference[index]
      // Offers stand in the order of their labels, so the first of equals is the right one.
      if best >= 0, preference >= bestPreference { continue }
      let key = RankedDemand.key(rank: network.pairs.rank[index], demand: demand, isFirst: true)
      let offer = Int(network.pairs.offer[index])
      guard key < offerCutoff[offer], isPlain[offer] || wouldHold(index, demand) else { continue }
      if !isWithheld.isEmpty, isWithheld[index] { continue }
      best = pair
      bestPreference = preference
    }
    if best >= 0 { enter(demand, pair: best) }
  }

  /// Whether some block of the pair's offer would hold the demand now.
  private func wouldHold(_ pair: Int, _ demand: Int32) -> Bool {
    let offer = Int(network.pairs.offer[pair])
    return (network.blockStart[offer]..<network.blockStart[offer + 1]).contains { block in
      blocks.key(pair, demand, in: Int(block)).map { $0 < blocks.cutoff[Int(block)] } ?? false
    }
  }

  private mutating func enter(_ demand: Int32, pair: Int32) {
    let offer = Int(network.pairs.offer[Int(pair)])
    let (first, end) = (network.blockStart[offer], network.blockStart[offer + 1])
    held[Int(demand)] = pair
    passedOn.append((demand, first))
    while let (moving, block) = passedOn.popLast() {
      guard block < end else {
        held[Int(moving)] = -1
        free.append(moving)
        continue
      }
      let key = blocks.key(Int(held[Int(moving)]), moving, in: Int(block))
      guard let key, key < blocks.cutoff[Int(block)] else {
        passedOn.append((moving, block + 1))
        continue
      }
      heldBlock[Int(moving)] = block
      let takes = network.takes(Int(moving), of: offer)
      blocks.hold(key, taking: Int64(takes), in: Int(block))
      while let turnedAway = blocks.turnAway(from: Int(block), of: offer) { passedOn.append((turnedAway, block + 1)) }
    }
    if isPlain[offer] { offerCutoff[offer] = blocks.cutoff[Int(first)] }
  }
}
