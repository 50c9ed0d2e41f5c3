import RaccordoModel
import RaccordoRules

/// What is kept of a run of households, screened block after block by one worker.
struct ScreenedShare: Sendable {
  private(set) var best = PairColumns()
  private(set) var undetermined = PairColumns()
  /// For each plan; `ineligible` and `failed` are left to who knows the whole chunk.
  private(set) var tallies: [ScreenedChunk.ProgramTally]

  init(_ prepared: PreparedList, _ rows: Range<Int>, _ plans: [ScreenedPlan], keep: Screening.Keep) {
    tallies = plans.map { ScreenedChunk.ProgramTally(top: TopHouseholds(most: keep.households, floor: $0.floor)) }
    let (programs, open) = (BestPrograms(most: keep.programs), OpenPairs())
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: PreparedList.rowsPerBlock) {
      let block = first..<min(first + PreparedList.rowsPerBlock, rows.upperBound)
      let evaluated = prepared.compiled.evaluate(block, answers: prepared.answers)
      for (index, plan) in plans.enumerated() {
        tallies[index].take(evaluated, block, plan, ids: prepared.list.ids, programs, open)
      }
      programs.empty(into: &best, rows: block.count)
      open.empty(into: &undetermined, rows: block.count)
      if first == rows.lowerBound {
        best.reserve(forBlocks: rows.count / PreparedList.rowsPerBlock + 1)
        undetermined.reserve(forBlocks: rows.count / PreparedList.rowsPerBlock + 1)
      }
    }
  }
}

extension ScreenedChunk.ProgramTally {
  /// Takes in what one program says of a block towards one service, and hands its points on to the households.
  fileprivate mutating func take(
    _ evaluated: EvaluatedBlock, _ rows: Range<Int>, _ plan: ScreenedPlan, ids: [String], _ programs: BestPrograms, _ open: OpenPairs
  ) {
    var counts = (eligible: 0, undetermined: 0)
    // Hardly anybody comes among the first of a long list: that is decided by one comparison.
    var floor = top.floor
    evaluated.forEach(plan, rows) { offset, isEligible, known, possible in
      if isEligible {
        counts.eligible += 1
        programs.offer(plan.pair, known, possible, row: offset)
        if known >= floor {
          let row = rows.lowerBound + offset
          top.offer(plan.key(known, row: row, id: ids[row]))
          floor = top.floor
        }
      } else {
        counts.undetermined += 1
        open.append(ScreenedPoints(pair: plan.pair, known: known, possible: possible), row: offset)
      }
    }
    eligible += counts.eligible
    undetermined += counts.undetermined
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
