/// What pairs weigh in the blocks of their offers, from the caller's columns.
struct PairWeights {
  let problem: AssignmentProblem
  let scale: WeightScale

  init(_ problem: AssignmentProblem) throws(AssignmentFault) {
    self.problem = problem
    scale = try WeightScale(
      points: problem.pairs.points, blocks: problem.offers.lazy.flatMap(\.blocks), demandCount: problem.demands.count)
  }

  func groups(_ pair: Int) -> GroupSet {
    problem.pairs.groups.isEmpty ? [] : problem.pairs.groups[pair]
  }

  /// `nil` where the block does not admit the demand.
  func weight(_ pair: Int, in block: PlaceBlock) -> Int64? {
    let groups = groups(pair)
    guard block.admits(groups) else { return nil }
    let isReserved = !block.firstFor.isEmpty && block.putsFirst(groups)
    return scale.weight(points: problem.pairs.points[pair]) + (isReserved ? scale.reserved : 0)
  }

  func weight(of assignment: Assignment) -> Int64 {
    taken(assignment).reduce(0) { $0 + (weight($1.pair, in: $1.block) ?? 0) }
  }

  /// What members in reserved places weigh for being there.
  func reservedPart(of assignment: Assignment) -> Int64 {
    taken(assignment).reduce(0) { sum, place in
      sum + (weight(place.pair, in: place.block) ?? 0) - scale.weight(points: problem.pairs.points[place.pair])
    }
  }

  private func taken(_ assignment: Assignment) -> [(pair: Int, block: PlaceBlock)] {
    zip(assignment.pair, assignment.block).compactMap { pair, block in
      guard pair >= 0, Int(pair) < problem.pairs.count else { return nil }
      let blocks = problem.offers[Int(problem.pairs.offer[Int(pair)])].blocks
      return blocks.indices.contains(Int(block)) ? (Int(pair), blocks[Int(block)]) : nil
    }
  }
}
