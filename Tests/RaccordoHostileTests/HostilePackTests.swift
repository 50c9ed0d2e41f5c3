import Foundation
import Raccordo
import Testing

/// Packs that want to hang, fill, crash, spy, remember or lie: each file of `Packs` is another attack, and says in its
/// first lines what must come of it.
@Suite(.serialized) struct HostilePackTests {
  /// Of the processors, without the neighbours': many times what the slowest takes.
  private static let mostSeconds = 30.0
  private static let mostMemory = 1_500 << 20

  @Test func `there are enough attacks, each with its words`() {
    #expect(HostilePack.all.count >= 120)
    for pack in HostilePack.all {
      #expect(pack.written.hasPrefix("-- Attack: ") && !pack.expected.isEmpty, "\(pack.name)")
    }
  }

  @Test(arguments: HostilePack.all)
  func `what must come of it comes of it, in time and in memory`(hostile: HostilePack) async throws {
    let start = ProcessTime.now
    let outcome = try await Self.outcome(of: hostile)
    let seconds = ProcessTime.now - start
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil, outcome != hostile.expected {
      try hostile.record(outcome)
      Issue.record("recorded; read the difference, then run without RECORD_GOLDEN")
      return
    }
    #expect(outcome == hostile.expected)
    #expect(!ProcessMemory.isOwn || seconds < Self.mostSeconds)
    #expect(!ProcessMemory.isOwn || ProcessMemory.peak < Self.mostMemory)
  }

  /// Loads, checks and, where there is a pack then, matches: alone, in another order, in shards, and beside another pack.
  private static func outcome(of hostile: HostilePack) async throws -> [String] {
    let neighbour = try await Neighbour.result()
    let sources = try hostile.sources()
    let check = PackCheck(sources, on: HostileOutcome.day)
    let outcome = PackLoader().load(sources)
    #expect(HostileOutcome.lines(of: outcome.findings).isEmpty == (outcome.pack != nil))
    guard let pack = outcome.pack else {
      #expect(check.outcome.pack == nil)
      let after = try await Neighbour.result()
      #expect(after == neighbour)
      return HostileOutcome.lines(of: outcome.findings)
    }
    let lines = try await matched(pack)
    let after = try await Neighbour.result()
    #expect(after == neighbour, "another pack gives what it gave")
    return lines
  }

  private static func matched(_ pack: RulePack) async throws -> [String] {
    let matcher = try Matcher(pack, on: HostileOutcome.day)
    let (list, issues) = pack.list(of: HostileOutcome.households)
    #expect(issues.isEmpty)
    let result = try await matcher.match(list)
    let lines = try HostileOutcome.lines(of: result, list: list, matcher: matcher)
    let again = try await matcher.match(list, workers: 2)
    let linesAgain = try HostileOutcome.lines(of: again, list: list, matcher: matcher)
    #expect(linesAgain == lines, "the same twice")
    // Who failed is in nobody's way: without them the list says the same of all others.
    let failed = Set(result.programs.flatMap(\.failures).compactMap(\.household))
    let (others, _) = pack.list(of: HostileOutcome.households.filter { !failed.contains($0.id) })
    let alone = try await matcher.match(others)
    #expect(withoutRows(alone) == withoutRows(result))
    #expect(alone.programs.flatMap(\.failures).isEmpty)
    return lines
  }

  /// All that is said of the households, but for the numbers of their rows.
  private static func withoutRows(_ result: MatchResult) -> String {
    String(describing: result.programs.map(\.entries)).replacing(/\(row: [0-9]+/, with: "(")
  }
}
