import Foundation
import Raccordo
import Testing

/// A household on which a rule fails is in nobody's way.
@Suite struct FailingRowTests {
  /// Ways to fail on a household whose note says so, each written where the function comes by.
  private static let failures = [
    "error('no')", "error({})", "return {}", "return 0/0", "while true do end", "local s = 'x' while true do s = s .. s end",
    "local function f() return 1 + f() end return f()", "do return remember(h.people + 1) end", "return ({}).nothing.here", "table.sort({ 3, 2, 1, 4, 5 }, function() error('x') end)",
    "('a'):rep(300):find(('.-'):rep(20) .. 'b')", "pcall(function() while true do end end)",
  ]

  @Test func `the others come out as in a run without them, whatever fails and wherever it stands`() async throws {
    let seed = UInt64.random(in: 0...999_999)
    var random = SplitMix(seed: seed)
    for round in 0..<12 {
      let failing = Self.failures[round % Self.failures.count]
      let matcher = try Matcher(try Self.pack(failing), on: HostileOutcome.day)
      let all = (0..<(60 + random.below(200))).map { Self.household($0, &random) }
      let good = all.filter { $0.facts["note"] != .word("bad") }
      let mixed = try await matcher.match(matcher.pack.list(of: all).list, workers: 1 + random.below(4))
      let alone = try await matcher.match(matcher.pack.list(of: good).list, workers: 1 + random.below(4))
      #expect(mixed.programs[0].failures.count == all.count - good.count, "seed \(seed): \(failing)")
      #expect(alone.programs[0].failures.isEmpty, "seed \(seed): \(failing)")
      #expect(Self.text(mixed) == Self.text(alone), "seed \(seed): \(failing)")
    }
  }

  @Test func `two hundred thousand evaluations with a failure in each hundred keep memory flat`() async throws {
    let matcher = try Matcher(try Self.pack("error('row ' .. h.people)"), on: HostileOutcome.day)
    var random = SplitMix(seed: 7)
    let households = (0..<50_000).map { number in
      var household = Self.household(number, &random)
      household.facts["note"] = .word(number % 100 == 0 ? "bad" : "good")
      return household
    }
    let list = matcher.pack.list(of: households).list
    _ = try await matcher.match(list, workers: 2)
    let before = ProcessMemory.now
    for _ in 0..<3 {
      let result = try await matcher.match(list, workers: 2)
      #expect(result.programs[0].failures.count == 500)
    }
    #expect(!ProcessMemory.isOwn || ProcessMemory.now - before < 200 << 20)
  }

  private static func pack(_ failing: String) throws -> RulePack {
    let rules = """
      local kept = 0
      local function remember(n) kept = n return n end
      program "x" { title = { it = "X", en = "X" }, places = 7, ties = { higher "arrears", draw } }
      compute "c" { kind = "number", reads = { "people", "note" }, value = function(h)
        if h.note == "bad" then
          pcall(string.rep, "x", 100)
          \(failing)
        end
        local t = {}
        for i = 1, h.people do t[i] = i end
        return #t
      end }
      requirement "r" { when = { moved = no }, reason = { it = "R", en = "R" }, otherwise = { it = "O", en = "O" } }
      criterion "k" { when = { c = at_least(3) }, points = 5, reason = { it = "C", en = "C" } }
      """
    return try RulePack(try HostilePack(name: "failing", written: rules).sources())
  }

  private static func household(_ number: Int, _ random: inout SplitMix) -> Household {
    var facts: [String: FieldValue] = ["note": .word(random.below(5) == 0 ? "bad" : "good")]
    facts["people"] = .number(Double(random.below(9)))
    if random.below(4) > 0 { facts["arrears"] = .money(Money(cents: Int64(random.below(1_000_000)))) }
    if random.below(6) > 0 { facts["moved"] = .yesNo(random.below(3) == 0) }
    return Household(id: "N\(number)", facts: facts)
  }

  /// All that is said of the households with a result, but for the numbers of their rows.
  private static func text(_ result: MatchResult) -> String {
    let program = result.programs[0]
    return (String(describing: program.entries) + String(describing: program.referrals) + String(describing: program.askNext))
      .replacing(/\(row: [0-9]+/, with: "(")
  }
}
