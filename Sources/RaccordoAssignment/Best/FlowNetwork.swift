/// The network as `best` sees it: demands of one unit, blocks with so many units, arcs between them with a weight.
///
/// Weights put three aims into one number, the first before the second before the third: places of reserves that members
/// take, points, demands with a place. So points are never given up for a place more, nor a member's reserved place
/// for points.
struct FlowNetwork: Sendable, Hashable {
  /// A demand may take a place of a block.
  struct Arc: Sendable, Hashable {
    let weight: Int64
    /// By its number among all blocks of the network.
    let block: Int32
    /// The pair behind the arc.
    let pair: Int32
  }

  /// Arcs of demand d stand at `start[d]..<start[d + 1]`.
  let start: [Int32]
  let arcs: [Arc]
  /// How many demands each block can take.
  let capacity: [Int32]

  var demandCount: Int { start.count - 1 }

  /// - Throws: `numbersTooLarge`.
  /// - Returns: `nil` when demands take different numbers of places at one offer: that is no flow.
  init?(_ network: Network, without withheld: [Int32] = []) throws(AssignmentFault) {
    guard let takes = FlowNetwork.commonTaking(network) else { return nil }
    var capacities = Array(repeating: Int32(0), count: network.blocks.count)
    for offer in 0..<network.offerCount {
      for block in network.blockStart[offer]..<network.blockStart[offer + 1] {
        capacities[Int(block)] = min(network.blocks[Int(block)].places / takes[offer], Int32(network.demandCount))
      }
    }
    let scale = try WeightScale(
      points: network.pairs.points, blocks: network.blocks, demandCount: network.demandCount)
    var marks = Array(repeating: false, count: withheld.isEmpty ? 0 : network.pairs.count)
    for pair in withheld { marks[Int(pair)] = true }
    var arcs: [Arc] = []
    arcs.reserveCapacity(network.pairs.count)
    var starts: [Int32] = [0]
    starts.reserveCapacity(network.demandCount + 1)
    for demand in 0..<network.demandCount {
      for pair in network.start[demand]..<network.start[demand + 1] where marks.isEmpty || !marks[Int(pair)] {
        FlowNetwork.append(pair, of: network, scale, capacities, to: &arcs)
      }
      starts.append(Int32(arcs.count))
    }
    start = starts
    self.arcs = arcs
    capacity = capacities
  }

  private static func append(
    _ pair: Int32, of network: Network, _ scale: WeightScale, _ capacities: [Int32], to arcs: inout [Arc]
  ) {
    let index = Int(pair)
    let offer = Int(network.pairs.offer[index])
    let plain = scale.weight(points: network.pairs.points[index])
    for block in network.blockStart[offer]..<network.blockStart[offer + 1] where capacities[Int(block)] > 0 {
      let rule = network.blocks[Int(block)]
      var weight = plain
      if !network.pairs.groups.isEmpty || !rule.onlyFor.isEmpty {
        let groups = network.groups(index)
        guard rule.admits(groups) else { continue }
        if !rule.firstFor.isEmpty, rule.putsFirst(groups) { weight += scale.reserved }
      }
      // Taking nothing is as good as an arc without weight.
      if weight > 0 { arcs.append(Arc(weight: weight, block: block, pair: pair)) }
    }
  }

  /// What everybody takes of each offer; `nil` where that differs.
  private static func commonTaking(_ network: Network) -> [Int32]? {
    var takes = network.each
    guard takes.contains(0) else { return takes }
    for (demand, offer) in zip(network.pairs.demand, network.pairs.offer) where network.each[Int(offer)] == 0 {
      let size = network.size[Int(demand)]
      guard takes[Int(offer)] == 0 || takes[Int(offer)] == size else { return nil }
      takes[Int(offer)] = size
    }
    return takes.map { max(1, $0) }
  }
}
