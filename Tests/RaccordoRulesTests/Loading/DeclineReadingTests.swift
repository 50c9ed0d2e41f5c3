import RaccordoModel
import RaccordoRules
import Testing

@Suite struct DeclineReadingTests {
  @Test func `each effect is read, for the pack above every program and for a program below it`() throws {
    let pack = try RulesInText.pack(
      """
      decline "away" { park_days = 30, reason = "Via" }
      decline "ready" { park_until = "reassessed" }
      program "p" { title = "Prova" }
      decline "away" { effect = "none" }
      program "q" { title = "Altra" }
      """)
    #expect(pack.declineReasons.map(\.effect) == [.parkedDays(30), .untilReassessed])
    #expect(pack.declineReasons[0].reason[.italian] == "Via")
    let (p, q) = (try #require(pack.program("p")), try #require(pack.program("q")))
    #expect(pack.declineReasons(in: p).map(\.id) == ["away", "ready"])
    #expect(pack.declineReasons(in: p).map(\.effect) == [.backAtOnce, .untilReassessed])
    #expect(pack.declineReasons(in: q).map(\.effect) == [.parkedDays(30), .untilReassessed])
  }

  @Test(arguments: [
    ("decline \"a\" { park_days = -1 }", "E016"), ("decline \"a\" { park_days = 0 }", "E016"),
    ("decline \"a\" { park_days = 2.5 }", "E016"), ("decline \"a\" { park_days = 3651 }", "E016"),
    ("decline \"a\" { park_days = 30, effect = \"none\" }", "E016"), ("decline \"a\" { park_until = \"ready\" }", "E006"),
    ("decline \"a\" { effect = \"park\" }", "E006"), ("decline \"a\" { park_day = 30 }", "E004"),
    ("decline \"a\" { reason = \"Via\" }", "E012"), ("decline { park_days = 30 }", "E012"),
    ("decline \"a\" { park_days = 1 }\ndecline \"a\" { park_days = 2 }", "E011"),
    ("program \"p\" { title = \"P\" }\ndecline \"a\" { park_days = 1 }\ndecline \"a\" { park_days = 2 }", "E011"),
  ])
  func `what cannot be meant is told once, where it stands`(rules: String, code: String) throws {
    let text = rules.contains("program") ? rules : rules + "\nprogram \"p\" { title = \"P\" }"
    let findings = PackLoader().load(try RulesInText.sources(text)).findings
    #expect(findings.map(\.code.rawValue) == [code], "\(findings)")
    #expect(findings.allSatisfy { $0.place.file == "p.lua" && !$0.help.isEmpty })
  }
}
