import Foundation
import Raccordo

/// Some households of a long list explained alone, with the time that each took.
struct ExplainingRun {
  /// Seconds until the explainer was made, before anybody was asked about.
  private let made: Double
  private var wall: [Double] = []
  private var cpu: [Double] = []
  private let households: Int
  /// Whether each was explained as the same household is in the short list.
  private(set) var isAsInShortList = true

  init(_ matcher: Matcher, short: HouseholdList, long: HouseholdList, questions: Int, seed: UInt64) throws {
    households = long.count
    var random = SplitMix(state: seed)
    var explained: [(row: Int, explanation: Explanation)] = []
    var start = ExplainingRun.now
    let explainer = try Explainer(matcher, of: long)
    made = ExplainingRun.now.wall - start.wall
    for question in 0..<questions {
      let row = Int(random.next() % UInt64(long.count))
      let program = matcher.programs[Int(random.next() % UInt64(matcher.programs.count))]
      start = ExplainingRun.now
      let explanation = try explainer.explain("H\(row)", program: program.id)
      let end = ExplainingRun.now
      wall.append(end.wall - start.wall)
      cpu.append(end.cpu - start.cpu)
      explained.append((row, explanation))
    }
    let plain = try Explainer(matcher, of: short)
    for (row, explanation) in explained {
      let same = try plain.explain(short.ids[row % short.count], program: explanation.program.id)
      if same.trace != explanation.trace || same.changes != explanation.changes || same.shortfalls != explanation.shortfalls {
        isAsInShortList = false
      }
    }
  }

  var lines: [String] {
    ["\(households) households, \(wall.count) explanations, ms", "the explainer was made in \(String(format: "%.3f", made * 1_000))", "            first    median 99 of 100      most", line("clock", wall), line("CPU  ", cpu)]
      + (isAsInShortList ? [] : ["some are not explained as in the short list"])
  }

  private func line(_ name: String, _ times: [Double]) -> String {
    let others = times.dropFirst().sorted()
    guard let first = times.first, let most = others.last else { return name }
    let figures = [first, others[others.count / 2], others[others.count * 99 / 100], most]
    return name + "  " + figures.map { String(format: "%10.3f", $0 * 1_000) }.joined()
  }

  private static var now: (wall: Double, cpu: Double) { (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID)) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// splitmix64 (Steele, Lea and Flood 2014): the same questions at every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
