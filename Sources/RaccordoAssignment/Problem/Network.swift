/// A network in the order of its labels, pairs grouped by demand: what the solvers read, so that the order in which
/// somebody listed it decides nothing.
///
/// Where the columns come in that order already they are shared, not copied, and the maps stay empty.
struct Network: Sendable, Hashable {
  /// `pairs` of demand d stand at `start[d]..<start[d + 1]`, by offer.
  let start: [Int32]
  let pairs: PossiblePairs
  let household: [Int32]
  let size: [Int32]
  /// `blocks` of offer o stand at `blockStart[o]..<blockStart[o + 1]`, in the order in which they are filled.
  let blockStart: [Int32]
  let blocks: [PlaceBlock]
  /// What each takes of an offer; 0 where it is the demand's size.
  let each: [Int32]
  /// From here to the indices of the caller; empty where they are the same.
  let callersDemand: [Int32]
  let callersOffer: [Int32]
  let callersPair: [Int32]

  var demandCount: Int { size.count }
  var offerCount: Int { each.count }

  init(demands: Demands, offers: [Offer], pairs: PossiblePairs) throws(AssignmentFault) {
    let demandOrder = try Network.order(demands.label, "label of demand")
    let offerOrder = try Network.order(offers.map(\.label), "label of offer")
    callersDemand = demandOrder
    callersOffer = offerOrder
    household = Network.picked(demands.household, demandOrder)
    size = Network.picked(demands.size, demandOrder)
    let offers = Network.picked(offers, offerOrder)
    blocks = offers.flatMap(\.blocks)
    var ends: [Int32] = [0]
    for offer in offers { ends.append(ends[ends.count - 1] + Int32(offer.blocks.count)) }
    blockStart = ends
    each = offers.map { offer in
      switch offer.taking {
      case .each(let count): count
      case .bySize: 0
      }
    }
    let placed = Network.placed(pairs, demandOrder, offerOrder)
    callersPair = Network.order(of: placed, demandCount: demands.count, offerCount: offers.count)
    self.pairs = callersPair.isEmpty ? placed : PossiblePairs(placed, at: callersPair)
    start = try Network.starts(of: self.pairs, demandCount: demands.count, callersPair: callersPair)
  }

  /// How many places of the offer the demand takes.
  func takes(_ demand: Int, of offer: Int) -> Int32 {
    each[offer] == 0 ? size[demand] : each[offer]
  }

  /// The pair in the caller's columns.
  func callersPair(_ pair: Int32) -> Int32 {
    callersPair.isEmpty ? pair : callersPair[Int(pair)]
  }

  func callersDemand(_ demand: Int) -> Int {
    callersDemand.isEmpty ? demand : Int(callersDemand[demand])
  }

  func callersOffer(_ offer: Int) -> Int {
    callersOffer.isEmpty ? offer : Int(callersOffer[offer])
  }

  /// The groups to which the demand of a pair belongs.
  func groups(_ pair: Int) -> GroupSet {
    pairs.groups.isEmpty ? [] : pairs.groups[pair]
  }

  /// The indices in the order of their labels; empty when they are so already.
  private static func order(_ labels: [Int64], _ name: String) throws(AssignmentFault) -> [Int32] {
    var isOrdered = true
    for index in labels.indices.dropFirst() { isOrdered = isOrdered && labels[index - 1] < labels[index] }
    if isOrdered { return [] }
    let order = labels.indices.sorted { labels[$0] < labels[$1] }
    for (before, after) in zip(order, order.dropFirst()) where labels[before] == labels[after] {
      throw AssignmentFault(.sameLabel, at: "\(name) \(max(before, after))")
    }
    return order.map(Int32.init)
  }

  private static func picked<Value>(_ values: [Value], _ order: [Int32]) -> [Value] {
    order.isEmpty ? values : order.map { values[Int($0)] }
  }

  /// The same pairs, pointing to demands and offers in the order of their labels.
  private static func placed(_ pairs: PossiblePairs, _ demandOrder: [Int32], _ offerOrder: [Int32]) -> PossiblePairs {
    var pairs = pairs
    func renumber(_ column: inout [Int32], _ order: [Int32]) {
      guard !order.isEmpty else { return }
      var position = Array(repeating: Int32(0), count: order.count)
      for (new, old) in order.enumerated() { position[Int(old)] = Int32(new) }
      for index in column.indices { column[index] = position[Int(column[index])] }
    }
    renumber(&pairs.demand, demandOrder)
    renumber(&pairs.offer, offerOrder)
    return pairs
  }

  /// The pairs by demand, then offer; empty when they are so already. Two counting sorts.
  private static func order(of pairs: PossiblePairs, demandCount: Int, offerCount: Int) -> [Int32] {
    var isOrdered = true
    for index in pairs.demand.indices.dropFirst() {
      let (before, after) = (pairs.demand[index - 1], pairs.demand[index])
      isOrdered = isOrdered && (before < after || (before == after && pairs.offer[index - 1] <= pairs.offer[index]))
    }
    if isOrdered { return [] }
    let byOffer = counted((0..<Int32(pairs.count)).map { $0 }, by: pairs.offer, below: offerCount)
    return counted(byOffer, by: pairs.demand, below: demandCount)
  }

  /// The indices ordered by their value in the column; equal ones stay in their order.
  private static func counted(_ indices: [Int32], by column: [Int32], below limit: Int) -> [Int32] {
    var next = Array(repeating: Int32(0), count: limit + 1)
    for index in indices { next[Int(column[Int(index)]) + 1] += 1 }
    for value in 0..<limit { next[value + 1] += next[value] }
    var ordered = indices
    for index in indices {
      let value = Int(column[Int(index)])
      ordered[Int(next[value])] = index
      next[value] += 1
    }
    return ordered
  }

  private static func starts(
    of pairs: PossiblePairs, demandCount: Int, callersPair: [Int32]
  ) throws(AssignmentFault) -> [Int32] {
    var starts = Array(repeating: Int32(0), count: demandCount + 1)
    for index in pairs.demand.indices {
      starts[Int(pairs.demand[index]) + 1] += 1
      if index > 0, pairs.demand[index] == pairs.demand[index - 1], pairs.offer[index] == pairs.offer[index - 1] {
        throw AssignmentFault(.samePair, at: "pair \(callersPair.isEmpty ? Int32(index) : callersPair[index])")
      }
    }
    for demand in 0..<demandCount { starts[demand + 1] += starts[demand] }
    return starts
  }
}
