import Foundation
import Raccordo

/// Calls the functions of programs over a list, and keeps what they gave as text.
struct ComputeRun: ~Copyable {
  private let list: HouseholdList
  private var runtime: PackRuntime
  /// A line for each household and function: its id, the function, the result.
  private(set) var results = ""

  enum Failure: Error { case failed(RowIssue) }

  init(_ pack: RulePack, _ list: HouseholdList, day: CivilDay) throws {
    self.list = list
    runtime = try PackRuntime(pack, day: day)
  }

  /// CPU time of one call, over all households `passes` times.
  mutating func nanoseconds(_ program: Program, passes: Int) throws -> Double {
    let before = ComputeRun.nanoseconds()
    var computed = try runtime.compute(program, over: list, rows: 0..<list.count)
    for _ in 1..<passes { computed = try runtime.compute(program, over: list, rows: 0..<list.count) }
    let spent = ComputeRun.nanoseconds() - before
    if let failure = computed.failures.first { throw Failure.failed(failure) }
    for (column, compute) in zip(computed.columns, program.computes) {
      for row in 0..<list.count { results += "\(list.ids[row]) \(compute.id) \(ComputeRun.text(column[row]))\n" }
    }
    return spent / Double(passes * list.count * max(1, program.computes.count))
  }

  private static func text(_ value: FieldValue?) -> String {
    switch value {
    case .number(let number): String(format: "%.9g", number)
    case .money(let money): String(format: "%.9g", money.euros)
    case .word(let word): word
    default: "?"
    }
  }

  private static func nanoseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
