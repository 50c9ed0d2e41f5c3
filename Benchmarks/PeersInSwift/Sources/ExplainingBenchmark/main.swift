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
let numbers = zip([1_000_000, 1_000, 1], arguments.dropFirst(4).map { Int($0) } + [nil, nil, nil]).map { $1 ?? $0 }
let pack = try RulePack(contentsOf: arguments[2])
let rows = try ListFile.bytes(at: arguments[1])
let options = ReadOptions(day: day, territories: pack.catalogue.territories)
let short = try ListReader(fields: pack.fields, options: options).read(rows.bytes, name: rows.name).households
let long = LongList(repeating: short, count: numbers[0]).list
let run = try ExplainingRun(Matcher(pack, on: day), short: short, long: long, questions: numbers[1], seed: UInt64(numbers[2]))
print(run.lines.joined(separator: "\n"))
exit(run.isAsInShortList ? 0 : 1)
