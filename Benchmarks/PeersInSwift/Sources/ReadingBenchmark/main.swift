import Foundation
import Raccordo

/// usage: ReadingBenchmark whole|two_workers|parts LIST: reads a list of `Peers/read/gen.py`; one line of JSON.
///
/// `parts` reads 50,000 households at a time and keeps none of them.
func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let arguments = CommandLine.arguments
guard arguments.count == 3, ["whole", "two_workers", "parts"].contains(arguments[1]) else {
  FileHandle.standardError.write(Data("usage: ReadingBenchmark whole|two_workers|parts LIST\n".utf8))
  exit(2)
}
let (cpu, wall) = (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
let file = try ListFile.bytes(at: arguments[2], maximumBytes: .max)
let options = ReadOptions(day: OfficeList.day, territories: OfficeList.territories, maximumBytes: .max)
let scan = try ListReader(fields: OfficeList.fields, options: options).scan(file.bytes, name: file.name)
let scanned = seconds(CLOCK_PROCESS_CPUTIME_ID)
var totals = ReadingTotals(OfficeList.fields)
totals.issues = scan.issues.count
var spent: (cpu: Double, wall: Double)
if arguments[1] == "parts" {
  spent = (0, 0)
  for start in stride(from: 0, to: scan.count, by: 50_000) {
    let part = scan.read(start..<min(scan.count, start + 50_000))
    totals.add(part.households, issues: part.issues.count)
  }
  spent = (seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, seconds(CLOCK_MONOTONIC) - wall)
} else {
  let reading = arguments[1] == "whole" ? scan.readAll() : await scan.readAll(workers: 2)
  spent = (seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, seconds(CLOCK_MONOTONIC) - wall)
  totals.issues = 0
  totals.add(reading.households, issues: reading.issues.count)
}
print(
  "{\"method\": \"\(arguments[1])\", \"cpu\": \(spent.cpu), \"scan\": \(scanned - cpu), \"wall\": \(spent.wall), "
    + totals.json(OfficeList.fields) + "}")
