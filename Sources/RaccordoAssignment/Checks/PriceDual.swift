/// The dual of the flow: prices of blocks, and what each demand would gain at them.
struct PriceDual {
  private let problem: AssignmentProblem
  private let weights: PairWeights
  private let prices: [Int64]
  private let firstBlock: [Int]
  private let gain: [Int64]
  let bound: Int64

  init?(_ problem: AssignmentProblem, _ weights: PairWeights, _ prices: [Int64]) {
    var firsts = [0]
    for offer in problem.offers { firsts.append(firsts[firsts.count - 1] + offer.blocks.count) }
    guard prices.count == firsts[firsts.count - 1], prices.allSatisfy({ $0 >= 0 }) else { return nil }
    // One array of rules and one of takings: offers hold arrays, and passing those about costs more than the sums.
    let rules = problem.offers.flatMap(\.blocks)
    let each = problem.offers.map { offer in
      if case .each(let count) = offer.taking { count } else { Int32(0) }
    }
    var least = each.map { $0 == 0 ? Int32.max : $0 }
    var gain = Array(repeating: Int64(0), count: problem.demands.count)
    let (demands, offers, sizes) = (problem.pairs.demand, problem.pairs.offer, problem.demands.size)
    for pair in demands.indices {
      let (demand, offer) = (Int(demands[pair]), Int(offers[pair]))
      let takes = each[offer] == 0 ? sizes[demand] : each[offer]
      least[offer] = min(least[offer], takes)
      for block in firsts[offer]..<firsts[offer + 1] where takes <= rules[block].places {
        guard let weight = weights.weight(pair, in: rules[block]) else { continue }
        gain[demand] = max(gain[demand], weight - prices[block])
      }
    }
    var bound = gain.reduce(0, +)
    for (offer, first) in zip(problem.offers.indices, firsts) {
      for (index, block) in problem.offers[offer].blocks.enumerated() {
        bound += prices[first + index] * Int64(block.places / max(1, least[offer]))
      }
    }
    self.problem = problem
    self.weights = weights
    self.prices = prices
    self.gain = gain
    self.bound = bound
    firstBlock = firsts
  }

  func slack(of assignment: Assignment, _ occupancy: Occupancy) -> Int {
    var broken = 0
    for (demand, pair) in assignment.pair.enumerated() {
      guard pair >= 0 else {
        if gain[demand] > 0 { broken += 1 }
        continue
      }
      let offer = Int(problem.pairs.offer[Int(pair)])
      let block = Int(assignment.block[demand])
      let weight = weights.weight(Int(pair), in: problem.offers[offer].blocks[block]) ?? 0
      if weight - prices[firstBlock[offer] + block] != gain[demand] { broken += 1 }
    }
    for (offer, blocks) in occupancy.free.enumerated() {
      for (block, free) in blocks.enumerated() where prices[firstBlock[offer] + block] > 0 {
        if free >= occupancy.leastTaking[offer] { broken += 1 }
      }
    }
    return broken
  }
}
