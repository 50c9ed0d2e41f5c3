import RaccordoModel
import RaccordoRules

/// What programs say of the households of a list, towards each of their services: verdicts and points as the list stands today,
/// with nothing ranked, proved or put in words.
public struct Evaluation: Sendable {
  /// One for each program and each of its services, in order; one for a program without services.
  public internal(set) var pairs: [ServiceEvaluation] = []
  /// For each program the households on which one of its functions failed: what it says of them means nothing.
  public internal(set) var failures: [String: [RowIssue]] = [:]

  public init() {}
}

/// What one program says of every household towards one service.
///
/// Rows are those of the list; where each person takes a place, those of its `PersonRoll`.
public struct ServiceEvaluation: Sendable {
  public let program: String
  /// `nil` in a program without services.
  public let service: String?
  /// How many rows there are.
  public let count: Int
  /// All plans of a run share them.
  let blocks: [EvaluatedBlock]
  /// The numbers of its sums in the blocks.
  let sums: Range<Int>

  private func block(of row: Int) -> (block: EvaluatedBlock, offset: Int) {
    precondition(row >= 0 && row < count, "row \(row) of \(count)")
    return (blocks[row / PreparedList.rowsPerBlock], row % PreparedList.rowsPerBlock)
  }

  /// O(1).
  public func verdict(_ row: Int) -> Verdict {
    let (block, offset) = block(of: row)
    return Verdict(block.verdict(sums.lowerBound, offset))
  }

  /// The points of somebody who may enter; `nil` for who cannot. O(1).
  public func points(_ row: Int) -> PointsInterval? {
    let (block, offset) = block(of: row)
    return block.points(sums, offset)
  }

  /// How many surely may enter, cannot, or are undetermined. O(rows / 64).
  public func count(_ verdict: Verdict) -> Int {
    let (eligible, ineligible) = blocks.reduce(into: (0, 0)) { counts, block in
      counts.0 += block.population(sums.lowerBound, block.yes)
      counts.1 += block.population(sums.lowerBound, block.no)
    }
    switch verdict {
    case .eligible: return eligible
    case .ineligible: return ineligible
    case .undetermined: return count - eligible - ineligible
    }
  }
}

/// What all plans of a run say of a block of households. Points are kept only of who may enter: mostly one pair in many.
///
/// A plan has one sum of points, but for the few whose points do not fit 32 bits together.
struct EvaluatedBlock: Sendable {
  /// Words for each sum.
  let words: Int
  let yes: [UInt64]
  let no: [UInt64]
  /// For each word, the number of its first household in `known`.
  let starts: [Int32]
  /// In hundredths.
  let known: [Int32]
  /// Empty where it is the same for everybody.
  let possible: [Int32]

  init(_ plans: EvaluatedPlans, _ truths: TruthColumns, _ points: PointColumns) {
    words = truths.wordsPerNode
    let count = plans.sums.count * words
    var no: [UInt64] = []
    yes = Array(unsafeUninitializedCapacity: count) { yes, yesCount in
      no = Array(unsafeUninitializedCapacity: count) { no, noCount in
        for (number, sum) in plans.sums.enumerated() {
          truths.conjoin(plans.requirements[sum.requirements], into: yes, no, at: number * truths.wordsPerNode)
        }
        noCount = count
      }
      yesCount = count
    }
    self.no = no
    let may = EvaluatedBlock.inverse(of: no, truths)
    var people: Int32 = 0
    starts = may.map { word in
      defer { people += Int32(word.nonzeroBitCount) }
      return people
    }
    var known = Array(repeating: Int32(0), count: Int(people))
    var possible: [Int32] = []
    for (number, sum) in plans.sums.enumerated() {
      let own = number * words..<(number + 1) * words
      points.gather(sum.points, where: may[own], into: &known, &possible, at: Int(starts[own.lowerBound]))
    }
    (self.known, self.possible) = (known, possible)
  }

  /// Who may enter, of words of all sums that say who may not.
  private static func inverse(of no: [UInt64], _ truths: TruthColumns) -> [UInt64] {
    let masks = (0..<truths.wordsPerNode).map { truths.rowsMask(word: $0) }
    var may = no
    for first in stride(from: 0, to: no.count, by: masks.count) {
      for word in masks.indices { may[first + word] = ~no[first + word] & masks[word] }
    }
    return may
  }

  func verdict(_ sum: Int, _ offset: Int) -> Truth {
    Truth(yes[sum * words + offset >> 6], no[sum * words + offset >> 6], bit: offset)
  }

  func points(_ sums: Range<Int>, _ offset: Int) -> PointsInterval? {
    var (low, high) = (0, 0)
    for sum in sums {
      let (word, bit) = (sum * words + offset >> 6, UInt64(offset & 63))
      if no[word] >> bit & 1 == 1 { return nil }
      let index = Int(starts[word]) + (~no[word] & (1 << bit - 1)).nonzeroBitCount
      low += Int(known[index])
      high += Int(possible.isEmpty ? known[index] : possible[index])
    }
    return PointsInterval(known: Points(hundredths: low), possible: Points(hundredths: high))
  }

  fileprivate func population(_ sum: Int, _ bits: [UInt64]) -> Int {
    bits[sum * words..<(sum + 1) * words].reduce(0) { $0 + $1.nonzeroBitCount }
  }
}
