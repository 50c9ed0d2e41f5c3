import RaccordoAssignment
import Testing

/// The example of Docs/assignment.md.
@Suite struct DocumentExampleTests {
  @Test func `the network of the document gives what the document says`() throws {
    // Three demands, two offers; the second keeps a place first for group 0.
    let network = try AssignmentProblem(
      demands: Demands(count: 3),
      offers: [
        Offer(label: 0, places: 1),
        Offer(label: 1, blocks: [PlaceBlock(places: 1, firstFor: .group(0)), PlaceBlock(places: 1)]),
      ],
      pairs: PossiblePairs(
        demand: [0, 0, 1, 1, 2], offer: [0, 1, 0, 1, 1], rank: [1, 0, 0, 1, 2], preference: [0, 1, 0, 1, 0],
        points: [40, 40, 60, 50, 20], groups: [[], [], [], [], .group(0)]))

    let stable = network.stable().assignment
    #expect(stable == Assignment(pair: [1, 2, 4], block: [1, 0, 0]))
    #expect(network.fairness(of: stable).justifiedEnvy == 0)
    let best = try network.best()
    #expect(best.totalPoints == 120)
    #expect(try network.check(best)?.isOptimal == true)
  }
}
