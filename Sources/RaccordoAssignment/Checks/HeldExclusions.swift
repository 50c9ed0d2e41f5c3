/// Which offers each household holds, held against those that exclude each other.
struct HeldExclusions {
  private let problem: AssignmentProblem
  private let offersOfHousehold: [Int32: [(demand: Int32, offer: Int32)]]
  private let excluded: Set<AssignmentProblem.Exclusion>
  /// For each two demands of one household, whether they hold offers that exclude each other.
  let broken: Int

  init(_ problem: AssignmentProblem, _ assignment: Assignment) {
    self.problem = problem
    let excluded = Set(problem.exclusions.flatMap { [$0, AssignmentProblem.Exclusion($0.second, $0.first)] })
    self.excluded = excluded
    var held: [Int32: [(demand: Int32, offer: Int32)]] = [:]
    guard !excluded.isEmpty else {
      offersOfHousehold = held
      broken = 0
      return
    }
    for (demand, pair) in assignment.pair.enumerated() where pair >= 0 {
      held[problem.demands.household[demand], default: []].append((Int32(demand), problem.pairs.offer[Int(pair)]))
    }
    offersOfHousehold = held
    var broken = 0
    for places in held.values {
      for (index, first) in places.enumerated() {
        broken += places[..<index].count {
          excluded.contains(AssignmentProblem.Exclusion(first.offer, $0.offer))
        }
      }
    }
    self.broken = broken
  }

  /// Whether the household of the pair's demand holds, through another demand, an offer that excludes the pair's.
  func holdsAgainst(_ pair: Int, _ assignment: Assignment) -> Bool {
    let demand = problem.pairs.demand[pair]
    let places = offersOfHousehold[problem.demands.household[Int(demand)]] ?? []
    return places.contains {
      $0.demand != demand && excluded.contains(AssignmentProblem.Exclusion(problem.pairs.offer[pair], $0.offer))
    }
  }
}
