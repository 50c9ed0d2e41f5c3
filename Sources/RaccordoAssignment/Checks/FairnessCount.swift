/// Counts envy, waste and reserves for one assignment.
struct FairnessCount {
  private let problem: AssignmentProblem
  private let assignment: Assignment
  private let queues: [[BlockQueueView]]

  init(_ problem: AssignmentProblem, _ assignment: Assignment, _ occupancy: Occupancy) {
    self.problem = problem
    self.assignment = assignment
    var queues = problem.offers.indices.map { offer in
      problem.offers[offer].blocks.indices.map { block in
        BlockQueueView(
          problem, offer, problem.offers[offer].blocks[block], free: occupancy.free[offer][block],
          pairs: occupancy.holders[offer][block].map { assignment.pair[Int($0)] })
      }
    }
    for pair in 0..<problem.pairs.count {
      let offer = Int(problem.pairs.offer[pair])
      for block in queues[offer].indices where FairnessCount.waits(pair, for: block, problem, assignment) {
        queues[offer][block].noteWaiting(pair, problem)
      }
    }
    self.queues = queues
  }

  func count(_ report: inout FairnessReport, withheld: [Int32], _ exclusions: HeldExclusions) {
    let withheld = Set(withheld)
    for pair in 0..<problem.pairs.count where FairnessCount.wants(pair, problem, assignment) {
      let complaint = complaint(pair)
      if withheld.contains(Int32(pair)) {
        if complaint.isAny, !exclusions.holdsAgainst(pair, assignment) { report.withheldInVain += 1 }
        continue
      }
      report.passedOver += complaint.isPassedOver ? 1 : 0
      report.waste += complaint.isWaste ? 1 : 0
      report.waitingBehind += complaint.waitsBehind && !complaint.isWaste ? 1 : 0
      report.reservesNotHonoured += complaint.reserveNotHonoured ? 1 : 0
      if complaint.isEnvy {
        report.justifiedEnvy += 1
        if report.envious.count < 10 { report.envious.append(Int32(pair)) }
      }
    }
    for (demand, pair) in assignment.pair.enumerated() where pair >= 0 {
      if complaint(Int(pair), blocks: 0..<Int(assignment.block[demand])).isAny { report.outOfOrder += 1 }
    }
  }

  private struct Complaint {
    var isPassedOver = false
    var isEnvy = false
    var isWaste = false
    var waitsBehind = false
    var reserveNotHonoured = false
    var isAny: Bool { isPassedOver || isWaste }
  }

  private func complaint(_ pair: Int, blocks: Range<Int>? = nil) -> Complaint {
    var complaint = Complaint()
    let offer = Int(problem.pairs.offer[pair])
    let takes = Int64(problem.takes(Int(problem.pairs.demand[pair]), of: offer))
    for queue in queues[offer][blocks ?? queues[offer].indices] {
      guard let key = queue.key(pair, problem) else { continue }
      let after = queue.placesHeld(after: key)
      let isEnvy = after > 0 && queue.free + after >= takes
      let hasRoom = takes <= queue.free
      let isWaste = hasRoom && queue.isNext(key)
      complaint.isPassedOver = complaint.isPassedOver || after > 0
      complaint.isEnvy = complaint.isEnvy || isEnvy
      complaint.isWaste = complaint.isWaste || isWaste
      complaint.waitsBehind = complaint.waitsBehind || (hasRoom && !isWaste)
      let isMember = !queue.rule.firstFor.isEmpty && key.isFirst
      if isMember, isWaste || queue.holdsOthers { complaint.reserveNotHonoured = true }
    }
    return complaint
  }

  /// Whether the demand of the pair likes its offer better than what it got.
  private static func wants(_ pair: Int, _ problem: AssignmentProblem, _ assignment: Assignment) -> Bool {
    let pairs = problem.pairs
    let held = Int(assignment.pair[Int(pairs.demand[pair])])
    guard held >= 0 else { return true }
    let label = { (pair: Int) in problem.offers[Int(pairs.offer[pair])].label }
    return (pairs.preference[pair], label(pair)) < (pairs.preference[held], label(held))
  }

