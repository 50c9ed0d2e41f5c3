import RaccordoAssignment
import SeededRandom
import Testing

/// `best()` against every assignment of small networks.
@Suite struct BestTests {
  /// What `best()` makes largest, in this order.
  struct Aims: Comparable {
    var reserved = 0
    var points = 0
    var matched = 0

    init() {}

    init(_ assignment: Assignment, _ problem: AssignmentProblem) {
      for (pair, block) in zip(assignment.pair, assignment.block) where pair >= 0 {
        let rule = problem.offers[Int(problem.pairs.offer[Int(pair)])].blocks[Int(block)]
        matched += 1
        points += Int(problem.pairs.points[Int(pair)])
        if !rule.firstFor.isEmpty, rule.putsFirst(problem.groups(Int(pair))) { reserved += 1 }
      }
    }

    static func < (left: Aims, right: Aims) -> Bool {
      (left.reserved, left.points, left.matched) < (right.reserved, right.points, right.matched)
    }
  }

  static let shapes: [NetworkShape] = [
    .plain, .reserves, NetworkShape(points: 2), NetworkShape(demands: 6, offers: 2, places: 3, points: 50),
  ]

  @Test(arguments: shapes.indices)
  func `no assignment has a larger total, and the prices prove it`(shape: Int) throws {
    let seed = SeededGenerator.seed &+ 30 &+ UInt64(shape)
    var random = SeededGenerator(seed: seed)
    var (networks, assignments) = (0, 0)
    while networks < 700 {
      let problem = try random.network(BestTests.shapes[shape])
      let every = EveryAssignment(problem)
      guard every.count <= 2_000 else { continue }
      networks += 1
      let best = try problem.best()
      var most = Aims()
      every.each { other in
        assignments += 1
        most = max(most, Aims(other, problem))
      }
      try #require(Aims(best.assignment, problem) == most, "seed \(seed), network \(networks): \(best)\n\(problem)")
      try #require(best.isProved && best.totalPoints == Int64(most.points), "seed \(seed), network \(networks)")
      let report = try #require(try problem.check(best))
      try #require(report.isOptimal && report.slack == 0, "seed \(seed), network \(networks): \(report)")
    }
    print("best: seed \(seed), \(networks) networks, \(assignments) assignments")
  }

  @Test func `a certificate proves nothing of what is no assignment`() throws {
    let problem = try AssignmentProblem(
      demands: Demands(count: 2), offers: [Offer(label: 0, places: 1)],
      pairs: PossiblePairs(demand: [0, 1], offer: [0, 0], rank: [0, 1], preference: [0, 0], points: [5, 7]))
    let best = try problem.best()
    #expect(best.assignment.pair == [-1, 1] && best.isProved)
    for broken in [
      Assignment(pair: [0, 1], block: [0, 0]), Assignment(pair: [-1, 0], block: [-1, 0]),
      Assignment(pair: [-1, 1], block: [-1, 4]), Assignment(pair: [-1, 9], block: [-1, 0]),
    ] {
      let report = try #require(try problem.check(broken, certificate: best.certificate))
      #expect(report.faults > 0 && !report.isOptimal)
    }
  }

  @Test func `a certificate proves nothing of a lesser assignment`() throws {
    let seed = SeededGenerator.seed &+ 40
    var random = SeededGenerator(seed: seed)
    var lesser = 0
    for network in 0..<500 {
      let problem = try random.network(.plain)
      let best = try problem.best()
      for demand in best.assignment.pair.indices where best.assignment.pair[demand] >= 0 {
        lesser += 1
        let report = try #require(
          try problem.check(best.assignment.with(demand, -1, -1), certificate: best.certificate))
        try #require(!report.isOptimal && report.slack > 0, "seed \(seed), network \(network)")
      }
      guard case .prices(var prices) = best.certificate, !prices.isEmpty else { continue }
      prices[0] = -1
      #expect(try problem.check(best.assignment, certificate: .prices(prices)) == nil)
    }
    #expect(lesser > 500)
  }

  @Test func `networks of some hundred demands are proved to be best, reserves and all`() throws {
    let seed = SeededGenerator.seed &+ 50
    var random = SeededGenerator(seed: seed)
    for network in 0..<60 {
      let shape = NetworkShape(
        demands: 300, offers: 12, blocks: 1 + network % 3, places: 20, points: [5, 100, 10_000][network % 3])
      let problem = try random.network(shape)
      let best = try problem.best()
      let report = try #require(try problem.check(best))
      try #require(report.isOptimal && report.slack == 0 && best.isProved, "seed \(seed), network \(network): \(report)")
    }
  }

  @Test func `with exclusions nobody holds two that exclude each other, and the bound holds for every assignment`() throws {
    let seed = SeededGenerator.seed &+ 60
    var random = SeededGenerator(seed: seed)
    var (networks, proved, largest) = (0, 0, 0)
    while networks < 500 {
      let problem = try random.network(.exclusions)
      let every = EveryAssignment(problem)
      guard every.count <= 1_500 else { continue }
      networks += 1
      let best = try problem.best()
      try #require(problem.fairness(of: best.assignment).isPossible, "seed \(seed), network \(networks)")
      var most: Int64 = 0
      every.each { most = max(most, $0.totalPoints(in: problem)) }
      try #require(best.totalPoints <= most && most <= best.bound, "seed \(seed), network \(networks)")
      if best.isProved { proved += 1 }
      if best.totalPoints == most { largest += 1 }
    }
    print("best with exclusions: seed \(seed), \(networks) networks, \(largest) largest, \(proved) proved")
  }
}
