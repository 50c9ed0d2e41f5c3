import RaccordoAssignment
import Testing

/// Reserves and quotas as blocks.
@Suite struct PlaceBlockTests {
  private let young = GroupSet.group(0)
  private let resident = GroupSet.group(1)

  @Test func `reserves come first, in their order, and more than all places is refused`() {
    #expect(
      PlaceBlock.inOrder(places: 10, reserves: [(young, 3), (resident, 2)]) == [
        PlaceBlock(places: 3, firstFor: young), PlaceBlock(places: 2, firstFor: resident), PlaceBlock(places: 5),
      ])
    #expect(PlaceBlock.inOrder(places: 4, reserves: [(young, 3), (resident, 2)]) == nil)
  }

  @Test func `a quota closes the other places, of the open ones first`() {
    #expect(
      PlaceBlock.inOrder(places: 10, quota: (young, 4)) == [
        PlaceBlock(places: 6, closedTo: young), PlaceBlock(places: 4),
      ])
    #expect(
      PlaceBlock.inOrder(places: 6, reserves: [(resident, 4)], quota: (young, 1)) == [
        PlaceBlock(places: 3, firstFor: resident, closedTo: young), PlaceBlock(places: 1, firstFor: resident),
        PlaceBlock(places: 2, closedTo: young),
      ])
  }

  /// Ranked 0 to 5; the young are 1, 3, 4 and 5.
  private func taken(_ blocks: [PlaceBlock]) throws -> [Int] {
    let problem = try AssignmentProblem(
      demands: Demands(count: 6), offers: [Offer(label: 0, blocks: blocks)],
      pairs: PossiblePairs(
        demand: [0, 1, 2, 3, 4, 5], offer: [0, 0, 0, 0, 0, 0], rank: [0, 1, 2, 3, 4, 5],
        preference: [0, 0, 0, 0, 0, 0], points: [9, 9, 9, 9, 9, 9], groups: [[], young, [], young, young, young]))
    let outcome = problem.stable().assignment
    #expect(problem.fairness(of: outcome).isStable)
    return outcome.pair.indices.filter { outcome.pair[$0] >= 0 }
  }

  @Test func `filled first a reserve is a least number, filled last it comes on top`() throws {
    #expect(try taken([PlaceBlock(places: 1, firstFor: young), PlaceBlock(places: 2)]) == [0, 1, 2])
    #expect(try taken([PlaceBlock(places: 2), PlaceBlock(places: 1, firstFor: young)]) == [0, 1, 3])
  }

  @Test func `a quota passes over its group by rank, a closed reserve stays empty without members`() throws {
    #expect(try taken(try #require(PlaceBlock.inOrder(places: 3, quota: (young, 1)))) == [0, 1, 2])
    #expect(try taken(try #require(PlaceBlock.inOrder(places: 4, quota: (young, 1)))) == [0, 1, 2])
    #expect(try taken([PlaceBlock(places: 2, onlyFor: resident), PlaceBlock(places: 2)]) == [0, 1])
    #expect(try taken([PlaceBlock(places: 2, firstFor: resident), PlaceBlock(places: 2)]) == [0, 1, 2, 3])
  }
}
