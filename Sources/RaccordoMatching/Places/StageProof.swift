import RaccordoModel

/// Who passes a stage with a number of places in every completion of the list, and who in none.
///
/// It goes through the blocks of the offer as the assignment does, with bounds in place of names: at each block it knows who may
/// still be without a place and who surely is. What it says is true of every completion; where answers are tied to each other
/// it may say less than is true. When nothing is missing it says exactly what the assignment does.
struct StageProof {
  private let contest: Contest
  /// Who may have got a place so far, and who surely has.
  private(set) var may: [Bool]
  private(set) var surely: [Bool]
  /// Who may still be without one, and who surely is.
  private var mayWait: [Bool]
  private var surelyWait: [Bool]

  /// - Parameters:
  ///   - blocks: how many places each block has: those of the reserves, in their order, and one for all.
  ///   - holds: for each reserve, whom it is for over every completion.
  /// - Complexity: O(n × blocks).
  init(_ contest: Contest, blocks: [Int], holds: [[Truth]]) {
    self.contest = contest
    may = Array(repeating: false, count: contest.may.count)
    surely = may
    mayWait = contest.may
    surelyWait = contest.surely
    for (number, places) in blocks.enumerated() {
      give(places, first: number < holds.count ? holds[number] : nil)
    }
  }

  /// Gives the places of one block.
  ///
  /// - Parameter first: who comes before the others, whatever their rank; `nil`: rank alone decides.
  private mutating func give(_ places: Int, first: [Truth]?) {
    let line = BlockOrder(contest, places, first: first, mayWait: mayWait, surelyWait: surelyWait)
    var (placed, open): ([Int], [Int]) = ([], [])
    for index in contest.indices where mayWait[index] {
      if line.surelyBefore(index) + contest.least[index] > places { continue }
      may[index] = true
      let fits = line.mayBefore(index) + contest.most[index] <= places
      if fits, contest.surely[index] { placed.append(index) } else { open.append(index) }
    }
    for index in placed {
      surely[index] = true
      mayWait[index] = false
      surelyWait[index] = false
    }
    for index in open { surelyWait[index] = false }
  }
}

/// How many places go to those before somebody in the order of one block, at least and at most.
///
/// Whoever takes more than the whole block has neither takes a place of it nor stops anybody.
private struct BlockOrder {
  private let contest: Contest
  private let places: Int
  private let first: [Truth]?
  private let mayWait: [Bool]
  /// For each position, what may stand before it of those who may come first, and of the others; and what surely does of those who
  /// surely come first, and of the others.
  private let mayFirst: [Int]
  private let mayOther: [Int]
  private let surelyFirst: [Int]
  private let surelyOther: [Int]

  init(_ contest: Contest, _ places: Int, first: [Truth]?, mayWait: [Bool], surelyWait: [Bool]) {
    self.contest = contest
    self.places = places
    self.first = first
    self.mayWait = mayWait
    func comesFirst(_ index: Int) -> Truth { first?[index] ?? .yes }
    func may(_ isCounted: @escaping (Truth) -> Bool) -> [Int] {
      contest.sums { index in
        guard mayWait[index], isCounted(comesFirst(index)), contest.least[index] <= places else { return nil }
        return (contest.best[index], min(contest.most[index], places))
      }
    }
    func surely(_ isCounted: @escaping (Truth) -> Bool) -> [Int] {
      contest.sums { index in
        guard surelyWait[index], isCounted(comesFirst(index)), contest.most[index] <= places else { return nil }
        return (contest.worst[index], contest.least[index])
      }
    }
    mayFirst = may { $0 != .no }
    mayOther = first == nil ? [] : may { $0 == .no }
    surelyFirst = surely { $0 == .yes }
    surelyOther = first == nil ? [] : surely { $0 != .yes }
  }

  /// The last position of all: everybody stands before it.
  private var end: Int { contest.positions + 1 }

  func mayBefore(_ index: Int) -> Int {
    let isCounted = mayWait[index] && contest.least[index] <= places
    let own = isCounted ? min(contest.most[index], places) : 0
    let standsBeforeItself = contest.best[index] < contest.worst[index]
    guard let first else {
      return mayFirst[contest.worst[index]] - (standsBeforeItself ? own : 0)
    }
    if first[index] == .yes { return mayFirst[contest.worst[index]] - (standsBeforeItself ? own : 0) }
    // It may have to wait for all who come first.
    let ahead = mayFirst[end] - (first[index] == .unknown ? own : 0)
    return ahead + mayOther[contest.worst[index]] - (first[index] == .no && standsBeforeItself ? own : 0)
  }

  func surelyBefore(_ index: Int) -> Int {
    guard let first, first[index] == .no else { return surelyFirst[contest.best[index]] }
    return surelyFirst[end] + surelyOther[contest.best[index]]
  }
}
