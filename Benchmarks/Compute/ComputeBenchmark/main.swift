import Foundation
import Raccordo

// usage: ComputeBenchmark PACK LIST PASSES RESULTS
// The functions of a pack over a list, as a run calls them. Prints a line for each program, "program nanoseconds", the CPU
// time of one call; what they gave goes to RESULTS. plain.lua does and prints the same.
let arguments = CommandLine.arguments
guard arguments.count == 5, let passes = Int(arguments[3]), passes > 0, let day = CivilDay(year: 2025, month: 3, day: 12) else {
  print("usage: ComputeBenchmark PACK LIST PASSES RESULTS")
  exit(64)
}
let pack = try RulePack(contentsOf: arguments[1])
let file = try ListFile.bytes(at: arguments[2])
let reading = try ListReader(fields: pack.fields, options: ReadOptions(day: day)).read(file.bytes, name: file.name)
guard reading.issues.isEmpty else {
  print("the list has \(reading.issues.count) issues")
  exit(1)
}
var run = try ComputeRun(pack, reading.households, day: day)
for program in pack.programs {
  print(program.id, String(format: "%.2f", try run.nanoseconds(program, passes: passes)))
}
try run.results.write(toFile: arguments[4], atomically: false, encoding: .utf8)