  /// Whether the demand would take a place of this block: it wants the offer, or holds a place in a later block of it.
  private static func waits(
    _ pair: Int, for block: Int, _ problem: AssignmentProblem, _ assignment: Assignment
  ) -> Bool {
    let demand = Int(problem.pairs.demand[pair])
    if Int(assignment.pair[demand]) == pair { return Int(assignment.block[demand]) > block }
    return wants(pair, problem, assignment)
  }
}

/// How one block orders a demand; the smaller comes first.
struct BlockKey: Comparable {
  let isFirst: Bool
  let rank: Int32
  let label: Int64

  static func < (left: BlockKey, right: BlockKey) -> Bool {
    if left.isFirst != right.isFirst { return left.isFirst }
    return (left.rank, left.label) < (right.rank, right.label)
  }
}

/// One block of an outcome: who holds it, in its order, and who waits.
private struct BlockQueueView {
  let rule: PlaceBlock
  let free: Int64
  /// Whether somebody holds a place who does not come first in it.
  let holdsOthers: Bool
  private let keys: [BlockKey]
  /// The places held by the holder at each position and all after it.
  private let places: [Int64]
  /// The first that waits and takes more than is free.
  private var firstTooLarge: BlockKey?

  init(_ problem: AssignmentProblem, _ offer: Int, _ rule: PlaceBlock, free: Int64, pairs: [Int32]) {
    self.rule = rule
    self.free = free
    let holders = pairs.map { pair in
      let demand = Int(problem.pairs.demand[Int(pair)])
      return (key: BlockQueueView.key(Int(pair), rule, problem), takes: Int64(problem.takes(demand, of: offer)))
    }.sorted { $0.key < $1.key }
    keys = holders.map(\.key)
    holdsOthers = keys.contains { !$0.isFirst }
    var sum: Int64 = 0
    places = holders.reversed().map { holder in
      sum += holder.takes
      return sum
    }.reversed()
  }

  private static func key(_ pair: Int, _ rule: PlaceBlock, _ problem: AssignmentProblem) -> BlockKey {
    let groups: GroupSet = problem.pairs.groups.isEmpty ? [] : problem.pairs.groups[pair]
    return BlockKey(
      isFirst: rule.putsFirst(groups), rank: problem.pairs.rank[pair],
      label: problem.demands.label[Int(problem.pairs.demand[pair])])
  }

  /// `nil` where the block does not fit the demand of the pair.
  func key(_ pair: Int, _ problem: AssignmentProblem) -> BlockKey? {
    let groups: GroupSet = problem.pairs.groups.isEmpty ? [] : problem.pairs.groups[pair]
    let takes = problem.takes(Int(problem.pairs.demand[pair]), of: Int(problem.pairs.offer[pair]))
    return rule.admits(groups) && takes <= rule.places ? BlockQueueView.key(pair, rule, problem) : nil
  }

  /// How many places holders have who come after this key.
  func placesHeld(after key: BlockKey) -> Int64 {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] > key { high = middle } else { low = middle + 1 }
    }
    return low < places.count ? places[low] : 0
  }

  /// Whether nobody before this key waits for more than is free.
  func isNext(_ key: BlockKey) -> Bool {
    firstTooLarge.map { key < $0 } ?? true
  }

  mutating func noteWaiting(_ pair: Int, _ problem: AssignmentProblem) {
    let takes = Int64(problem.takes(Int(problem.pairs.demand[pair]), of: Int(problem.pairs.offer[pair])))
    guard takes > free, let key = key(pair, problem) else { return }
    firstTooLarge = firstTooLarge.map { min($0, key) } ?? key
  }
}
