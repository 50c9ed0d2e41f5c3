import RaccordoModel
import RaccordoRules

/// Every answer that rules can read of the members of a list, by columns: one row a member, ages included.
struct MemberAnswers: Sendable {
  var answers: AnswerTable
  /// The members of household `row` are the rows `starts[row] ..< starts[row + 1]`.
  fileprivate let starts: [Int]

  init(_ list: HouseholdList, on day: CivilDay, withAges: Bool) {
    answers = AnswerTable(membersOf: list, on: day, withAges: withAges)
    starts = list.members.starts
  }

  func rows(of household: Int) -> Range<Int> { starts[household]..<starts[household + 1] }

  /// The rows of the members of a run of households.
  func rows(of households: Range<Int>) -> Range<Int> { starts[households.lowerBound]..<starts[households.upperBound] }
}

/// The truth of what is asked of each member, for a run of households.
struct MemberTruths: Sendable {
  private let truths: TruthColumns
  private let members: MemberAnswers

  init(_ table: ConditionTable, over members: MemberAnswers, households: Range<Int>) {
    let rows = members.rows(of: households)
    // The run starts at a whole word: the few members before it are looked at twice.
    let start = rows.lowerBound & ~63
    truths = TruthColumns(table, over: members.answers, rows: start..<rows.upperBound)
    self.members = members
  }

  func truth(of node: Int, member: Int) -> Truth { truths.truth(of: node, row: member) }

  /// For how many members of each household a node surely holds, and for how many it may; -1 where none is listed.
  ///
  /// - Complexity: O(households + members / 64).
  fileprivate func counts(of node: Int, households: Range<Int>) -> (least: [Int32], most: [Int32]) {
    let (starts, first, base) = (members.starts, truths.rows.lowerBound, node * truths.wordsPerNode)
    var least = Array(repeating: Int32(0), count: households.count)
    var most = Array(repeating: Int32(-1), count: households.count)
    truths.yesWords.withUnsafeBufferPointer { yes in
      truths.noWords.withUnsafeBufferPointer { no in
        for (offset, household) in households.enumerated() {
          var (member, end) = (starts[household] - first, starts[household + 1] - first)
          if member == end { continue }
          most[offset] = Int32(clamping: end - member)
          while member < end {
            let count = min(64 - member & 63, end - member)
            let mask = (~UInt64(0) >> UInt64(64 - count)) << UInt64(member & 63)
            least[offset] &+= Int32((yes[base + member >> 6] & mask).nonzeroBitCount)
            most[offset] &-= Int32((no[base + member >> 6] & mask).nonzeroBitCount)
            member += count
          }
        }
      }
    }
    return (least, most)
  }
}

/// For how many members of each household of a run something surely holds, and for how many it may. Questions that hold the
/// same count against other numbers share it.
struct MemberTallies: Sendable {
  let least: [Int32]
  /// -1 where nobody is listed.
  let most: [Int32]

  init(of node: Int, _ members: MemberTruths, households: Range<Int>) {
    (least, most) = members.counts(of: node, households: households)
  }

  /// Yes where a count surely lies between two ends, no where it surely does not; unknown where nobody is listed.
  ///
  /// - Parameter rows: the places of 64 households or fewer.
  func truth(_ rows: Range<Int>, _ low: Double, _ high: Double) -> (yes: UInt64, no: UInt64) {
    // People come whole: between 2.5 and 2.5 there is nobody's count.
    let (low, high) = (Int32(clamping: low.rounded(.up)), Int32(clamping: high.rounded(.down)))
    let isEmpty = low > high
    let least = least.bits(rows) { low <= $0 }
    let most = (under: most.bits(rows) { $0 <= high }, below: most.bits(rows) { isEmpty || $0 < low }, listed: most.bits(rows) { $0 >= 0 })
    let over = self.least.bits(rows) { high < $0 }
    return (least & most.under & most.listed, (most.below | over) & most.listed)
  }
}

extension Int32 {
  /// The nearest there is to a whole number.
  fileprivate init(clamping number: Double) {
    self = number >= Double(Int32.max) ? .max : number <= Double(Int32.min) ? .min : Int32(number)
  }
}
