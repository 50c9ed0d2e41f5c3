import RaccordoModel

/// Who passes a stage with a number of places in every completion of the list, and who in none.
///
/// It goes through the reserves as the walk does, with bounds in place of names: at each step it knows who may still be without
/// a place and who surely is. What it says is true of every completion; where answers are tied to each other it may say less
/// than is true. When nothing is missing it says exactly what the walk does.
struct StageProof {
  private let contest: Contest
  /// Who may have got a place so far, and who surely has.
  private(set) var may: [Bool]
  private(set) var surely: [Bool]
  /// Who may still be without one, and who surely is.
  private var mayWait: [Bool]
  private var surelyWait: [Bool]

  /// - Parameter reserves: what each keeps, with whom it is for over every completion.
  /// - Complexity: O(n × reserves).
  init(_ contest: Contest, places: Int, reserves: [(kept: Int, holds: [Truth])]) {
    self.contest = contest
    may = Array(repeating: false, count: contest.may.count)
    surely = may
    mayWait = contest.may
    surelyWait = contest.surely
    // What the reserves so far have used, at least and at most.
    var (usedLeast, usedMost) = (0, 0)
    for (kept, holds) in reserves {
      let used = give(least: min(kept, max(0, places - usedMost)), most: min(kept, places - usedLeast), holds)
      usedLeast += used.least
      usedMost = min(places, usedMost + used.most)
    }
    _ = give(least: places - usedMost, most: places - usedLeast, nil)
  }

  /// - Parameters:
  ///   - least, most: how many places there are to give.
  ///   - holds: for whom they are; `nil`: for all.
  /// - Returns: how many of them are used, at least and at most.
  private mutating func give(least: Int, most: Int, _ holds: [Truth]?) -> (least: Int, most: Int) {
    func isFor(_ index: Int, _ truth: Truth) -> Bool { holds.map { $0[index] == truth } ?? (truth == .yes) }
    func mayTake(_ index: Int) -> Bool { mayWait[index] && !isFor(index, .no) }
    func surelyTakes(_ index: Int) -> Bool { surelyWait[index] && isFor(index, .yes) }
    let contest = contest
    let mayStandBefore = contest.sums { mayTake($0) ? (contest.best[$0], contest.most[$0]) : nil }
    let surelyStandBefore = contest.sums { surelyTakes($0) ? (contest.worst[$0], contest.least[$0]) : nil }
    let wanted = contest.indices.filter(mayTake)
    var (usedLeast, usedMost, waiting) = (0, 0, 0)
    var (placed, open): ([Int], [Int]) = ([], [])
    for index in wanted {
      let (size, room) = (contest.most[index], least)
      let own = contest.best[index] < contest.worst[index] ? size : 0
      let fits = isFor(index, .yes) && mayStandBefore[contest.worst[index]] - own + size <= room
      let isShutOut = contest.least[index] + surelyStandBefore[contest.best[index]] > most
      if surelyTakes(index) {
        waiting += contest.least[index]
        if fits { usedLeast += contest.least[index] }
      }
      if isShutOut { continue }
      usedMost = min(Contest.endless, usedMost + size)
      may[index] = true
      if fits, contest.surely[index] { placed.append(index) } else { open.append(index) }
    }
    for index in placed {
      surely[index] = true
      mayWait[index] = false
      surelyWait[index] = false
    }
    for index in open { surelyWait[index] = false }
    // Where each takes one, places go unused only when nobody is left to take them.
    return (contest.isUniform ? min(least, waiting) : usedLeast, min(most, usedMost))
  }
}
