import RaccordoRules
import Testing

/// `at_least_of` and `within_days` as people may write them.
@Suite struct ConditionReadingTests {
  private static func findings(_ when: String) throws -> [Finding] {
    PackLoader().load(
      try RulesInText.sources(
        "program \"p\" { title = \"P\" }\ncriterion \"c\" { points = 1, reason = \"r\", when = \(when) }\n")
    ).findings
  }

  @Test(arguments: [
    ("at_least_of(2, { { disability = yes }, { addiction = yes }, { minors = 1 } })", 3),
    ("at_least_of(2, { disability = yes, addiction = yes, { minors = 1, age = 3 } })", 4),
    ("any { at_least_of(1, { { disability = yes } }), { minors = 1 } }", 2),
    ("none { at_least_of(2, { any { { disability = yes }, { age = 3 } }, { addiction = yes } }) }", 3),
  ])
  func `a count of conditions is read with all its tests`(when: String, tests: Int) throws {
    let rules = "criterion \"c\" { points = 1, reason = \"r\", when = \(when) }\n"
    let pack = try RulesInText.pack("program \"p\" { title = \"P\" }\n" + rules)
    #expect(pack.programs.first?.criteria.first?.condition?.tests.count == tests)
  }

  @Test(arguments: [
    ("at_least_of(4, { { disability = yes }, { minors = 1 } })", "E016"), ("at_least_of(0, { { minors = 1 } })", "E016"),
    ("at_least_of(1.5, { { minors = 1 }, { age = 3 } })", "E016"), ("at_least_of { { minors = 1 } }", "E016"),
    ("at_least_of(2, { minors = 1 }, { age = 3 })", "E016"), ("at_least_of(\"2\", { { minors = 1 } })", "E016"),
    ("at_least_of(1, {})", "E016"), ("at_least_of()", "E016"), ("at_least_of", "E016"),
    ("{ minors = at_least_of(1, { { age = 3 } }) }", "E005"), ("at_least_of(1, { { minrs = 1 } })", "E003"),
    ("at_least_of(too_many, { { minors = 1 } })", "E002"), ("at_least_of(2, { { minors = 1 }, { minors = 1, minors = 2 } })", "E010"),
    ("{ notice_date = within_days(1.5) }", "E016"), ("{ notice_date = within_days(\"2025-01-01\") }", "E016"),
    ("{ notice_date = within_days() }", "E016"), ("{ notice_date = within_days(1, 2) }", "E016"),
    ("{ notice_date = within_days(1e9) }", "E016"), ("{ notice_date = within_days(0/0) }", "E016"),
    ("{ notice_date = within_days(service.minimum_age) }", "E016"), ("{ notice_date = within_days(param.isee_limit) }", "E005"),
    ("{ notice_date = within_days(param.deadline) }", "E005"), ("{ notice_date = within_days(param.unheard) }", "E015"),
    ("{ minors = within_days(3) }", "E005"), ("within_days(3)", "E016"), ("{ notice_date = within_days(unheard) }", "E002"),
  ])
  func `what does not fit is one finding, with what to do`(when: String, code: String) throws {
    let found = try Self.findings(when)
    #expect(found.map(\.code.rawValue) == [code], "\(found)")
  }

  @Test(arguments: [
    ("15,days", true), ("15,giorni", true), ("15,", true), ("0,gg", true), ("15,working days", false), ("15,EUR", false),
    ("-3,days", false), ("1.5,days", false), ("2025-01-01,date", false), ("40000,days", false),
  ])
  func `a parameter fits within_days when it counts whole days ahead`(row: String, fits: Bool) {
    let pack = WrittenPack(
      "field \"due\" { kind = \"date\" }\n", "criterion \"c\" { points = 1, reason = \"r\", when = { due = within_days(param.days) } }",
      parameters: "days,,,\(row),\n")
    #expect(pack.places == (fits ? [] : ["E005 rules.lua:2:70"]), "\(pack.findings)")
  }

  @Test func `a figure of days that a rule writes by hand is told when it is a parameter`() {
    let pack = WrittenPack(
      "field \"due\" { kind = \"date\" }\n",
      "criterion \"c\" { points = 1, reason = \"r\", when = { due = within_days(15) } }\ncriterion \"d\" { points = 1, reason = \"r\", when = { due = within_days(param.days) } }",
      parameters: "days,,,15,giorni,\ndays,2026-01-01,,20,giorni,\n")
    #expect(pack.findings.map(\.code).contains(.writtenThreshold), "\(pack.findings)")
  }

  @Test func `a reason may name today where the rule counts from it`() throws {
    let rules = "criterion \"c\" { points = 1, reason = \"{notice_date}, oggi {today}\", when = { notice_date = within_days(3) } }\n"
    #expect(PackLoader().load(try RulesInText.sources("program \"p\" { title = \"P\" }\n" + rules)).findings.isEmpty)
  }
}
