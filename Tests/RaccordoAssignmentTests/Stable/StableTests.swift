import RaccordoAssignment
import SeededRandom
import Testing

/// `stable()` against every assignment of small networks.
@Suite struct StableTests {
  static let shapes: [NetworkShape] = [.plain, .reserves, .sizes, .reservesAndSizes]

  @Test(arguments: shapes.indices)
  func `nobody likes any other stable assignment better, and the checker knows which are stable`(shape: Int) throws {
    let seed = SeededGenerator.seed &+ UInt64(shape)
    var random = SeededGenerator(seed: seed)
    var (networks, assignments, stable) = (0, 0, 0)
    while networks < 350 {
      let problem = try random.network(StableTests.shapes[shape])
      let every = EveryAssignment(problem)
      guard every.count <= 2_000 else { continue }
      networks += 1
      let outcome = problem.stable().assignment
      let definition = StabilityByDefinition(problem: problem)
      try #require(definition.holds(outcome), "seed \(seed), network \(networks): \(problem)")
      try #require(problem.fairness(of: outcome).isStable, "seed \(seed), network \(networks)")
      try every.each { other in
        assignments += 1
        let isStable = definition.holds(other)
        let report = problem.fairness(of: other)
        try #require(report.isStable == isStable, "seed \(seed), network \(networks): \(other), \(report)\n\(problem)")
        guard isStable else { return }
        stable += 1
        for demand in problem.demands.label.indices {
          try #require(
            problem.standing(demand, outcome) <= problem.standing(demand, other), "seed \(seed), network \(networks)")
        }
      }
    }
    print("stable: seed \(seed), \(networks) networks, \(assignments) assignments, \(stable) of them stable")
  }

  @Test func `networks of some hundred demands are stable, with reserves and sizes`() throws {
    let seed = SeededGenerator.seed &+ 5
    var random = SeededGenerator(seed: seed)
    var waiting = 0
    for network in 0..<36 {
      let shape = NetworkShape(
        demands: 150, offers: 8, blocks: 1 + network % 3, places: 20, sizes: network % 2 == 0 ? 1 : 6)
      let problem = try random.network(shape)
      let outcome = problem.stable().assignment
      let report = problem.fairness(of: outcome)
      try #require(report.isStable, "seed \(seed), network \(network): \(report)")
      try #require(StabilityByDefinition(problem: problem).holds(outcome), "seed \(seed), network \(network)")
      waiting += report.waitingBehind
    }
    print("stable: seed \(seed), 36 large networks, \(waiting) pairs wait behind somebody larger")
  }

  @Test func `all ways in which three demands can like two offers give the stable assignment they like best`() throws {
    let likes: [[Int32]] = [[], [0], [1], [0, 1], [1, 0]]
    let orders: [[Int32]] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    var networks = 0
    for code in 0..<(125 * 36 * 4) {
      let (liking, ranking, places) = (code % 125, code / 125 % 36, code / 4_500)
      var pairs = PossiblePairs(demand: [], offer: [], rank: [], preference: [], points: [])
      for demand in 0..<3 {
        for (preference, offer) in likes[[liking % 5, liking / 5 % 5, liking / 25][demand]].enumerated() {
          pairs.demand.append(Int32(demand))
          pairs.offer.append(offer)
          pairs.preference.append(Int32(preference))
          pairs.rank.append(orders[offer == 0 ? ranking % 6 : ranking / 6][demand])
          pairs.points.append(1)
        }
      }
      let problem = try AssignmentProblem(
        demands: Demands(count: 3),
        offers: [Offer(label: 0, places: Int32(1 + places % 2)), Offer(label: 1, places: Int32(1 + places / 2))],
        pairs: pairs)
      let outcome = problem.stable().assignment
      let definition = StabilityByDefinition(problem: problem)
      try #require(definition.holds(outcome), "network \(code)")
      try EveryAssignment(problem).each { other in
        guard definition.holds(other) else { return }
        for demand in 0..<3 {
          try #require(problem.standing(demand, outcome) <= problem.standing(demand, other), "network \(code)")
        }
      }
      networks += 1
    }
    print("stable: all \(networks) networks of three demands and two offers")
  }

  @Test(arguments: shapes.indices)
  func `one more place leaves nobody worse off, unless it lets in who was too large`(shape: Int) throws {
    let seed = SeededGenerator.seed &+ 10 &+ UInt64(shape)
    var random = SeededGenerator(seed: seed)
    var (better, more) = (0, 0)
    for network in 0..<1_000 {
      var wide = StableTests.shapes[shape]
      wide.demands *= 3
      wide.offers += 2
      let problem = try random.network(wide)
      var offers = problem.offers
      let offer = random.below(offers.count)
      let block = random.below(offers[offer].blocks.count)
      offers[offer].blocks[block].places += 1
      let places = offers[offer].blocks[block].places
      let letsIn = zip(problem.pairs.demand, problem.pairs.offer).contains {
        Int($1) == offer && problem.takes(Int($0), of: offer) == places
      }
      if letsIn { continue }
      more += 1
      let larger = try AssignmentProblem(demands: problem.demands, offers: offers, pairs: problem.pairs)
      let (before, after) = (problem.stable().assignment, larger.stable().assignment)
      for demand in problem.demands.label.indices {
        let (old, new) = (problem.standing(demand, before), problem.standing(demand, after))
        try #require(new <= old, "seed \(seed), network \(network), demand \(demand)")
        if new < old { better += 1 }
      }
    }
    print("one more place: seed \(seed), \(more) networks, \(better) demands better off")
  }

  @Test func `offers that exclude each other are never held together, and only withheld pairs may complain`() throws {
    let seed = SeededGenerator.seed &+ 20
    var random = SeededGenerator(seed: seed)
    var (withheld, inVain) = (0, 0)
    for network in 0..<2_000 {
      let problem = try random.network(NetworkShape(demands: 8, offers: 5, exclusions: 3))
      let stable = problem.stable()
      let report = problem.fairness(of: stable.assignment, withheld: stable.withheld)
      try #require(report.isPossible, "seed \(seed), network \(network)")
      try #require(report.passedOver + report.waste == 0, "seed \(seed), network \(network)")
      let definition = StabilityByDefinition(problem: problem, withheld: Set(stable.withheld))
      try #require(definition.holds(stable.assignment), "seed \(seed), network \(network)")
      withheld += stable.withheld.count
      inVain += report.withheldInVain
    }
    print("exclusions: seed \(seed), \(withheld) pairs withheld, \(inVain) of them in vain")
  }
}
