/// Who is in which block, read from an assignment and the caller's columns alone.
struct Occupancy {
  /// Places of each block that nobody takes; below 0 where more are taken than there are.
  private(set) var free: [[Int64]]
  /// The demands in each block.
  private(set) var holders: [[[Int32]]]
  /// The least that anybody paired with the offer takes of it; `.max` for an offer without pairs.
  let leastTaking: [Int64]
  /// Demands in pairs of others or in blocks that do not exist or do not admit them.
  private(set) var misplaced = 0

  /// Everything that makes the assignment impossible.
  var faults: Int {
    misplaced + free.joined().count { $0 < 0 }
  }

  init(_ problem: AssignmentProblem, _ assignment: Assignment) {
    free = problem.offers.map { $0.blocks.map { Int64($0.places) } }
    holders = problem.offers.map { $0.blocks.map { _ in [] } }
    var least = Array(repeating: Int64.max, count: problem.offers.count)
    for (demand, offer) in zip(problem.pairs.demand, problem.pairs.offer) {
      least[Int(offer)] = min(least[Int(offer)], Int64(problem.takes(Int(demand), of: Int(offer))))
    }
    leastTaking = least
    guard assignment.pair.count == problem.demands.count, assignment.block.count == problem.demands.count else {
      misplaced = problem.demands.count
      return
    }
    for (demand, pair) in assignment.pair.enumerated() where pair != -1 {
      guard pair >= 0, pair < problem.pairs.count, Int(problem.pairs.demand[Int(pair)]) == demand else {
        misplaced += 1
        continue
      }
      let offer = Int(problem.pairs.offer[Int(pair)])
      let block = Int(assignment.block[demand])
      let groups: GroupSet = problem.pairs.groups.isEmpty ? [] : problem.pairs.groups[Int(pair)]
      guard problem.offers[offer].blocks.indices.contains(block), problem.offers[offer].blocks[block].admits(groups) else {
        misplaced += 1
        continue
      }
      free[offer][block] -= Int64(problem.takes(demand, of: offer))
      holders[offer][block].append(Int32(demand))
    }
  }
}
