extension AssignmentProblem {
  /// The assignment with the largest total of points, and of those one with most demands placed.
  ///
  /// Where everybody takes as many places of an offer as anybody else it is exact: a minimum-cost flow, solved by
  /// `ShortestAugmentation`, with prices that prove it. Where places are counted in people and sizes differ the problem
  /// is a generalised assignment problem, which is NP-hard: `SizedSearch` finds a good assignment and a bound
  /// that is proved by worths of demands.
  ///
  /// **Reserves.** Members in reserved places come before points: first as many reserved places as possible go to members,
  /// then points are made as large as possible. `onlyFor` and `closedTo` hold exactly. The order of blocks plays no part.
  ///
  /// **What it cannot do.**
  /// - With sizes that differ, reserves that are open when unused (`firstFor`) are refused.
  /// - With offers that exclude each other the largest total is NP-hard to find. Where a household holds two that do, it
  ///   loses the pair with fewer points, and the network is assigned anew without it, until none is left. `bound` is then
  ///   that of the network without exclusions: the gap is said, not closed.
  /// - A pair with negative points is never taken.
  ///
  /// Where several assignments are best, labels decide which one it is.
  ///
  /// - Parameter effort: how long to look where sizes differ; plays no part elsewhere.
  /// - Throws: `numbersTooLarge`, `reservesWithSizes`.
  /// - Complexity: see the two; O(demands × pairs) at worst for the first.
  public func best(_ effort: SizedEffort = .usual) throws(AssignmentFault) -> BestAssignment {
    guard let flow = try FlowNetwork(network) else { return try sizedBest(effort) }
    var solver = ShortestAugmentation(flow)
    solver.run()
    let certificate = Certificate.prices(callersOrder(ofBlocks: solver.price))
    var withheld: [Int32] = []
    var taken = flow
    if !exclusions.isEmpty {
      let conflicts = ExclusionConflicts(self)
      while true {
        let found = conflicts.pairsToWithhold(solver.arc.map { $0 < 0 ? -1 : taken.arcs[Int($0)].pair }, byPoints: true)
        withheld += found
        guard !found.isEmpty, let next = try FlowNetwork(network, without: withheld) else { break }
        taken = next
        solver = ShortestAugmentation(taken)
        solver.run()
      }
    }
    return try BestAssignment(
      self, assignment(arcs: solver.arc, of: taken), certificate, withheld: withheld.map(network.callersPair).sorted())
  }

  private func assignment(arcs: [Int32], of flow: FlowNetwork) -> Assignment {
    var assignment = Assignment(nobodyOf: demands.count)
    for (demand, arc) in arcs.enumerated() where arc >= 0 {
      let pair = flow.arcs[Int(arc)].pair
      let index = network.callersDemand(demand)
      assignment.pair[index] = network.callersPair(pair)
      assignment.block[index] = flow.arcs[Int(arc)].block - network.blockStart[Int(network.pairs.offer[Int(pair)])]
    }
    return assignment
  }

  /// One value for each block, offers in the caller's order.
  private func callersOrder(ofBlocks values: [Int64]) -> [Int64] {
    guard !network.callersOffer.isEmpty else { return values }
    var position = Array(repeating: 0, count: offers.count)
    for offer in offers.indices { position[network.callersOffer(offer)] = offer }
    return position.flatMap { values[Int(network.blockStart[$0])..<Int(network.blockStart[$0 + 1])] }
  }
}
