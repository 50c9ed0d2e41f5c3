extension AssignmentProblem {
  /// `best()` where demands take different numbers of places at one offer.
  func sizedBest(_ effort: SizedEffort) throws(AssignmentFault) -> BestAssignment {
    guard network.blocks.allSatisfy(\.firstFor.isEmpty) else {
      throw AssignmentFault(.reservesWithSizes, at: "offers")
    }
    let scale = try WeightScale(points: network.pairs.points, blocks: network.blocks, demandCount: network.demandCount)
    var sized = SizedNetwork(network, scale, without: [])
    var search = SizedSearch(sized)
    search.run(effort)
    var worths = Array(repeating: Int64(0), count: demands.count)
    for demand in 0..<sized.demandCount { worths[network.callersDemand(demand)] = search.bestWorth[demand] }
    var withheld: Set<Int32> = []
    if !exclusions.isEmpty {
      let conflicts = ExclusionConflicts(self)
      while true {
        let found = conflicts.pairsToWithhold(search.bestArc.map { $0 < 0 ? -1 : sized.pair[$0] }, byPoints: true)
        if found.isEmpty { break }
        withheld.formUnion(found)
        sized = SizedNetwork(network, scale, without: withheld)
        search = SizedSearch(sized)
        search.run(effort)
      }
    }
    return try BestAssignment(
      self, assignment(search.bestArc, sized), .worths(worths), withheld: withheld.map(network.callersPair).sorted())
  }

  private func assignment(_ arcs: [Int], _ sized: SizedNetwork) -> Assignment {
    var assignment = Assignment(nobodyOf: demands.count)
    for (demand, arc) in arcs.enumerated() where arc >= 0 {
      let index = network.callersDemand(demand)
      let offer = Int(network.pairs.offer[Int(sized.pair[arc])])
      assignment.pair[index] = network.callersPair(sized.pair[arc])
      assignment.block[index] = sized.blockOfArc[arc] - network.blockStart[offer]
    }
    return assignment
  }
}
