/// A whole network to assign: many demands, many offers with few places, and who may go where. A pure value.
///
/// Solve it with `stable()` or `best()`; hold any outcome against it with `fairness(of:)` and `verifies(_:)`.
/// The order of the columns decides nothing: entries are known by their labels.
public struct AssignmentProblem: Sendable, Hashable {
  public let demands: Demands
  public let offers: [Offer]
  public let pairs: PossiblePairs
  /// Offers that one household may not have together, through any of its demands.
  public let exclusions: [Exclusion]

  /// The same network in the order of its labels: what the solvers read.
  let network: Network

  /// Two offers, by index, that exclude each other.
  public struct Exclusion: Sendable, Hashable {
    public var first: Int32
    public var second: Int32

    public init(_ first: Int32, _ second: Int32) {
      self.first = first
      self.second = second
    }
  }

  /// - Throws: `AssignmentFault` when columns, indices, labels or numbers do not make a network.
  /// - Complexity: O(demands + offers + pairs) when columns are in the order of labels and pairs in that of demands and
  ///   offers; otherwise also sorts the labels.
  public init(
    demands: Demands, offers: [Offer], pairs: PossiblePairs, exclusions: [Exclusion] = []
  ) throws(AssignmentFault) {
    try AssignmentProblem.check(demands, offers, pairs, exclusions)
    self.demands = demands
    self.offers = offers
    self.pairs = pairs
    self.exclusions = exclusions
    network = try Network(demands: demands, offers: offers, pairs: pairs)
  }

  private static func check(
    _ demands: Demands, _ offers: [Offer], _ pairs: PossiblePairs, _ exclusions: [Exclusion]
  ) throws(AssignmentFault) {
    guard demands.size.count == demands.count, demands.label.count == demands.count else {
      throw AssignmentFault(.columnLengths, at: "demands")
    }
    let columns = [pairs.offer, pairs.rank, pairs.preference, pairs.points]
    guard columns.allSatisfy({ $0.count == pairs.count }), pairs.groups.isEmpty || pairs.groups.count == pairs.count
    else { throw AssignmentFault(.columnLengths, at: "pairs") }
    let most = Int(Int32.max)
    guard demands.count < most, pairs.count < most, offers.reduce(0, { $0 + $1.blocks.count }) < most else {
      throw AssignmentFault(.tooMany, at: "network")
    }
    if let demand = demands.size.firstIndex(where: { $0 < 1 }) {
      throw AssignmentFault(.belowLeast, at: "size of demand \(demand)")
    }
    try check(offers)
    try checkIndices(pairs.demand, below: demands.count, "demand of pair")
    try checkIndices(pairs.offer, below: offers.count, "offer of pair")
    try checkIndices(exclusions.map(\.first), below: offers.count, "first offer of exclusion")
    try checkIndices(exclusions.map(\.second), below: offers.count, "second offer of exclusion")
  }

  private static func check(_ offers: [Offer]) throws(AssignmentFault) {
    for (index, offer) in offers.enumerated() {
      var isPossible = offer.blocks.allSatisfy { $0.places >= 0 }
      if case .each(let count) = offer.taking { isPossible = isPossible && count >= 1 }
      guard isPossible else { throw AssignmentFault(.belowLeast, at: "offer \(index)") }
    }
  }

  private static func checkIndices(_ indices: [Int32], below limit: Int, _ name: String) throws(AssignmentFault) {
    // One comparison each: a negative index is a large number without sign.
    let limit = UInt32(limit)
    var isInside = true
    for index in indices { isInside = isInside && UInt32(bitPattern: index) < limit }
    guard isInside else {
      let wrong = indices.firstIndex { UInt32(bitPattern: $0) >= limit } ?? 0
      throw AssignmentFault(.noSuchEntry, at: "\(name) \(wrong)")
    }
  }
}
