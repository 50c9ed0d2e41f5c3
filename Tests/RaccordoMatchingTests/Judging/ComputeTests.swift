import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

@Suite struct ComputeTests {
  private static let fields = """
    field "arrears" { kind = "money" }
    field "rent" { kind = "money" }
    field "people" { kind = "number" }
    field "notice" { kind = "date" }
    """

  private func pack(_ rules: String, parameters: String = "") throws -> RulePack {
    try RulePack.text(
      fields: ComputeTests.fields, rules: "program \"p\" { title = \"t\" }\n" + rules, parameters: parameters)
  }

  /// What a compute gives for one household.
  private func value(_ compute: String, _ facts: [String: FieldValue], parameters: String = "") async throws -> FieldValue? {
    let pack = try pack(compute + "\ncriterion \"c\" { when = { x = known }, points = 1, reason = \"r\" }", parameters: parameters)
    let matcher = try Matcher(pack, on: Vocabulary.day)
    var list = HouseholdList(fields: pack.fields)
    list.append(Household(id: "N1", facts: facts))
    let explanation = try matcher.explain("N1", program: "p", in: list, result: try await matcher.match(list))
    return explanation.answers["x"]
  }

  private static let months = """
    compute "x" { kind = "number", reads = { "arrears", "rent" }, value = function(h) return h.arrears / h.rent end }
    """

  @Test func `an unknown input makes the result unknown`() async throws {
    #expect(try await value(ComputeTests.months, ["arrears": 300, "rent": 100]) == 3)
    #expect(try await value(ComputeTests.months, ["arrears": 300]) == nil)
    #expect(try await value(ComputeTests.months, ["rent": 100]) == nil)
  }

  @Test func `an input that the function does not come to does not matter`() async throws {
    let compute = """
      compute "x" {
        kind = "number", reads = { "arrears", "rent" },
        value = function(h) if h.arrears == 0 then return 0 end return h.arrears / h.rent end,
      }
      """
    #expect(try await value(compute, ["arrears": 0]) == 0)
    #expect(try await value(compute, ["arrears": 1]) == nil)
  }

  @Test(arguments: [(100, 3_333), (200, 6_667), (0.5, 17), (-100, -3_333), (-200, -6_667)])
  func `an amount is rounded to the cent`(euros: Double, cents: Int64) async throws {
    let compute = "compute \"x\" { kind = \"money\", reads = { \"arrears\" }, value = function(h) return h.arrears / 3 end }"
    #expect(try await value(compute, ["arrears": .number(euros)]) == .money(Money(cents: cents)))
  }

  @Test func `days are numbers, and today is the day of the run`() async throws {
    let notice = FieldValue.date(CivilDay(daysSince1970: Vocabulary.day.daysSince1970 - 45))
    let waited = "compute \"x\" { kind = \"number\", reads = { \"notice\", \"today\" }, value = function(h) return h.today - h.notice end }"
    #expect(try await value(waited, ["notice": notice]) == 45)
    let due = "compute \"x\" { kind = \"date\", reads = { \"notice\" }, value = function(h) return h.notice + 60 end }"
    #expect(try await value(due, ["notice": notice]) == .date(CivilDay(daysSince1970: Vocabulary.day.daysSince1970 + 15)))
  }

  @Test func `a figure of the day can be read, one that no act sets leaves the result unknown for all`() async throws {
    let compute = "compute \"x\" { kind = \"money\", reads = { \"arrears\" }, value = function(h) return h.arrears * param.share end }"
    let set = "share,2025-01-01,2025-12-31,0.14,share"
    #expect(try await value(compute, ["arrears": 9_000], parameters: set) == .money(Money(cents: 126_000)))
    let lapsed = "share,2024-01-01,2024-12-31,0.14,share"
    #expect(try await value(compute, ["arrears": 9_000], parameters: lapsed) == nil)
  }

