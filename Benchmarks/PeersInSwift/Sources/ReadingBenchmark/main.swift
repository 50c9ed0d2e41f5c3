import Foundation
import Raccordo

/// usage: ReadingBenchmark whole|parts LIST [MEMBERS]: reads a list of `Peers/read/gen.py`; one line of JSON.
///
/// `parts` reads 50,000 households at a time and keeps none of them.
func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let arguments = CommandLine.arguments
guard (3...4).contains(arguments.count), ["whole", "parts"].contains(arguments[1]) else {
  FileHandle.standardError.write(Data("usage: ReadingBenchmark whole|parts LIST [MEMBERS]\n".utf8))
  exit(2)
}

let (cpu, wall) = (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
let file = try ListFile.bytes(at: arguments[2], maximumBytes: .max)
var options = ReadOptions(day: OfficeList.day, territories: OfficeList.territories, maximumBytes: .max)
if arguments.count == 4 { options.members = try ListFile.bytes(at: arguments[3], maximumBytes: .max) }
let scan = try ListReader(fields: OfficeList.fields, options: options).scan(file.bytes, name: file.name)
let scanned = seconds(CLOCK_PROCESS_CPUTIME_ID)

/// The most memory that the process has held until now, in bytes.
func peak() -> Int {
  var usage = rusage()
  getrusage(.init(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1_024
}
var totals = ReadingTotals(OfficeList.fields)
totals.issues = scan.issues.count
var spent: (cpu: Double, wall: Double, memory: Int)
func spend() -> (cpu: Double, wall: Double, memory: Int) {
  (seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, seconds(CLOCK_MONOTONIC) - wall, peak())
}
if arguments[1] == "parts" {
  for start in stride(from: 0, to: scan.count, by: 50_000) {
    let part = scan.read(start..<min(scan.count, start + 50_000))
    totals.add(part.households, issues: part.issues.count)
  }
  spent = spend()
} else {
  let reading = scan.readAll()
  spent = spend()
  totals.issues = 0
  totals.add(reading.households, issues: reading.issues.count)
}
print(
  "{\"method\": \"\(arguments[1])\", \"cpu\": \(spent.cpu), \"scan\": \(scanned - cpu), \"wall\": \(spent.wall), \"memory\": \(spent.memory), "
    + totals.json(OfficeList.fields) + "}")
