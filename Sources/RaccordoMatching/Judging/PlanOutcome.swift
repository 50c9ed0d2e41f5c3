import RaccordoModel
import RaccordoRules

/// What a plan says of each household of a shard: verdicts and points, in both readings.
///
/// Points are hundredths. `known ... possible` is what the points are and may become as the rules read the list
/// today; `worst ... best` holds whatever the missing answers turn out to be.
struct PlanOutcome: Sendable {
  let verdicts: [Truth]
  /// The verdict in the open reading: decided only when no missing answer can change it.
  let settled: [Truth]
  let known: [Int]
  let possible: [Int]
  let worst: [Int]
  let best: [Int]

  init(_ plan: ProgramPlan, _ truths: TruthColumns, _ answers: AnswerTable) {
    verdicts = PlanOutcome.conjunction(of: plan.requirements.map(\.today), truths)
    (known, possible) = PlanOutcome.points(plan, truths, answers, \.today)
    let readsDiffer = (plan.requirements + plan.scored.map(\.question)).contains { $0.today != $0.open }
    if readsDiffer {
      settled = PlanOutcome.conjunction(of: plan.requirements.map(\.open), truths)
      (worst, best) = PlanOutcome.points(plan, truths, answers, \.open)
    } else {
      (settled, worst, best) = (verdicts, known, possible)
    }
  }

  /// The points of one household as the rules read the list today.
  func interval(_ offset: Int) -> PointsInterval {
    PointsInterval(known: Points(hundredths: known[offset]), possible: Points(hundredths: possible[offset]))
  }

  private static func conjunction(of nodes: [Int], _ truths: TruthColumns) -> [Truth] {
    var verdicts = Array(repeating: Truth.yes, count: truths.rows.count)
    for word in 0..<truths.wordsPerNode {
      let yes = nodes.reduce(~UInt64(0)) { $0 & truths.yes($1, word: word) }
      let no = nodes.reduce(UInt64(0)) { $0 | truths.no($1, word: word) }
      for bit in 0..<min(64, verdicts.count - word * 64) {
        if no >> UInt64(bit) & 1 == 1 {
          verdicts[word * 64 + bit] = .no
        } else if yes >> UInt64(bit) & 1 == 0 {
          verdicts[word * 64 + bit] = .unknown
        }
      }
    }
    return verdicts
  }

  private static func points(
    _ plan: ProgramPlan, _ truths: TruthColumns, _ answers: AnswerTable, _ reading: KeyPath<ProgramPlan.Question, Int>
  ) -> (low: [Int], high: [Int]) {
    var total = PointColumns(count: truths.rows.count)
    total.add(plan.scored.filter { $0.group == nil }, .sum, truths, answers, reading)
    for (index, limit) in plan.groups.enumerated() {
      var group = PointColumns(count: truths.rows.count)
      let members = plan.scored.filter { $0.group == index }
      switch limit {
      case .sum(let atMost):
        group.add(members, .sum, truths, answers, reading)
        group.cap(at: atMost.hundredths)
      case .highest:
        group.add(members, .highest, truths, answers, reading)
      }
      total.add(group)
    }
    return (total.low, total.high)
  }
}

/// The lowest and the highest points of each household.
private struct PointColumns {
  enum Joining { case sum, highest }

  var low: [Int]
  var high: [Int]

  init(count: Int) {
    low = Array(repeating: 0, count: count)
    high = low
  }

  /// Criteria that hold add to both ends, undecided ones to the upper end only.
  mutating func add(
    _ criteria: [ProgramPlan.Scored], _ joining: Joining, _ truths: TruthColumns, _ answers: AnswerTable,
    _ reading: KeyPath<ProgramPlan.Question, Int>
  ) {
    for criterion in criteria {
      let node = criterion.question[keyPath: reading]
      for word in 0..<truths.wordsPerNode {
        let yes = truths.yes(node, word: word)
        let maybe = ~truths.no(node, word: word) & truths.rowsMask(word: word)
        switch criterion.points {
        case .fixed(let points):
          PointColumns.add(points, to: &low, where: yes, word: word, joining)
          PointColumns.add(points, to: &high, where: maybe, word: word, joining)
        case .measured(let measured):
          add(measured, yes: yes, maybe: maybe, word: word, joining, first: truths.rows.lowerBound, answers)
        }
      }
    }
  }

  /// Points that differ from one household to the next.
  private mutating func add(
    _ points: MeasuredPoints, yes: UInt64, maybe: UInt64, word: Int, _ joining: Joining, first: Int, _ answers: AnswerTable
  ) {
    var left = maybe
    while left != 0 {
      let bit = left.trailingZeroBitCount
      let row = word * 64 + bit
      let range = points.range(answers, row: first + row)
      if yes >> UInt64(bit) & 1 == 1 { low[row] = joining == .sum ? low[row] + range.lowerBound : max(low[row], range.lowerBound) }
      high[row] = joining == .sum ? high[row] + range.upperBound : max(high[row], range.upperBound)
      left &= left - 1
    }
  }

  mutating func add(_ other: PointColumns) {
    for row in low.indices {
      low[row] += other.low[row]
      high[row] += other.high[row]
    }
  }

  mutating func cap(at limit: Int) {
    for row in low.indices {
      low[row] = min(low[row], limit)
      high[row] = min(high[row], limit)
    }
  }

  private static func add(
    _ points: Int, to column: inout [Int], where bits: UInt64, word: Int, _ joining: Joining
  ) {
    var left = bits
    while left != 0 {
      let row = word * 64 + left.trailingZeroBitCount
      column[row] = joining == .sum ? column[row] + points : max(column[row], points)
      left &= left - 1
    }
  }
}
