import RaccordoAssignment
import Testing

/// Each count of the checker, on the smallest network that shows it.
@Suite struct FairnessTests {
  /// One offer, three demands ranked 0, 1, 2.
  private func line(places: Int32, sizes: [Int32] = [1, 1, 1], groups: [GroupSet] = []) throws -> AssignmentProblem {
    try line(blocks: [PlaceBlock(places: places)], sizes: sizes, groups: groups)
  }

  private func line(blocks: [PlaceBlock], sizes: [Int32] = [1, 1, 1], groups: [GroupSet] = []) throws -> AssignmentProblem {
    try AssignmentProblem(
      demands: Demands(household: [0, 0, 1], size: sizes, label: [0, 1, 2]),
      offers: [Offer(label: 0, blocks: blocks, taking: .bySize)],
      pairs: PossiblePairs(
        demand: [0, 1, 2], offer: [0, 0, 0], rank: [0, 1, 2], preference: [0, 0, 0], points: [3, 2, 1], groups: groups))
  }

  private func given(_ demands: Set<Int>, block: Int32 = 0) -> Assignment {
    Assignment(
      pair: (0..<3).map { demands.contains($0) ? Int32($0) : -1 },
      block: (0..<3).map { demands.contains($0) ? block : -1 })
  }

  @Test func `whoever is passed over by a lower rank envies them with reason`() throws {
    let report = try line(places: 1).fairness(of: given([2]))
    #expect(report.passedOver == 2 && report.justifiedEnvy == 2 && report.envious == [0, 1])
    #expect(report.waste == 0 && report.isPossible && !report.isStable)
  }

  @Test func `a free place that somebody wants is waste, more given than there is is over capacity`() throws {
    let problem = try line(places: 2)
    #expect(problem.fairness(of: given([0])).waste == 2)
    #expect(problem.fairness(of: given([0, 1])).isStable)
    let over = problem.fairness(of: given([0, 1, 2]))
    #expect(over.overCapacity == 1 && !over.isPossible)
  }

  @Test func `with sizes it is envy only where the places of those passed would do`() throws {
    let problem = try line(places: 4, sizes: [2, 3, 1])
    let inOrder = problem.fairness(of: given([0]))
    #expect(inOrder.isStable && inOrder.waitingBehind == 1)
    let filled = problem.fairness(of: given([0, 2]))
    #expect(filled.passedOver == 1 && filled.justifiedEnvy == 0 && !filled.isStable)
    let unfair = problem.fairness(of: given([1, 2]))
    #expect(unfair.passedOver == 1 && unfair.justifiedEnvy == 1)
  }

  @Test func `a reserve counts as not honoured where others hold it, or where it is empty beside a member`() throws {
    let problem = try line(
      blocks: [PlaceBlock(places: 1, firstFor: .group(0)), PlaceBlock(places: 0)], groups: [[], [], .group(0)])
    #expect(problem.fairness(of: given([2])).isStable)
    #expect(problem.fairness(of: given([0])).reservesNotHonoured == 1)
    #expect(problem.fairness(of: given([])).reservesNotHonoured == 1)
  }

  @Test func `a claim to an earlier block of the same offer is counted`() throws {
    let problem = try line(
      blocks: [PlaceBlock(places: 1, firstFor: .group(0)), PlaceBlock(places: 1)], groups: [.group(0), [], .group(0)])
    let assignment = Assignment(pair: [0, -1, 2], block: [1, -1, 0])
    let report = problem.fairness(of: assignment)
    #expect(report.outOfOrder == 1 && !report.isStable)
    #expect(problem.stable().assignment == Assignment(pair: [0, 1, -1], block: [0, 1, -1]))
  }

  @Test func `places in blocks that do not exist or do not admit, and pairs of others, are misplaced`() throws {
    let problem = try line(blocks: [PlaceBlock(places: 3, onlyFor: .group(0))], groups: [.group(0), [], []])
    #expect(problem.fairness(of: given([1])).misplaced == 1)
    #expect(problem.fairness(of: given([0], block: 1)).misplaced == 1)
    #expect(problem.fairness(of: Assignment(pair: [1, -1, -1], block: [0, -1, -1])).misplaced == 1)
    #expect(problem.fairness(of: given([0])).isStable)
  }

  @Test func `one household holding offers that exclude each other is counted`() throws {
    let plain = try line(places: 3)
    let problem = try AssignmentProblem(
      demands: plain.demands, offers: plain.offers, pairs: plain.pairs, exclusions: [.init(0, 0)])
    #expect(problem.fairness(of: given([0, 1, 2])).exclusionsBroken == 1)
    let stable = problem.stable()
    #expect(stable.withheld == [1])
    #expect(stable.assignment == given([0, 2]))
    #expect(problem.fairness(of: stable.assignment, withheld: stable.withheld).isStable)
  }
}
