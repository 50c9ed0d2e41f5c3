/// Largest total weight of a transportation problem with unit demands, exact: demands enter one by one, each along the
/// cheapest chain of moves.
///
/// Successive shortest paths with prices (Ahuja, Magnanti and Orlin, *Network Flows*, 1993, chapters 9.7 and 12.4; the
/// assignment form is Jonker and Volgenant, Computing 38, 1987). Two things make it fast here:
/// - the graph that Dijkstra's algorithm searches has only the blocks as nodes: whoever holds a place is looked at where
///   its block is reached. Leaving a demand without a place ends a chain too, so a search goes no further than the least
///   that anybody near would lose;
/// - demands enter in the order of their largest weight, so that prices are nearly right when most of them come, and
///   these are turned away by one look at their arcs.
///
/// Prices of blocks only rise, are whole numbers, and 0 where a place is free. At the end they prove the total:
/// see `AssignmentProblem.verifies(_:)`.
struct ShortestAugmentation {
  private let flow: FlowNetwork
  private(set) var price: [Int64]
  /// For each demand its arc, -1 for none.
  private(set) var arc: [Int32]

  // Who holds a place in each block, by slots; with the weight beside it.
  private let slotStart: [Int32]
  private var slotCount: [Int32]
  private var slotDemand: [Int32]
  private var slotWeight: [Int64]
  /// What leaving its block would cost the holder of a slot when last looked at, plus the price of the block then. Prices
  /// only rise: what holders have falls with their own block's, other blocks only become dearer. So this less the price of now
  /// is never more than the cost, and who costs too much by it need not be looked at.
  private var slotCost: [Int64]

  // One search: valid for blocks whose `seen` is the current search.
  private var distance: [Int64]
  private var seen: [Int32]
  private var reachedBy: [Int32]
  private var reachedFrom: [Int32]
  private var search: Int32 = 0
  private var queue = BlockQueue()
  private var settled: [Int32] = []

  init(_ flow: FlowNetwork) {
    self.flow = flow
    let blockCount = flow.capacity.count
    price = Array(repeating: 0, count: blockCount)
    arc = Array(repeating: -1, count: flow.demandCount)
    var degree = Array(repeating: Int32(0), count: blockCount)
    for arc in flow.arcs { degree[Int(arc.block)] += 1 }
    var starts: [Int32] = [0]
    for block in 0..<blockCount { starts.append(starts[block] + min(degree[block], flow.capacity[block])) }
    slotStart = starts
    slotCount = Array(repeating: 0, count: blockCount)
    slotDemand = Array(repeating: -1, count: Int(starts[blockCount]))
    slotWeight = Array(repeating: 0, count: Int(starts[blockCount]))
    slotCost = slotWeight
    distance = Array(repeating: 0, count: blockCount)
    seen = Array(repeating: -1, count: blockCount)
    reachedBy = Array(repeating: -1, count: blockCount)
    reachedFrom = Array(repeating: -1, count: blockCount)
  }

  mutating func run() {
    for demand in entryOrder() { enter(demand) }
  }

  /// Demands by their largest weight, the largest first, roughly: which order it is changes the work, not the total.
  private func entryOrder() -> [Int32] {
    let largest = (0..<flow.demandCount).map { demand in
      (flow.start[demand]..<flow.start[demand + 1]).reduce(Int64(0)) { max($0, flow.arcs[Int($1)].weight) }
    }
    let shift = max(0, 48 - (largest.max() ?? 0).leadingZeroBitCount)
    var next = Array(repeating: Int32(0), count: 1 << 16 + 1)
    let bucket = largest.map { (1 << 16) - 1 - Int($0 >> Int64(shift)) }
    for value in bucket { next[value + 1] += 1 }
    for value in 0..<(1 << 16) { next[value + 1] += next[value] }
    var order = Array(repeating: Int32(0), count: bucket.count)
    for (demand, value) in bucket.enumerated() {
      order[Int(next[value])] = Int32(demand)
      next[value] += 1
    }
    return order
  }

  private func hasFreePlace(_ block: Int) -> Bool { slotCount[block] < flow.capacity[block] }

  private mutating func enter(_ demand: Int32) {
    var best: Int64 = 0
    var bestArc: Int32 = -1
    for arc in flow.start[Int(demand)]..<flow.start[Int(demand) + 1] {
      let block = Int(flow.arcs[Int(arc)].block)
      let gain = flow.arcs[Int(arc)].weight - price[block]
      if gain > best || (gain == best && gain > 0 && hasFreePlace(block) && !hasFreePlace(Int(flow.arcs[Int(bestArc)].block))) {
        best = gain
        bestArc = arc
      }
    }
    guard bestArc >= 0 else { return }
    if hasFreePlace(Int(flow.arcs[Int(bestArc)].block)) {
      take(bestArc, demand)
    } else {
      augment(demand, gain: best)
    }
  }

