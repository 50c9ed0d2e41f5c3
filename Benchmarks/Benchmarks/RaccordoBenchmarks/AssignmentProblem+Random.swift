import RaccordoAssignment

extension AssignmentProblem {
  /// A network in which each demand could take six offers, with a place at an offer for one demand in five.
  static func random(demands: Int, offers: Int) throws -> AssignmentProblem {
    var random = Draws(seed: 20250312)
    var (demand, offer, points): ([Int32], [Int32], [Int32]) = ([], [], [])
    for index in 0..<demands {
      let first = random.below(offers)
      for step in 0..<6 {
        demand.append(Int32(index))
        offer.append(Int32((first + 7 * step) % offers))
        points.append(Int32(random.below(10_000)))
      }
    }
    let places = (0..<offers).map { Offer(label: Int64($0), places: Int32(demands / offers / 5), taking: .each(1)) }
    return try AssignmentProblem(
      demands: Demands(count: demands), offers: places,
      pairs: PossiblePairs(demand: demand, offer: offer, rank: points.map { -$0 }, preference: points.map { -$0 }, points: points))
  }
}
