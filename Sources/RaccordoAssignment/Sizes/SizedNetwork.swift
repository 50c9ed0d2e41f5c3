/// The network as the search with sizes reads it: for each block its arcs by size, and in one size by weight.
struct SizedNetwork {
  /// Demands of one size that could go into one block: arcs `first..<end`, the heaviest first.
  struct SizeClass {
    let size: Int
    let first: Int
    let end: Int
  }

  /// For each block its classes, small sizes first.
  let classes: [[SizeClass]]
  let places: [Int]
  let demand: [Int32]
  let weight: [Int64]
  let pair: [Int32]
  /// The block of each arc.
  let blockOfArc: [Int32]
  let demandCount: Int
  /// The blocks that demand d could go into: `blockOf[start[d]..<start[d + 1]]`.
  let start: [Int32]
  let blockOf: [Int32]

  private struct Arc {
    let size: Int32
    let demand: Int32
    let pair: Int32
    let weight: Int64
  }

  init(_ network: Network, _ scale: WeightScale, without withheld: Set<Int32>) {
    var arcs = Array(repeating: [Arc](), count: network.blocks.count)
    var starts: [Int32] = [0]
    var blocksOf: [Int32] = []
    for demand in 0..<network.demandCount {
      for pair in network.start[demand]..<network.start[demand + 1] where !withheld.contains(pair) {
        let offer = Int(network.pairs.offer[Int(pair)])
        let weight = scale.weight(points: network.pairs.points[Int(pair)])
        let size = network.takes(demand, of: offer)
        for block in network.blockStart[offer]..<network.blockStart[offer + 1] {
          let rule = network.blocks[Int(block)]
          guard weight > 0, size <= rule.places, rule.admits(network.groups(Int(pair))) else { continue }
          arcs[Int(block)].append(Arc(size: size, demand: Int32(demand), pair: pair, weight: weight))
          blocksOf.append(block)
        }
      }
      starts.append(Int32(blocksOf.count))
    }
    start = starts
    blockOf = blocksOf
    demandCount = network.demandCount
    places = network.blocks.map { Int($0.places) }
    var (demands, weights, pairs): ([Int32], [Int64], [Int32]) = ([], [], [])
    demands.reserveCapacity(blocksOf.count)
    weights.reserveCapacity(blocksOf.count)
    pairs.reserveCapacity(blocksOf.count)
    classes = arcs.map { arcs in
      var classes: [SizeClass] = []
      // Already by demand: equal weights keep that order.
      let sorted = arcs.sorted { left, right in
        if left.size != right.size { return left.size < right.size }
        return left.weight != right.weight ? left.weight > right.weight : left.demand < right.demand
      }
      for (index, arc) in sorted.enumerated() {
        if index == 0 || arc.size != sorted[index - 1].size {
          classes.append(SizeClass(size: Int(arc.size), first: demands.count, end: demands.count))
        }
        demands.append(arc.demand)
        weights.append(arc.weight)
        pairs.append(arc.pair)
        let last = classes[classes.count - 1]
        classes[classes.count - 1] = SizeClass(size: last.size, first: last.first, end: demands.count)
      }
      return classes
    }
    demand = demands
    weight = weights
    pair = pairs
    blockOfArc = classes.enumerated().flatMap { block, classes in
      repeatElement(Int32(block), count: classes.reduce(0) { $0 + $1.end - $1.first })
    }
  }
}