  private mutating func take(_ arc: Int32, _ demand: Int32) {
    let block = Int(flow.arcs[Int(arc)].block)
    let slot = Int(slotStart[block] + slotCount[block])
    slotCount[block] += 1
    put(arc, demand, in: slot)
  }

  private mutating func put(_ arc: Int32, _ demand: Int32, in slot: Int) {
    slotDemand[slot] = demand
    slotWeight[slot] = flow.arcs[Int(arc)].weight
    slotCost[slot] = .min
    self.arc[Int(demand)] = arc
  }

  /// Finds the cheapest end of a chain of moves that starts with the demand, raises prices, and moves.
  private mutating func augment(_ demand: Int32, gain: Int64) {
    search += 1
    queue.removeAll()
    settled.removeAll(keepingCapacity: true)
    // Costs of ending: the demand itself stays without; somebody leaves their slot; a block has a free place.
    var end = ChainEnd(cost: gain, slot: -1, block: -1)
    _ = reach(demand, from: -1, of: -1, at: 0, utility: gain, &end)
    while let (cost, block) = queue.popFirst() {
      if cost >= end.cost { break }
      if cost > distance[Int(block)] { continue }
      settled.append(block)
      let first = slotStart[Int(block)]
      let blockPrice = price[Int(block)]
      for slot in first..<(first + slotCount[Int(block)]) where slotCost[Int(slot)] < end.cost - cost + blockPrice {
        let utility = slotWeight[Int(slot)] - blockPrice
        if cost + utility < end.cost { end = ChainEnd(cost: cost + utility, slot: slot, block: -1) }
        let moving = reach(slotDemand[Int(slot)], from: slot, of: block, at: cost, utility: utility, &end)
        slotCost[Int(slot)] = min(utility, moving) + blockPrice
      }
    }
    for block in settled { price[Int(block)] += end.cost - distance[Int(block)] }
    move(demand, to: end)
  }

  /// Where the end of a chain is: a slot whose demand leaves, or a block with a free place; neither: the chain is empty.
  private struct ChainEnd {
    var cost: Int64
    var slot: Int32
    var block: Int32
  }

  /// Looks where else the demand could go, from the slot of a block that it holds (-1: it holds none yet).
  ///
  /// - Returns: what the cheapest of these moves costs.
  private mutating func reach(
    _ demand: Int32, from slot: Int32, of own: Int32, at cost: Int64, utility: Int64, _ end: inout ChainEnd
  ) -> Int64 {
    let base = cost + utility
    var least = Int64.max
    for arc in flow.start[Int(demand)]..<flow.start[Int(demand) + 1] {
      let block = Int(flow.arcs[Int(arc)].block)
      guard block != own else { continue }
      let reached = base - flow.arcs[Int(arc)].weight + price[block]
      least = min(least, reached)
      guard reached < end.cost else { continue }
      if seen[block] == search {
        guard reached < distance[block] else { continue }
      }
      seen[block] = search
      distance[block] = reached
      reachedBy[block] = arc
      reachedFrom[block] = slot
      if hasFreePlace(block) {
        end = ChainEnd(cost: reached, slot: -1, block: Int32(block))
      } else {
        queue.insert(reached, Int32(block))
      }
    }
    return least == .max ? .max : least - cost
  }

  /// Moves everybody on the chain one step, from its end to the demand that enters.
  private mutating func move(_ demand: Int32, to end: ChainEnd) {
    var hole = end.slot
    var block: Int
    if hole >= 0 {
      block = Int(flow.arcs[Int(arc[Int(slotDemand[Int(hole)])])].block)
      arc[Int(slotDemand[Int(hole)])] = -1
    } else if end.block >= 0 {
      block = Int(end.block)
      hole = slotStart[block] + slotCount[block]
      slotCount[block] += 1
    } else {
      return
    }
    while true {
      let (by, from) = (reachedBy[block], reachedFrom[block])
      guard from >= 0 else { return put(by, demand, in: Int(hole)) }
      let moving = slotDemand[Int(from)]
      block = Int(flow.arcs[Int(arc[Int(moving)])].block)
      put(by, moving, in: Int(hole))
      hole = from
    }
  }
}
