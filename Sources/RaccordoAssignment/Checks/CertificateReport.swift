/// What a certificate proves of an assignment, worked out anew from the caller's columns.
public struct CertificateReport: Sendable, Hashable {
  /// The weight of the assignment: points times `WeightScale.point`, and the aims beside them.
  public let weight: Int64
  /// No assignment of the network weighs more. Weak duality: true of any prices that are not negative.
  public let bound: Int64
  /// Places taken beyond what there is, demands in pairs of others, blocks that do not admit them: 0 for an assignment.
  public let faults: Int
  /// Where complementary slackness fails: pairs that are taken and are not among the best of their demand at these
  /// prices; demands without a place that would gain by one; places free at a price. 0 at the optimum.
  public let slack: Int

  /// Whether the assignment is one of largest weight: it is possible, and it reaches the bound.
  public var isOptimal: Bool { faults == 0 && weight == bound }
}

extension AssignmentProblem {
  /// Holds a result of `best()` against its certificate. Reads nothing of the search: only this network, the outcome, the
  /// dual values.
  ///
  /// - Returns: `nil` when the certificate is not for this network: another number of values, or one below 0.
  /// - Complexity: O(pairs × blocks of an offer) for prices; for worths times the places of a block.
  public func check(_ best: BestAssignment) throws(AssignmentFault) -> CertificateReport? {
    try check(best.assignment, certificate: best.certificate)
  }

  /// The same for any assignment: whether it is a best one.
  public func check(
    _ assignment: Assignment, certificate: Certificate
  ) throws(AssignmentFault) -> CertificateReport? {
    let weights = try PairWeights(self)
    let occupancy = Occupancy(self, assignment)
    let weight = weights.weight(of: assignment)
    switch certificate {
    case .prices(let prices):
      guard let dual = PriceDual(self, weights, prices) else { return nil }
      return CertificateReport(
        weight: weight, bound: dual.bound, faults: occupancy.faults, slack: dual.slack(of: assignment, occupancy))
    case .worths(let worths):
      guard let bound = worthBound(worths, weights) else { return nil }
      return CertificateReport(weight: weight, bound: bound, faults: occupancy.faults, slack: weight == bound ? 0 : 1)
    }
  }

  /// The bound in points that a certificate proves for assignments with at least as many members in reserved places.
  func bound(_ certificate: Certificate, beside assignment: Assignment) throws(AssignmentFault) -> Int64 {
    let weights = try PairWeights(self)
    let bound: Int64?
    switch certificate {
    case .prices(let prices): bound = PriceDual(self, weights, prices)?.bound
    case .worths(let worths): bound = worthBound(worths, weights)
    }
    let reserved = weights.reservedPart(of: assignment)
    return ((bound ?? .max) - reserved) / weights.scale.point
  }
}

/// What pairs weigh in the blocks of their offers, from the caller's columns.
struct PairWeights {
  let problem: AssignmentProblem
  let scale: WeightScale

  init(_ problem: AssignmentProblem) throws(AssignmentFault) {
    self.problem = problem
    scale = try WeightScale(
      points: problem.pairs.points, blocks: problem.offers.lazy.flatMap(\.blocks), demandCount: problem.demands.count)
  }

  func groups(_ pair: Int) -> GroupSet {
    problem.pairs.groups.isEmpty ? [] : problem.pairs.groups[pair]
  }

  /// `nil` where the block does not admit the demand.
  func weight(_ pair: Int, in block: PlaceBlock) -> Int64? {
    let groups = groups(pair)
    guard block.admits(groups) else { return nil }
    let isReserved = !block.firstFor.isEmpty && block.putsFirst(groups)
    return scale.weight(points: problem.pairs.points[pair]) + (isReserved ? scale.reserved : 0)
  }

  func weight(of assignment: Assignment) -> Int64 {
    taken(assignment).reduce(0) { $0 + (weight($1.pair, in: $1.block) ?? 0) }
  }

  /// What members in reserved places weigh for being there.
  func reservedPart(of assignment: Assignment) -> Int64 {
    taken(assignment).reduce(0) { sum, place in
      sum + (weight(place.pair, in: place.block) ?? 0) - scale.weight(points: problem.pairs.points[place.pair])
    }
  }

  private func taken(_ assignment: Assignment) -> [(pair: Int, block: PlaceBlock)] {
    zip(assignment.pair, assignment.block).compactMap { pair, block in
      guard pair >= 0, Int(pair) < problem.pairs.count else { return nil }
      let blocks = problem.offers[Int(problem.pairs.offer[Int(pair)])].blocks
      return blocks.indices.contains(Int(block)) ? (Int(pair), blocks[Int(block)]) : nil
    }
  }
}

/// The dual of the flow: prices of blocks, and what each demand would gain at them.
private struct PriceDual {
  private let problem: AssignmentProblem
  private let weights: PairWeights
  private let prices: [Int64]
  private let firstBlock: [Int]
  private let gain: [Int64]
  let bound: Int64

  init?(_ problem: AssignmentProblem, _ weights: PairWeights, _ prices: [Int64]) {
    var firsts = [0]
    for offer in problem.offers { firsts.append(firsts[firsts.count - 1] + offer.blocks.count) }
    guard prices.count == firsts[firsts.count - 1], prices.allSatisfy({ $0 >= 0 }) else { return nil }
    // One array of rules and one of takings: offers hold arrays, and passing those about costs more than the sums.
    let rules = problem.offers.flatMap(\.blocks)
    let each = problem.offers.map { offer in
      if case .each(let count) = offer.taking { count } else { Int32(0) }
    }
    var least = each.map { $0 == 0 ? Int32.max : $0 }
    var gain = Array(repeating: Int64(0), count: problem.demands.count)
    let (demands, offers, sizes) = (problem.pairs.demand, problem.pairs.offer, problem.demands.size)
    for pair in demands.indices {
      let (demand, offer) = (Int(demands[pair]), Int(offers[pair]))
      let takes = each[offer] == 0 ? sizes[demand] : each[offer]
      least[offer] = min(least[offer], takes)
      for block in firsts[offer]..<firsts[offer + 1] where takes <= rules[block].places {
        guard let weight = weights.weight(pair, in: rules[block]) else { continue }
        gain[demand] = max(gain[demand], weight - prices[block])
      }
    }
    var bound = gain.reduce(0, +)
    for (offer, first) in zip(problem.offers.indices, firsts) {
      for (index, block) in problem.offers[offer].blocks.enumerated() {
        bound += prices[first + index] * Int64(block.places / max(1, least[offer]))
      }
    }
    self.problem = problem
    self.weights = weights
    self.prices = prices
    self.gain = gain
    self.bound = bound
    firstBlock = firsts
  }

  func slack(of assignment: Assignment, _ occupancy: Occupancy) -> Int {
    var broken = 0
    for (demand, pair) in assignment.pair.enumerated() {
      guard pair >= 0 else {
        if gain[demand] > 0 { broken += 1 }
        continue
      }
      let offer = Int(problem.pairs.offer[Int(pair)])
      let block = Int(assignment.block[demand])
      let weight = weights.weight(Int(pair), in: problem.offers[offer].blocks[block]) ?? 0
      if weight - prices[firstBlock[offer] + block] != gain[demand] { broken += 1 }
    }
    for (offer, blocks) in occupancy.free.enumerated() {
      for (block, free) in blocks.enumerated() where prices[firstBlock[offer] + block] > 0 {
        if free >= occupancy.leastTaking[offer] { broken += 1 }
      }
    }
    return broken
  }
}
