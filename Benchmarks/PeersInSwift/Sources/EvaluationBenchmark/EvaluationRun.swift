import Foundation
import Raccordo

enum EvaluationMethod: String, CaseIterable {
  case raccordo, two_workers, by_hand
}

/// What all pairs came to: how many may enter, how many are open, and the sums of their scores.
struct PairTotals: Equatable {
  var eligible = 0
  var open = 0
  var eligibleScore = 0
  var openScore = 0

  init(_ evaluation: Evaluation, rows: Int) {
    for pair in evaluation.pairs {
      for row in 0..<rows {
        guard let points = pair.points(row) else { continue }
        // A score of the workload is a whole number of points, and nothing of it is open.
        let score = points.known == points.possible ? points.known.hundredths / 100 : -1_000_000
        add(score, isOpen: pair.verdict(row) != .eligible)
      }
    }
  }

  init(_ pairs: HandWrittenLoop.Pairs) {
    for index in pairs.score.indices { add(Int(pairs.score[index]), isOpen: pairs.isOpen[index]) }
  }

  private mutating func add(_ score: Int, isOpen: Bool) {
    if isOpen {
      open += 1
      openScore += score
    } else {
      eligible += 1
      eligibleScore += score
    }
  }
}

/// One method on the workload: CPU time of the process, the first time and at its quickest.
struct EvaluationRun {
  let line: String

  init(_ method: EvaluationMethod, _ workload: Workload, times: Int) async throws {
    var (compiled, spent, clock): (Double, [Double], [Double]) = (0, [], [])
    let totals: PairTotals
    switch method {
    case .by_hand:
      let loop = HandWrittenLoop(workload)
      var pairs = HandWrittenLoop.Pairs()
      for _ in 0..<times {
        let (cpu, wall) = (EvaluationRun.seconds(CLOCK_PROCESS_CPUTIME_ID), EvaluationRun.seconds(CLOCK_MONOTONIC))
        pairs = loop.evaluate()
        spent.append(EvaluationRun.seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
        clock.append(EvaluationRun.seconds(CLOCK_MONOTONIC) - wall)
      }
      totals = PairTotals(pairs)
    case .raccordo, .two_workers:
      let before = EvaluationRun.seconds(CLOCK_PROCESS_CPUTIME_ID)
      let prepared = try await Matcher(workload.pack, on: workload.day).prepared(workload.list)
      compiled = EvaluationRun.seconds(CLOCK_PROCESS_CPUTIME_ID) - before
      var evaluation = Evaluation()
      for _ in 0..<times {
        let (cpu, wall) = (EvaluationRun.seconds(CLOCK_PROCESS_CPUTIME_ID), EvaluationRun.seconds(CLOCK_MONOTONIC))
        evaluation = try await prepared.evaluate(workers: method == .two_workers ? 2 : 1)
        spent.append(EvaluationRun.seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
        clock.append(EvaluationRun.seconds(CLOCK_MONOTONIC) - wall)
      }
      totals = PairTotals(evaluation, rows: workload.list.count)
    }
    let fields: [(String, Any)] = [
      ("method", "\"\(method.rawValue)\""), ("compile", compiled), ("cpu", spent[0]), ("least", spent.min() ?? 0),
      ("wall", clock[0]), ("least_wall", clock.min() ?? 0), ("n_e", totals.eligible), ("n_u", totals.open),
      ("sum_e", totals.eligibleScore), ("sum_u", totals.openScore),
    ]
    line = "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
