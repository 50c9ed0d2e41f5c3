import Foundation
import RaccordoAssignment

// usage: AssignmentBenchmark METHOD FILE
// METHOD: stable, best, stable_size, best_size, quick_size (sizes: places counted in people).
// One method, one fresh process, one line of JSON, as Peers/assign/bench.py. The time is building and solving, from columns
// in memory; what is checked afterwards is not counted.
guard CommandLine.arguments.count == 3 else {
  print("usage: AssignmentBenchmark stable|best|stable_size|best_size|quick_size FILE")
  exit(64)
}
let method = CommandLine.arguments[1]
let run = try BenchmarkRun(method, ProblemFile(CommandLine.arguments[2]))
print(run.line)
exit(run.isRight ? 0 : 1)
