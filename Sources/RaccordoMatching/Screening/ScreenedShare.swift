import RaccordoModel
import RaccordoRules

/// What is kept of a run of households, screened block after block by one worker.
struct ScreenedShare: Sendable {
  private(set) var best = PairColumns()
  private(set) var undetermined = PairColumns()
  /// For each plan; `ineligible` and `failed` are left to who knows the whole chunk.
  private(set) var tallies: [ScreenedChunk.ProgramTally]

  init(_ prepared: PreparedList, _ rows: Range<Int>, _ plans: [ScreenedPlan], keep: Screening.Keep) {
    tallies = plans.map { _ in ScreenedChunk.ProgramTally(top: TopHouseholds(most: keep.households)) }
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: PreparedList.rowsPerBlock) {
      let block = first..<min(first + PreparedList.rowsPerBlock, rows.upperBound)
      let evaluated = prepared.compiled.evaluate(block, answers: prepared.answers)
      take(evaluated, block, plans, ids: prepared.list.ids, keep: keep)
    }
  }

  private mutating func take(
    _ evaluated: EvaluatedBlock, _ rows: Range<Int>, _ plans: [ScreenedPlan], ids: [String], keep: Screening.Keep
  ) {
    var programs = BestPrograms(rows: rows.count, most: keep.programs)
    var open = OpenPairs(rows: rows.count)
    for (index, plan) in plans.enumerated() {
      // Hardly anybody comes among the first of a long list: that is decided by one comparison.
      var floor = tallies[index].top.floor
      evaluated.forEach(plan, rows) { offset, isEligible, known, possible in
        if isEligible {
          tallies[index].eligible += 1
          programs.offer(plan.pair, known, possible, row: offset)
          if known >= floor {
            let row = rows.lowerBound + offset
            tallies[index].top.offer(plan.key(known, row: row, id: ids[row]))
            floor = tallies[index].top.floor
          }
        } else {
          tallies[index].undetermined += 1
          open.append(ScreenedPoints(pair: plan.pair, known: known, possible: possible), row: offset)
        }
      }
    }
    programs.append(to: &best.pairs, ends: &best.ends)
    open.append(to: &undetermined.pairs, ends: &undetermined.ends)
  }
}

/// The open pairs of a block: found program by program, wanted household by household.
private struct OpenPairs {
  private var rows: [Int32] = []
  private var pairs: [ScreenedPoints] = []
  private var counts: [Int]

  init(rows: Int) {
    counts = Array(repeating: 0, count: rows)
  }

  mutating func append(_ points: ScreenedPoints, row: Int) {
    rows.append(Int32(row))
    pairs.append(points)
    counts[row] += 1
  }

  /// A counting sort: each row is given its room, and pairs keep the order in which they were found. O(rows + pairs).
  func append(to all: inout [ScreenedPoints], ends: inout [Int]) {
    var next = all.count
    var places = counts.map { count in
      defer { next += count }
      return next
    }
    all.append(contentsOf: repeatElement(.none, count: pairs.count))
    for (row, pair) in zip(rows, pairs) {
      all[places[Int(row)]] = pair
      places[Int(row)] += 1
    }
    ends += places
  }
}

extension EvaluatedBlock {
  /// Everybody of the block who may enter by a plan, with points in hundredths.
  ///
  /// - Complexity: O(rows / 64 + those who may enter).
  @inline(__always)
  fileprivate func forEach(
    _ plan: ScreenedPlan, _ rows: Range<Int>, _ body: (_ offset: Int, _ isEligible: Bool, _ known: Int, _ possible: Int) -> Void
  ) {
    for word in 0..<words {
      let place = plan.sums.lowerBound * words + word
      let last = rows.count - word * 64
      var left = ~no[place] & (last >= 64 ? ~0 : (1 << UInt64(last)) - 1)
      let failed = plan.failed.map { $0.words[rows.lowerBound / 64 + word] } ?? 0
      // Points stand in the order of the bits.
      var number = Int(starts[place])
      while left != 0 {
        let bit = UInt64(left.trailingZeroBitCount)
        left &= left - 1
        defer { number += 1 }
        if failed >> bit & 1 == 1 { continue }
        let (offset, isEligible) = (word * 64 + Int(bit), yes[place] >> bit & 1 == 1)
        if plan.sums.count == 1 {
          body(offset, isEligible, Int(known[number]), Int(possible.isEmpty ? known[number] : possible[number]))
        } else if let points = points(plan.sums, offset) {
          body(offset, isEligible, points.known.hundredths, points.possible.hundredths)
        }
      }
    }
  }
}
