import Raccordo
import RaccordoReports
import Testing

/// Counted conditions and days counted from the day of the run, as people read them.
@Suite struct ConditionTextTests {
  private static let rules = """
    program "p" { title = "P" }
    requirement "frail" {
      when = at_least_of(2, { { ill = yes, minors = at_least(1) }, { arrears = at_least(1000) }, { followed = yes } }),
      reason = "Frail", otherwise = "Not frail",
    }
    criterion "soon" { when = { reply_due = within_days(15) }, points = 5, reason = "Due on {reply_due}" }
    criterion "of_late" { when = { reply_due = within_days(-30) }, points = 5, reason = "Of late" }

    """

  private static func pack(_ cases: String = "") throws -> RulePack {
    let texts = [
      ("pack.lua", "pack \"prova\" { version = \"1\", languages = { \"it\" } }"),
      ("fields.lua", PackInText.fields + "\nfield \"reply_due\" { kind = \"date\" }"), ("p.lua", rules + cases),
    ]
    return try RulePack(PackSources(texts.map { PackSources.File(path: $0, bytes: Array($1.utf8)) }))
  }

  private static func explanation(_ facts: [String: FieldValue]) async throws -> Explanation {
    let pack = try pack()
    let matcher = try Matcher(pack, on: SmallPack.day)
    let (list, _) = pack.list(of: [Household(id: "N1", facts: facts)])
    return try matcher.explain("N1", program: "p", in: list, result: try await matcher.match(list))
  }

  private static func page(_ facts: [String: FieldValue], _ language: Language) async throws -> String {
    var page = ExplanationPage(try await explanation(facts), pack: try pack(), language: language)
    page.showsAll = true
    return page.lines.joined(separator: "\n")
  }

  @Test func `a count says how many of how many, and holds together the tests of one part`() async throws {
    let facts: [String: FieldValue] = ["ill": true, "minors": 2, "arrears": .money(Money(cents: 50_000))]
    let italian = try await Self.page(facts, .italian)
    #expect(italian.contains("? almeno 2 di queste 3\n        ✓ tutte insieme\n          ✓ minors at_least(1)"), "\(italian)")
    #expect(italian.contains("        ✗ arrears at_least(1000)") && italian.contains("        ? followed yes   valore: non noto"))
    let english = try await Self.page(facts, .english)
    #expect(english.contains("? at least 2 of these 3\n        ✓ all together"), "\(english)")
    #expect(english.contains("What to ask, most useful first\n  • followed  (decides whether it can enter)"), "\(english)")
  }

  @Test func `days counted from the run show the days that they come to`() async throws {
    let day = SmallPack.day
    let due = CivilDay(daysSince1970: day.daysSince1970 + 3)
    let italian = try await Self.page(["reply_due": .date(due)], .italian)
    func text(_ distance: Int) -> String { NumberText.date(CivilDay(daysSince1970: day.daysSince1970 + distance), in: .italian) }
    #expect(italian.contains("✓ reply_due within_days(15) (\(text(0))–\(text(15)))   valore: \(text(3))"), "\(italian)")
    #expect(italian.contains("✗ reply_due within_days(-30) (\(text(-30))–\(text(0)))   valore: \(text(3))"), "\(italian)")
  }

  @Test func `a count is one node in JSON, with its number and its parts`() async throws {
    var text = JSONText()
    try await Self.explanation(["ill": true]).write(to: &text, in: .english)
    let json = String(decoding: text.bytes, as: UTF8.self)
    #expect(json.contains(#""at_least_of":2,"parts":[{"all":["#), "\(json)")
  }

  @Test func `a case that fails names the tests that kept the count down`() throws {
    let cases = "case \"x\" { given = { ill = true, minors = 0, arrears = 10, followed = false }, expect = { eligible = true } }"
    let pack = try Self.pack(cases)
    let lines = CasesPage(try CaseRunner(pack).run(), of: pack, language: .english).lines.joined(separator: "\n")
    #expect(lines.contains("minors at_least(1) is 0") && lines.contains("arrears at_least(1000)") && lines.contains("followed yes is no"), "\(lines)")
  }

  @Test func `coverage asks for both ends of the days, and suggestions show them`() throws {
    let cases = "case \"x\" { on = \"2025-03-12\", given = { ill = true, minors = 1, followed = true, reply_due = \"2025-03-20\" }, expect = { eligible = true } }"
    let pack = try Self.pack(cases)
    let coverage = Coverage(pack, try CaseRunner(pack).run())
    let missing = coverage.programs.flatMap { Coverage.lines($0.missing, in: .english) }
    #expect(
      missing.contains(
        "criterion \"soon\" never saw reply_due: at 15 days after the day of the run, just above 15 days after the day of the run, at the day of the run, just below the day of the run"),
      "\(missing)")
    let found = try CaseSuggester(pack).suggestions(for: coverage)
    let left = found.notFound.flatMap(\.outcomes).filter { if case .edge = $0.aspect { true } else { false } }
    #expect(left == [], "\(left)")
    #expect(found.suggestions.contains { $0.lines.joined().contains("2025-03-27") })
  }
}
