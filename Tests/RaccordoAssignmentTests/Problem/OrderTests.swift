import RaccordoAssignment
import SeededRandom
import Testing

/// The order in which a network is listed decides nothing.
@Suite struct OrderTests {
  static let shapes: [NetworkShape] = [
    .plain, NetworkShape(demands: 40, offers: 6, blocks: 3, places: 4, points: 3),
    NetworkShape(demands: 40, offers: 6, places: 9, sizes: 4, points: 50),
    NetworkShape(demands: 30, offers: 6, points: 3, exclusions: 3),
  ]

  @Test(arguments: shapes.indices)
  func `shuffled columns give the same assignment`(shape: Int) throws {
    let seed = SeededGenerator.seed &+ 70 &+ UInt64(shape)
    var random = SeededGenerator(seed: seed)
    for network in 0..<300 {
      let problem = try random.network(OrderTests.shapes[shape])
      let other = try random.shuffled(problem)
      try #require(
        other.back(other.problem.stable().assignment) == problem.stable().assignment, "seed \(seed), network \(network)")
      let (best, again) = (try problem.best(), try other.problem.best())
      try #require(other.back(again.assignment) == best.assignment, "seed \(seed), network \(network)")
      try #require(again.bound == best.bound, "seed \(seed), network \(network)")
    }
  }

  @Test func `keys become ranks, equal ones the same`() {
    #expect(PossiblePairs.ranks(["c", "a", "b", "a"]) == [2, 0, 1, 0])
    #expect(PossiblePairs.ranks([Int]()) == [])
  }

  @Test func `a network without demands, offers or pairs has an outcome`() throws {
    let none = PossiblePairs(demand: [], offer: [], rank: [], preference: [], points: [])
    for problem in [
      try AssignmentProblem(demands: Demands(count: 0), offers: [], pairs: none),
      try AssignmentProblem(demands: Demands(count: 2), offers: [Offer(label: 0, places: 3, taking: .bySize)], pairs: none),
      try AssignmentProblem(demands: Demands(count: 1), offers: [Offer(label: 0, blocks: [])], pairs: none),
    ] {
      let nobody = Array(repeating: Int32(-1), count: problem.demands.count)
      #expect(problem.stable().assignment.pair == nobody)
      let best = try problem.best()
      #expect(best.assignment.pair == nobody && best.isProved)
      #expect(try problem.check(best)?.isOptimal == true)
    }
  }
}
