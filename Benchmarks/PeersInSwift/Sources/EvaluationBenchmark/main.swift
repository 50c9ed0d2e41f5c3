import Foundation
import Raccordo

// usage: EvaluationBenchmark raccordo|two_workers|by_hand SIZE [TIMES]   in out/peers (or PEERS_OUT)
// All pairs of the workload, verdicts and points: a line of JSON for the first time in this process, as Peers/evaluate/bench.py,
// with the quickest of TIMES beside it. Reading the list is not counted; compiling the rules for it is told apart.
let arguments = CommandLine.arguments
guard arguments.count >= 3, let method = EvaluationMethod(rawValue: arguments[1]) else {
  print("usage: EvaluationBenchmark \(EvaluationMethod.allCases.map(\.rawValue).joined(separator: "|")) SIZE [TIMES]")
  exit(64)
}
let folder = ProcessInfo.processInfo.environment["PEERS_OUT"] ?? "out/peers"
print(try await measure(method, folder: folder, size: arguments[2], times: arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1))

/// Off the main thread, as the command does all its work: memory that reading gave back serves again.
nonisolated func measure(_ method: EvaluationMethod, folder: String, size: String, times: Int) async throws -> String {
  try await EvaluationRun(method, Workload(folder: folder, size: size), times: times).line
}
