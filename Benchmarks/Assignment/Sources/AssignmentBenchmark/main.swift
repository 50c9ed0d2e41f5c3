import Foundation
import RaccordoAssignment

func cpuSeconds() -> Double {
  var t = timespec(); clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t)
  return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9
}
let data = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[2]))
var at = 0
@MainActor func column(_ n: Int) -> [Int32] {
  let from = at
  at += 4 * n
  return Array(unsafeUninitializedCapacity: n) { b, c in
    _ = data.copyBytes(to: UnsafeMutableRawBufferPointer(b), from: from..<from + 4 * n); c = n
  }
}
let head = column(3).map(Int.init)
let slot = column(head[0]), serv = column(head[0]), hp = column(head[0]), sp = column(head[0]), score = column(head[0])
let cap = column(head[2]), size = column(head[1])
let sized = CommandLine.arguments[1].hasSuffix("size")
@MainActor func problem() throws -> AssignmentProblem {
  try AssignmentProblem(
    demands: Demands(household: slot.isEmpty ? [] : Array(0..<Int32(head[1])), size: size, label: Array(0..<Int64(head[1]))),
    offers: cap.enumerated().map { Offer(label: Int64($0.offset), places: $0.element, taking: sized ? .bySize : .each(1)) },
    pairs: PossiblePairs(demand: slot, offer: serv, rank: sp.map { -$0 }, preference: hp.map { -$0 }, points: score))
}
for _ in 0..<7 {
  let c0 = cpuSeconds()
  let p = try problem()
  let c1 = cpuSeconds()
  let a: Assignment
  switch CommandLine.arguments[1] {
  case "stable", "stable_size": a = p.stable().assignment
  default: a = try p.best().assignment
  }
  let c2 = cpuSeconds()
  print(String(format: "build %.3f ms solve %.3f ms", (c1 - c0) * 1e3, (c2 - c1) * 1e3), a.matched, a.totalPoints(in: p), a.placesTaken(in: p).reduce(0, +))
}
