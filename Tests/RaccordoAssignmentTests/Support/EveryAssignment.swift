import RaccordoAssignment

/// Every way to give the places of a small network, one by one.
struct EveryAssignment {
  let problem: AssignmentProblem
  /// For each demand the pairs and blocks that it could take.
  private let choices: [[(pair: Int32, block: Int32)]]

  init(_ problem: AssignmentProblem) {
    self.problem = problem
    var choices = Array(repeating: [(pair: Int32(-1), block: Int32(-1))], count: problem.demands.count)
    for pair in 0..<problem.pairs.count {
      let blocks = problem.offers[Int(problem.pairs.offer[pair])].blocks
      for block in blocks.indices where blocks[block].admits(problem.groups(pair)) {
        choices[Int(problem.pairs.demand[pair])].append((Int32(pair), Int32(block)))
      }
    }
    self.choices = choices
  }

  /// At most so many, before capacities are looked at.
  var count: Int { choices.reduce(1) { $0 * $1.count } }

  /// Calls back with each assignment that gives no place twice and breaks no exclusion.
  func each(_ body: (Assignment) throws -> Void) rethrows {
    var free = problem.offers.map { $0.blocks.map { Int($0.places) } }
    var assignment = Assignment(
      pair: problem.demands.label.map { _ in -1 }, block: problem.demands.label.map { _ in -1 })
    func go(_ demand: Int) throws {
      guard demand < choices.count else { return try body(assignment) }
      for (pair, block) in choices[demand] {
        let offer = pair < 0 ? 0 : Int(problem.pairs.offer[Int(pair)])
        let takes = pair < 0 ? 0 : Int(problem.takes(demand, of: offer))
        if pair >= 0 {
          guard free[offer][Int(block)] >= takes, !isExcluded(Int(pair), assignment, demand) else { continue }
          free[offer][Int(block)] -= takes
        }
        assignment = assignment.with(demand, pair, block)
        try go(demand + 1)
        assignment = assignment.with(demand, -1, -1)
        if pair >= 0 { free[offer][Int(block)] += takes }
      }
    }
    try go(0)
  }

  private func isExcluded(_ pair: Int, _ assignment: Assignment, _ demand: Int) -> Bool {
    (0..<demand).contains { other in
      guard problem.demands.household[other] == problem.demands.household[demand], assignment.pair[other] >= 0 else {
        return false
      }
      let offers = (problem.pairs.offer[Int(assignment.pair[other])], problem.pairs.offer[pair])
      return problem.exclusions.contains {
        ($0.first, $0.second) == offers || ($0.second, $0.first) == offers
      }
    }
  }
}

extension Assignment {
  func with(_ demand: Int, _ newPair: Int32, _ newBlock: Int32) -> Assignment {
    var (pair, block) = (pair, block)
    pair[demand] = newPair
    block[demand] = newBlock
    return Assignment(pair: pair, block: block)
  }
}

extension AssignmentProblem {
  func groups(_ pair: Int) -> GroupSet { pairs.groups.isEmpty ? [] : pairs.groups[pair] }

  /// Where a demand stands with what it got: 0 for its best offer, and so on; the number of its offers for none.
  func standing(_ demand: Int, _ assignment: Assignment) -> Int {
    let order = (0..<pairs.count).filter { Int(pairs.demand[$0]) == demand }.sorted {
      (pairs.preference[$0], offers[Int(pairs.offer[$0])].label) < (pairs.preference[$1], offers[Int(pairs.offer[$1])].label)
    }
    return order.firstIndex(of: Int(assignment.pair[demand])) ?? order.count
  }
}
