import RaccordoAssignment
import SeededRandom
import Testing

/// `best()` where places are counted in people.
@Suite struct SizedBestTests {
  @Test func `totals lie between nine tenths of the largest and the bound, which the worths prove`() throws {
    let seed = SeededGenerator.seed &+ 80
    var random = SeededGenerator(seed: seed)
    var (networks, largest, proved) = (0, 0, 0)
    var (points, most) = (Int64(0), Int64(0))
    while networks < 800 {
      let shape = NetworkShape(demands: 6, offers: 3, places: 6, sizes: 4, points: 30)
      let problem = try random.network(shape)
      let every = EveryAssignment(problem)
      guard every.count <= 2_500 else { continue }
      networks += 1
      let best = try problem.best()
      var total: Int64 = 0
      every.each { total = max(total, $0.totalPoints(in: problem)) }
      try #require(problem.fairness(of: best.assignment).isPossible, "seed \(seed), network \(networks)")
      try #require(best.totalPoints <= total && total <= best.bound, "seed \(seed), network \(networks): \(best)\n\(problem)")
      let report = try #require(try problem.check(best))
      try #require(report.faults == 0 && report.weight <= report.bound, "seed \(seed), network \(networks)")
      largest += best.totalPoints == total ? 1 : 0
      proved += best.isProved ? 1 : 0
      (points, most) = (points + best.totalPoints, most + total)
    }
    print("best with sizes: seed \(seed), \(networks) networks, \(largest) largest, \(proved) proved, \(points) of \(most) points")
    #expect(largest * 100 >= networks * 95)
    #expect(points * 1_000 >= most * 995)
  }

  @Test func `the bound stays close to the total in networks of some hundred demands, large blocks too`() throws {
    let seed = SeededGenerator.seed &+ 90
    var random = SeededGenerator(seed: seed)
    var widest = 0.0
    for network in 0..<9 {
      let places = [20, 60, 700][network % 3]
      let shape = NetworkShape(demands: places == 700 ? 700 : 300, offers: 12, places: places, sizes: 6, points: 10_000)
      let problem = try random.network(shape)
      let best = try problem.best()
      let report = try #require(try problem.check(best))
      try #require(report.faults == 0 && report.weight <= report.bound, "seed \(seed), network \(network)")
      widest = max(widest, Double(best.bound - best.totalPoints) / Double(max(1, best.bound)))
    }
    print("best with sizes: seed \(seed), widest gap \(widest)")
    #expect(widest < 0.02)
  }

  @Test func `closed reserves hold and reserves that open when unused are refused`() throws {
    let demands = Demands(household: [0, 1, 2], size: [2, 3, 1], label: [0, 1, 2])
    let pairs = PossiblePairs(
      demand: [0, 1, 2], offer: [0, 0, 0], rank: [0, 1, 2], preference: [0, 0, 0], points: [50, 90, 10],
      groups: [[], .group(0), []])
    func problem(_ blocks: [PlaceBlock]) throws -> AssignmentProblem {
      try AssignmentProblem(demands: demands, offers: [Offer(label: 0, blocks: blocks, taking: .bySize)], pairs: pairs)
    }
    let closed = try problem([PlaceBlock(places: 3, onlyFor: .group(0)), PlaceBlock(places: 2)]).best()
    #expect(closed.assignment.pair == [0, 1, -1])
    #expect(closed.assignment.block == [1, 0, -1])
    #expect(closed.isProved && closed.totalPoints == 140)
    #expect(throws: AssignmentFault(.reservesWithSizes, at: "offers")) {
      try problem([PlaceBlock(places: 3, firstFor: .group(0)), PlaceBlock(places: 2)]).best()
    }
  }

  @Test func `exclusions hold with sizes too, and the bound stands`() throws {
    let seed = SeededGenerator.seed &+ 100
    var random = SeededGenerator(seed: seed)
    var networks = 0
    while networks < 200 {
      let problem = try random.network(
        NetworkShape(demands: 5, offers: 3, places: 5, sizes: 3, points: 20, exclusions: 2))
      let every = EveryAssignment(problem)
      guard every.count <= 1_000 else { continue }
      networks += 1
      let best = try problem.best()
      try #require(problem.fairness(of: best.assignment).isPossible, "seed \(seed), network \(networks)")
      var total: Int64 = 0
      every.each { total = max(total, $0.totalPoints(in: problem)) }
      try #require(best.totalPoints <= total && total <= best.bound, "seed \(seed), network \(networks)")
    }
  }
}
