extension AssignmentProblem {
  /// The bound that worths of demands prove: what they are worth together, and what each block gains at most when it pays
  /// them. Every assignment weighs less or the same, whatever the worths, as long as none is below 0.
  ///
  /// - Returns: `nil` when the worths are not for this network.
  /// - Complexity: O(pairs × places of a block); sorting instead for blocks of more than 512 places.
  func worthBound(_ worths: [Int64], _ weights: PairWeights) -> Int64? {
    guard worths.count == demands.count, worths.allSatisfy({ $0 >= 0 }) else { return nil }
    var pairsOfOffer = offers.map { _ in [Int]() }
    for pair in 0..<pairs.count { pairsOfOffer[Int(pairs.offer[pair])].append(pair) }
    var bound = worths.reduce(0, +)
    for (offer, pairsOf) in pairsOfOffer.enumerated() {
      for block in offers[offer].blocks {
        let items = pairsOf.compactMap { pair -> (gain: Int64, size: Int64)? in
          let demand = Int(pairs.demand[pair])
          let size = takes(demand, of: offer)
          guard size <= block.places, let weight = weights.weight(pair, in: block), weight > worths[demand] else {
            return nil
          }
          return (weight - worths[demand], Int64(size))
        }
        bound += mostGain(items, places: Int(block.places))
      }
    }
    return bound
  }

  private func mostGain(_ items: [(gain: Int64, size: Int64)], places: Int) -> Int64 {
    guard places <= BlockFilling.mostExact else {
      var knapsack = DenseKnapsack(places: Int64(places))
      knapsack.fill(items)
      return knapsack.most
    }
    var most = Array(repeating: Int64(0), count: places + 1)
    for item in items {
      for free in stride(from: places, through: Int(item.size), by: -1) {
        most[free] = max(most[free], most[free - Int(item.size)] + item.gain)
      }
    }
    return most[places]
  }
}
