/// Which offers a household may not hold together, and which pair gives way where it does.
struct ExclusionConflicts {
  private let network: Network
  /// For each offer those that exclude it.
  private let excluded: [Set<Int32>]
  /// The demands of each household that has several, by label.
  private let households: [[Int32]]

  init(_ problem: AssignmentProblem) {
    network = problem.network
    var position = Array(repeating: Int32(0), count: problem.offers.count)
    for offer in position.indices { position[problem.network.callersOffer(offer)] = Int32(offer) }
    var excluded = Array(repeating: Set<Int32>(), count: position.count)
    for exclusion in problem.exclusions {
      let (first, second) = (position[Int(exclusion.first)], position[Int(exclusion.second)])
      excluded[Int(first)].insert(second)
      excluded[Int(second)].insert(first)
    }
    self.excluded = excluded
    let household = problem.network.household
    households = Dictionary(grouping: (0..<Int32(household.count)), by: { household[Int($0)] })
      .values.filter { $0.count > 1 }
  }

  /// Of each household a pair gives way when one before it has an offer that excludes it.
  ///
  /// - Parameters:
  ///   - held: for each demand the pair that it holds, or -1.
  ///   - byPoints: whether pairs with more points come first; else, and where points are equal, demands by label.
  func pairsToWithhold(_ held: [Int32], byPoints: Bool = false) -> [Int32] {
    var withheld: [Int32] = []
    for demands in households {
      var pairs = demands.map { held[Int($0)] }.filter { $0 >= 0 }
      if byPoints {
        let points = network.pairs.points
        pairs.sort { (points[Int($1)], $0) < (points[Int($0)], $1) }
      }
      var kept: [Int32] = []
      for pair in pairs {
        let offer = network.pairs.offer[Int(pair)]
        if kept.contains(where: excluded[Int(offer)].contains) {
          withheld.append(pair)
        } else {
          kept.append(offer)
        }
      }
    }
    return withheld
  }
}
