import Foundation
import Raccordo

// usage: ExplainingBenchmark LIST PACK DAY [HOUSEHOLDS] [QUESTIONS] [SEED]
// Explains households of a long list one by one, without judging the others: how long that takes by the clock and in CPU time, the
// first one told apart. Reading the list and repeating it is not counted. Ends with 1 unless each explanation is that of the household in
// the short list.
let arguments = CommandLine.arguments
guard arguments.count >= 4, let day = CivilDay(iso: arguments[3]) else {
  print("usage: ExplainingBenchmark LIST PACK DAY [HOUSEHOLDS] [QUESTIONS] [SEED]")
  exit(64)
}
func number(_ index: Int, _ usual: Int) -> Int { arguments.count > index ? Int(arguments[index]) ?? usual : usual }
func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let pack = try RulePack(contentsOf: arguments[2])
let options = ReadOptions(day: day, territories: pack.catalogue.territories)
let rows = try ListFile.bytes(at: arguments[1])
let short = try ListReader(fields: pack.fields, options: options).read(rows.bytes, name: rows.name).households
let long = LongList(repeating: short, count: number(4, 1_000_000)).list
let matcher = try Matcher(pack, on: day)

// splitmix64 (Steele, Lea and Flood 2014): the same questions at every run.
var state = UInt64(number(6, 1))
func random(below bound: Int) -> Int {
  state &+= 0x9E37_79B9_7F4A_7C15
  var z = state
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return Int((z ^ (z >> 31)) % UInt64(bound))
}

let start = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
let explainer = try Explainer(matcher, of: long)
var (wall, cpu): ([Double], [Double]) = ([], [])
var explained: [(row: Int, explanation: Explanation)] = []
for question in 0..<number(5, 1_000) {
  let (row, program) = (random(below: long.count), matcher.programs[random(below: matcher.programs.count)])
  let before = question == 0 ? start : (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
  let explanation = try explainer.explain("H\(row)", program: program.id)
  wall.append(seconds(CLOCK_MONOTONIC) - before.0)
  cpu.append(seconds(CLOCK_PROCESS_CPUTIME_ID) - before.1)
  explained.append((row, explanation))
}

let plain = try Explainer(matcher, of: short)
for (row, explanation) in explained {
  let same = try plain.explain(short.ids[row % short.count], program: explanation.program.id)
  guard same.trace == explanation.trace, same.changes == explanation.changes, same.shortfalls == explanation.shortfalls else {
    print("H\(row) is not explained as in the short list")
    exit(1)
  }
}

func line(_ name: String, _ times: [Double]) -> String {
  let others = times.dropFirst().sorted()
  let figures = [times[0], others[others.count / 2], others[others.count * 99 / 100], others[others.count - 1]]
  return name + figures.map { String(format: "%10.3f", $0 * 1_000) }.joined()
}
print("\(long.count) households, \(explained.count) explanations, ms     first    median  99 of 100      most")
print(line("by the clock                                  ", wall))
print(line("CPU                                           ", cpu))
