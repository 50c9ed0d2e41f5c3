import Foundation
import RaccordoAssignment

/// One method on one problem, timed and held against the checkers.
struct BenchmarkRun {
  let line: String
  /// Whether the checkers found nothing.
  let isRight: Bool

  init(_ method: String, _ file: ProblemFile) throws {
    let bySize = method.hasSuffix("_size")
    let before = BenchmarkRun.cpuSeconds()
    let problem = try file.problem(bySize: bySize)
    let built = BenchmarkRun.cpuSeconds()
    let assignment: Assignment
    var bound: Int64?
    var best: BestAssignment?
    if method.hasPrefix("stable") {
      assignment = problem.stable().assignment
    } else {
      let found = try problem.best(method.hasPrefix("quick") ? .quick : .usual)
      (assignment, bound, best) = (found.assignment, found.bound, found)
    }
    let solved = BenchmarkRun.cpuSeconds()
    let fairness = problem.fairness(of: assignment)
    let report = try best.map { try problem.check($0) } ?? nil
    let isFair = method.hasPrefix("stable") ? fairness.isStable : fairness.isPossible
    let isProved = best == nil || (report.map { bySize ? $0.weight <= $0.bound : $0.isOptimal && $0.slack == 0 } ?? false)
    isRight = isFair && isProved
    let fields: [(String, Any)] = [
      ("method", "\"raccordo \(method)\""), ("cpu", solved - before), ("build", built - before),
      ("checks", BenchmarkRun.cpuSeconds() - solved), ("matched", assignment.matched),
      ("objective", assignment.totalPoints(in: problem)), ("bound", bound.map(String.init) ?? "null"),
      ("seats_used", assignment.placesTaken(in: problem).reduce(0, +)), ("envy", fairness.justifiedEnvy),
      ("passed_over", fairness.passedOver), ("waste", fairness.waste), ("right", isRight),
    ]
    line = "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// What this process has used of the processor, in seconds.
  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
