import RaccordoModel
import RaccordoRules

/// Every answer that rules can read of the members of a list, by columns: one row a member, ages included.
struct MemberAnswers: Sendable {
  let answers: AnswerTable
  /// The members of household `row` are the rows `starts[row] ..< starts[row + 1]`.
  private let starts: [Int]

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

  /// For how many members of a household a node holds; `nil` when none is listed.
  ///
  /// - Complexity: O(members of the household / 64).
  func tally(of node: Int, household: Int) -> MemberTally? {
    let rows = members.rows(of: household)
    if rows.isEmpty { return nil }
    var tally = MemberTally()
    var row = rows.lowerBound
    while row < rows.upperBound {
      let offset = row - truths.rows.lowerBound
      let (word, bit) = (offset >> 6, offset & 63)
      let count = min(64 - bit, rows.upperBound - row)
      let mask: UInt64 = (count == 64 ? ~0 : (1 << UInt64(count)) - 1) << UInt64(bit)
      tally.yes += (truths.yes(node, word: word) & mask).nonzeroBitCount
      tally.no += (truths.no(node, word: word) & mask).nonzeroBitCount
      row += count
    }
    tally.unknown = rows.count - tally.yes - tally.no
    return tally
  }
}
