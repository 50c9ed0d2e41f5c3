import RaccordoAssignment

/// What the library promises of `stable()`, said plainly: each block holds, of those who would take a place of it, the
/// first in its order, up to the first that does not fit.
struct StabilityByDefinition {
  let problem: AssignmentProblem
  var withheld: Set<Int32> = []

  func holds(_ assignment: Assignment) -> Bool {
    problem.offers.indices.allSatisfy { offer in
      problem.offers[offer].blocks.indices.allSatisfy { block in
        holders(assignment, offer, block) == firstThatFit(assignment, offer, block)
      }
    }
  }

  private func holders(_ assignment: Assignment, _ offer: Int, _ block: Int) -> Set<Int> {
    Set(
      problem.demands.label.indices.filter {
        assignment.offer(of: $0, in: problem) == offer && Int(assignment.block[$0]) == block
      })
  }

  private func firstThatFit(_ assignment: Assignment, _ offer: Int, _ block: Int) -> Set<Int> {
    let rule = problem.offers[offer].blocks[block]
    let takers = (0..<problem.pairs.count).filter { pair in
      guard Int(problem.pairs.offer[pair]) == offer, !withheld.contains(Int32(pair)) else { return false }
      let demand = Int(problem.pairs.demand[pair])
      guard rule.admits(problem.groups(pair)), problem.takes(demand, of: offer) <= rule.places else { return false }
      if Int(assignment.pair[demand]) == pair { return Int(assignment.block[demand]) >= block }
      return assignment.pair[demand] < 0 || prefers(pair, to: Int(assignment.pair[demand]))
    }.sorted { first, second in
      let key = { (pair: Int) in
        (
          rule.putsFirst(problem.groups(pair)) ? 0 : 1, problem.pairs.rank[pair],
          problem.demands.label[Int(problem.pairs.demand[pair])]
        )
      }
      return key(first) < key(second)
    }
    var free = rule.places
    var chosen: Set<Int> = []
    for pair in takers {
      let demand = Int(problem.pairs.demand[pair])
      free -= problem.takes(demand, of: offer)
      if free < 0 { break }
      chosen.insert(demand)
    }
    return chosen
  }

  private func prefers(_ pair: Int, to other: Int) -> Bool {
    let key = { (pair: Int) in
      (problem.pairs.preference[pair], problem.offers[Int(problem.pairs.offer[pair])].label)
    }
    return key(pair) < key(other)
  }
}
