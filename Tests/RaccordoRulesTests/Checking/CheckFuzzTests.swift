import Foundation
import LuaRuntime
import RaccordoRules
import SeededRandom
import Testing

/// Any bytes as rule files give findings, in bounded time.
@Suite struct CheckFuzzTests {
  private static let seed = SeededGenerator.seed
  private static let bits = ["{", "}", "when", "=", "any", "none", "(", ")", "\"", ",", "nil", "\u{0}", "-- check: allow W105 x\n", "at_least(", "1e308", "param.x", "\n", "€"]

  @Test func `rule files that were changed at random give findings, and soon`() throws {
    var random = SeededGenerator(seed: Self.seed)
    let packs = try (Fixture.good + Fixture.bad.filter { $0.name != "08_loop.lua" && !$0.name.hasPrefix("E014") }).map { try $0.sources() }
    var slowest = Duration.zero
    for _ in 0..<400 {
      let mutated = mutate(packs[random.below(packs.count)], &random)
      let start = ContinuousClock.now
      let check = PackCheck(mutated, on: WrittenPack.day)
      slowest = max(slowest, ContinuousClock.now - start)
      #expect(check.outcome.pack != nil || check.outcome.findings.contains { $0.severity == .error }, "seed \(Self.seed)")
      #expect(check.outcome.findings == check.outcome.findings.sorted(), "seed \(Self.seed)")
    }
    #expect(slowest < .seconds(60), "seed \(Self.seed)")
  }

  private func mutate(_ sources: PackSources, _ random: inout SeededGenerator) -> PackSources {
    let victim = random.below(sources.files.count)
    return PackSources(
      sources.files.enumerated().map { index, file in
        guard index == victim else { return file }
        var bytes = file.bytes
        for _ in 0...random.below(4) { change(&bytes, &random) }
        return PackSources.File(path: file.path, bytes: bytes)
      })
  }

  private func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = random.below(bytes.count + 1)
    let length = min(bytes.count - place, random.below(40))
    switch random.below(4) {
    case 0: bytes.removeSubrange(place..<place + length)
    case 1: bytes.insert(contentsOf: Array(Self.bits[random.below(Self.bits.count)].utf8), at: place)
    case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: random.below(bytes.count + 1))
    default: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
    }
  }

  @Test func `very large packs are checked within their bounds`() {
    let money = "field \"n\" { kind = \"money\" }\nfield \"m\" { kind = \"many\", of = { \((0..<60).map { "\"\($0)\"" }.joined(separator: ",")) } }\n"
    let rules = """
      for i = 1, 1500 do
        criterion("a" .. i) { when = { n = at_least(i) }, points = 1, reason = "r" }
        criterion("m" .. i) { when = { m = has_any { tostring(i % 60), tostring(i % 7) } }, points = 1, reason = "r" }
        route("t" .. i) { when = any { { n = is(i) }, { m = has(tostring(i % 60)) } }, to = "T" }
      end
      """
    let start = ContinuousClock.now
    let check = PackCheck(WrittenPack(money, rules).sources, on: WrittenPack.day)
    #expect(ContinuousClock.now - start < .seconds(120))
    #expect(check.outcome.pack != nil && check.unexamined.map(\.id) == ["p"])
  }

  @Test func `what is allowed a thousand times over does not slow the check down`() {
    let line = "-- check: allow W105 under discussion\n"
    let findings = WrittenPack("field \"n\" { kind = \"number\", min = 0 }\n", String(repeating: line, count: 5_000)).findings
    #expect(findings.contains { $0.code == .unusedSuppression }, "\(findings.prefix(2))")
  }
}
