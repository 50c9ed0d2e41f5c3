import RaccordoModel
import RaccordoRules

/// What a plan says of each household of a run: verdicts and points, in both readings.
///
/// Points are hundredths. `known ... possible` is what the points are and may become as the rules read the list
/// today; `worst ... best` holds whatever the missing answers turn out to be.
struct PlanOutcome: Sendable {
  let verdicts: VerdictColumn
  /// The verdict in the open reading: decided only when no missing answer can change it.
  let settled: VerdictColumn
  let known: PointEnd
  let possible: PointEnd
  let worst: PointEnd
  let best: PointEnd
  let preference: PreferenceColumns

  init(_ plan: ProgramPlan, _ truths: TruthColumns, _ points: PointColumns) {
    verdicts = VerdictColumn(plan.requirements.map(\.today), truths)
    let today = points.sums(plan.points)
    (known, possible) = (PointEnd(sums: today, isUpper: false), PointEnd(sums: today, isUpper: true))
    preference = PreferenceColumns(plan, truths)
    settled = plan.readsDiffer ? VerdictColumn(plan.requirements.map(\.open), truths) : verdicts
    let open = plan.openPoints == plan.points ? today : points.sums(plan.openPoints)
    (worst, best) = (PointEnd(sums: open, isUpper: false), PointEnd(sums: open, isUpper: true))
  }

  /// The points of one household as the rules read the list today.
  func interval(_ offset: Int) -> PointsInterval {
    PointsInterval(known: Points(hundredths: known[offset]), possible: Points(hundredths: possible[offset]))
  }
}

/// The conjunction of some questions, for each household of a run.
struct VerdictColumn: Sendable {
  let yes: [UInt64]
  let no: [UInt64]
  /// - Complexity: O(questions) word operations for 64 households.
  init(_ nodes: [Int], _ truths: TruthColumns) {
    let words = truths.wordsPerNode
    var no: [UInt64] = []
    yes = Array(unsafeUninitializedCapacity: words) { yes, yesCount in
      no = Array(unsafeUninitializedCapacity: words) { no, noCount in
        truths.conjoin(nodes[...], into: yes, no, at: 0)
        noCount = words
      }
      yesCount = words
    }
    self.no = no
  }

  subscript(offset: Int) -> Truth { Truth(yes[offset >> 6], no[offset >> 6], bit: offset) }
}

/// One end of the points of each household of a run.
struct PointEnd: Sendable {
  let sums: [PointSums]
  let isUpper: Bool

  subscript(offset: Int) -> Int {
    sums.reduce(0) { $0 + (isUpper ? $1.possible(offset) : $1.known(offset)) }
  }
}
