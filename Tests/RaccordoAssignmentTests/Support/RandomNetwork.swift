import RaccordoAssignment
import SeededRandom

/// What small random networks may have.
struct NetworkShape {
  var demands = 4
  var offers = 3
  var blocks = 1
  var places = 2
  var sizes = 1
  var points = 6
  var exclusions = 0

  static let plain = NetworkShape()
  static let reserves = NetworkShape(demands: 4, offers: 2, blocks: 3)
  static let sizes = NetworkShape(demands: 5, offers: 2, places: 5, sizes: 3)
  static let reservesAndSizes = NetworkShape(demands: 4, offers: 2, blocks: 2, places: 4, sizes: 3)
  static let exclusions = NetworkShape(demands: 5, exclusions: 2)
}

extension SeededGenerator {
  /// Ranks, preferences and points come from few numbers, so that labels decide often; labels come in no order.
  mutating func network(_ shape: NetworkShape) throws -> AssignmentProblem {
    let demandCount = once(in: 4) ? 1 + below(shape.demands) : shape.demands
    let offerCount = once(in: 4) ? 1 + below(shape.offers) : shape.offers
    var demands = Demands(count: demandCount)
    demands.size = (0..<demandCount).map { _ in Int32(1 + below(shape.sizes)) }
    demands.label = (0..<demandCount).map { Int64($0) * 7 }.shuffled(using: &self)
    if shape.exclusions > 0 { demands.household = demands.household.map { $0 / 2 } }
    let offerLabels = (0..<offerCount).map { Int64($0) * 5 }.shuffled(using: &self)
    let offers = offerLabels.map { label in
      Offer(
        label: label, blocks: (0...below(shape.blocks)).map { _ in block(shape) },
        taking: shape.sizes > 1 ? .bySize : .each(once(in: 4) ? 2 : 1))
    }
    var pairs = PossiblePairs(demand: [], offer: [], rank: [], preference: [], points: [])
    for demand in 0..<demandCount {
      for offer in 0..<offerCount where !once(in: 4) {
        pairs.demand.append(Int32(demand))
        pairs.offer.append(Int32(offer))
        pairs.rank.append(Int32(below(4) - 2))
        pairs.preference.append(Int32(below(4) - 1))
        pairs.points.append(Int32(below(shape.points)))
        if shape.blocks > 1 { pairs.groups.append(GroupSet(rawValue: UInt32(below(4)))) }
      }
    }
    let exclusions = (0..<shape.exclusions).map { _ in
      AssignmentProblem.Exclusion(Int32(below(offerCount)), Int32(below(offerCount)))
    }
    return try AssignmentProblem(demands: demands, offers: offers, pairs: pairs, exclusions: exclusions)
  }

  private mutating func block(_ shape: NetworkShape) -> PlaceBlock {
    var block = PlaceBlock(places: Int32(once(in: 6) ? 0 : 1 + below(shape.places)))
    guard shape.blocks > 1 else { return block }
    let groups = GroupSet(rawValue: UInt32(1 + below(3)))
    switch below(5) {
    case 0, 1: block.firstFor = groups
    case 2: block.onlyFor = groups
    case 3: block.closedTo = groups
    default: break
    }
    return block
  }

  /// The same network, its columns in another order.
  mutating func shuffled(_ problem: AssignmentProblem) throws -> ShuffledNetwork {
    let demands = Array(problem.demands.label.indices).shuffled(using: &self)
    let offers = Array(problem.offers.indices).shuffled(using: &self)
    let pairs = Array(problem.pairs.demand.indices).shuffled(using: &self)
    func positions(_ order: [Int]) -> [Int32] {
      var positions = Array(repeating: Int32(0), count: order.count)
      for (new, old) in order.enumerated() { positions[old] = Int32(new) }
      return positions
    }
    let (newDemand, newOffer) = (positions(demands), positions(offers))
    let old = problem.pairs
    let shuffled = try AssignmentProblem(
      demands: Demands(
        household: demands.map { problem.demands.household[$0] }, size: demands.map { problem.demands.size[$0] },
        label: demands.map { problem.demands.label[$0] }),
      offers: offers.map { problem.offers[$0] },
      pairs: PossiblePairs(
        demand: pairs.map { newDemand[Int(old.demand[$0])] }, offer: pairs.map { newOffer[Int(old.offer[$0])] },
        rank: pairs.map { old.rank[$0] }, preference: pairs.map { old.preference[$0] },
        points: pairs.map { old.points[$0] }, groups: old.groups.isEmpty ? [] : pairs.map { old.groups[$0] }),
      exclusions: problem.exclusions.shuffled(using: &self).map {
        AssignmentProblem.Exclusion(newOffer[Int($0.second)], newOffer[Int($0.first)])
      })
    return ShuffledNetwork(problem: shuffled, demands: demands, pairs: pairs)
  }
}

/// A network in another order, with the way back.
struct ShuffledNetwork {
  let problem: AssignmentProblem
  /// For each demand and pair here its index in the network as it was.
  let demands: [Int]
  let pairs: [Int]

  /// An assignment of this network as one of the network as it was.
  func back(_ assignment: Assignment) -> Assignment {
    var pair = assignment.pair
    var block = assignment.block
    for (new, old) in demands.enumerated() {
      pair[old] = assignment.pair[new] < 0 ? -1 : Int32(pairs[Int(assignment.pair[new])])
      block[old] = assignment.block[new]
    }
    return Assignment(pair: pair, block: block)
  }
}