  @Test(arguments: 1...3) func `a function that fails touches its household alone`(workers: Int) async throws {
    let rules = """
      criterion "debt" { when = { arrears = at_least(1) }, points = 5, reason = "r" }
      criterion "many" { when = { shares = at_least(2) }, points = 7, reason = "r" }
      compute "shares" {
        kind = "number", reads = { "people" },
        value = function(h) assert(h.people ~= 3, "three") return h.people end,
      }
      """
    let pack = try pack(rules)
    let households = (0..<200).map { number in
      Household(id: "N\(number)", facts: ["people": .number(Double(number % 5)), "arrears": .number(Double(number % 2))])
    }
    let failing = households.filter { $0.facts["people"] == 3 }.map(\.id)
    let result = try await pack.match(households, workers: workers)
    #expect(result.failures.map(\.household) == failing)
    #expect(result.entries.count == 200 - failing.count)
    let failure = try #require(result.failures.first)
    #expect(failure.code == .ruleFailed && failure.field == "shares" && failure.file == "rules.lua" && failure.line == 6)
    #expect(failure.detail?.contains("three") == true)
    // The others are judged as if the failing ones were not in the list.
    let others = try await pack.match(households.filter { !failing.contains($0.id) })
    #expect(result.entries.map(\.judgement) == others.entries.map(\.judgement))
    #expect(result.entries.map(\.standing) == others.entries.map(\.standing))
  }

  @Test func `a failure in one program leaves the household in the others`() async throws {
    let pack = try pack(
      """
      requirement "r" { when = { x = at_least(0) }, reason = "r", otherwise = "o" }
      compute "x" { kind = "number", reads = { "people" }, value = function(h) return h.people .. nil end }
      program "q" { title = "t" }
      requirement "r" { when = { x = at_least(0) }, reason = "r", otherwise = "o" }
      compute "x" { kind = "number", reads = { "people" }, value = function(h) return -h.people end }
      """)
    let (result, _) = try await Matcher(pack, on: Vocabulary.day).match([Household(id: "N1", facts: ["people": 1])])
    #expect(result["p"]?.entries.isEmpty == true && result["p"]?.failures.count == 1)
    #expect(result["q"]?.entry(of: "N1")?.judgement.verdict == .ineligible)
  }

  @Test func `a compute is that of its own program, whatever signs stand in their names`() async throws {
    let fields = #"field "people" { kind = "number" }"#
    let rules = """
      program "a/b" { title = "t" }
      criterion "r" { when = { c = is(1) }, points = 1, reason = "r" }
      compute "c" { kind = "number", reads = { "people" }, value = function(h) return h.people end }
      program "a" { title = "t" }
      criterion "r" { when = { ["b/c"] = is(2) }, points = 1, reason = "r" }
      compute "b/c" { kind = "number", reads = { "people" }, value = function(h) return h.people * 2 end }
      """
    let matcher = try Matcher(try RulePack.text(fields: fields, rules: rules), on: Vocabulary.day)
    let (result, _) = try await matcher.match([Household(id: "N1", facts: ["people": 1])])
    #expect(result["a/b"]?.entry(of: "N1")?.judgement.because == ["r"])
    #expect(result["a"]?.entry(of: "N1")?.judgement.because == ["r"])
  }

  @Test(arguments: ["'text'", "0/0", "1/0", "2^60", "true", "{}"])
  func `a result that is no number is a failure, never a number`(result: String) async throws {
    let pack = try pack(
      """
      criterion "c" { when = { x = at_least(0) }, points = 1, reason = "r" }
      compute "x" { kind = "number", reads = { "people" }, value = function(h) local n = h.people return \(result) end }
      """)
    let program = try await pack.match([Household(id: "N1", facts: ["people": 1])])
    let isNumber = result == "2^60"
    #expect(program.failures.count == (isNumber ? 0 : 1))
    #expect(program.entries.count == (isNumber ? 1 : 0))
  }
}
