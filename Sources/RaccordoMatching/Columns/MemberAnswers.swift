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
  private let spans: MemberSpans

  init(_ questions: QuestionSteps, over members: MemberAnswers, households: Range<Int>) {
    let rows = members.rows(of: households)
    // The run starts at a whole word: the few members before it are looked at twice.
    let start = rows.lowerBound & ~63
    truths = TruthColumns(questions, over: members.answers, rows: start..<rows.upperBound)
    spans = MemberSpans(members.starts[households.lowerBound...households.upperBound], first: start)
  }

  func truth(of node: Int, member: Int) -> Truth { truths.truth(of: node, row: member) }

  /// For how many members of each household a node surely holds, and for how many it may; -1 where none is listed.
  ///
  /// - Complexity: O(households).
  fileprivate func counts(of node: Int) -> (least: [Int32], most: [Int32]) {
    let words = node * truths.wordsPerNode..<(node + 1) * truths.wordsPerNode
    return spans.counts(yes: truths.yesWords[words], no: truths.noWords[words])
  }
}

/// For how many members of each household of a run something surely holds, and for how many it may. Questions that hold the
/// same count against other numbers share it.
struct MemberTallies: Sendable {
  let least: [Int32]
  /// -1 where nobody is listed.
  let most: [Int32]

  init(of node: Int, _ members: MemberTruths) {
    (least, most) = members.counts(of: node)
  }

  /// Yes where a count surely lies between two ends, no where it surely does not; unknown where nobody is listed.
  ///
  /// - Parameter rows: the places of 64 households or fewer.
  func truth(_ rows: Range<Int>, _ low: Double, _ high: Double) -> (yes: UInt64, no: UInt64) {
    // People come whole: between 2.5 and 2.5 there is nobody's count.
    let (low, high) = (Int32(clamping: low.rounded(.up)), Int32(clamping: high.rounded(.down)))
    func bits(_ counts: [Int32], from low: Int32 = .min, through high: Int32 = .max) -> UInt64 {
      counts.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[rows]).bits(from: low, through: high) }
    }
    // An end that is no end has nothing beyond it.
    let below = low > high ? ~0 : low == .min ? 0 : bits(most, through: low - 1)
    let over = high == .max ? 0 : bits(least, from: high + 1)
    let listed = bits(most, from: 0)
    return (bits(least, from: low) & bits(most, through: high) & listed, (below | over) & listed)
  }
}

extension Int32 {
  /// The nearest there is to a whole number.
  fileprivate init(clamping number: Double) {
    self = number >= Double(Int32.max) ? .max : number <= Double(Int32.min) ? .min : Int32(number)
  }
}
