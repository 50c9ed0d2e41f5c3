/// Counts envy, waste and reserves for one assignment.
struct FairnessCount {
  private let problem: AssignmentProblem
  private let assignment: Assignment
  private let lines: [[BlockLine]]

  init(_ problem: AssignmentProblem, _ assignment: Assignment, _ occupancy: Occupancy) {
    self.problem = problem
    self.assignment = assignment
    var lines = problem.offers.indices.map { offer in
      problem.offers[offer].blocks.indices.map { block in
        BlockLine(
          problem, offer, problem.offers[offer].blocks[block], free: occupancy.free[offer][block],
          pairs: occupancy.holders[offer][block].map { assignment.pair[Int($0)] })
      }
    }
    for pair in 0..<problem.pairs.count {
      let offer = Int(problem.pairs.offer[pair])
      for block in lines[offer].indices where FairnessCount.waits(pair, for: block, problem, assignment) {
        lines[offer][block].noteWaiting(pair, problem)
      }
    }
    self.lines = lines
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
    for line in lines[offer][blocks ?? lines[offer].indices] {
      guard let key = line.key(pair, problem) else { continue }
      let after = line.placesHeld(after: key)
      let isEnvy = after > 0 && line.free + after >= takes
      let hasRoom = takes <= line.free
      let isWaste = hasRoom && line.isNext(key)
      complaint.isPassedOver = complaint.isPassedOver || after > 0
      complaint.isEnvy = complaint.isEnvy || isEnvy
      complaint.isWaste = complaint.isWaste || isWaste
      complaint.waitsBehind = complaint.waitsBehind || (hasRoom && !isWaste)
      let isMember = !line.rule.firstFor.isEmpty && key.isFirst
      if isMember, isWaste || line.holdsOthers { complaint.reserveNotHonoured = true }
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
