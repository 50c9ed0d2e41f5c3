import RaccordoModel
import RaccordoRules
import Testing

/// Rules that a loop makes for many programs are read once where they say the same.
@Suite struct KnownRulesTests {
  private static func errors(_ rules: String, fields: String? = nil) throws -> [FindingCode] {
    PackLoader().load(try RulesInText.sources(rules, fields: fields)).findings.filter { $0.severity == .error }.map(\.code)
  }

  private static func loop(_ body: String) -> String {
    "-- program \"...\" stands in a loop.\nfor _, id in ipairs { \"a\", \"b\" } do\n  program(id) { title = \"P\" }\n  \(body)\nend"
  }

  @Test func `what a loop writes alike is one rule in memory, and what it writes otherwise is not`() throws {
    let pack = try RulePack(
      RulesInText.sources(
        Self.loop(
          """
          requirement "debt" { when = { arrears = at_least(1000) }, reason = "Debito", otherwise = "No" }
            criterion "young" { when = { age = less_than(({ a = 30, b = 40 })[id]) }, points = 1, reason = "Giovane" }
          """)))
    let (first, second) = (pack.programs[0], pack.programs[1])
    #expect(first.requirements == second.requirements)
    #expect(first.requirements[0].condition.identity == second.requirements[0].condition.identity)
    #expect(first.criteria[0].condition?.node == .test(FieldTest("age", .lessThan(.literal(.number(30))))))
    #expect(second.criteria[0].condition?.node == .test(FieldTest("age", .lessThan(.literal(.number(40))))))
    #expect(first.criteria[0].place == second.criteria[0].place)
  }

  @Test func `a group that only one of the programs has is missing in the other`() throws {
    let rules = Self.loop(
      """
      if id == "a" then group "g" { at_most = 5 } end
        criterion "debt" { group = "g", when = { arrears = at_least(1000) }, points = 1, reason = "Debito" }
      """)
    #expect(try Self.errors(rules).contains(.unknownReference))
  }

  @Test func `a function of one program alone is unknown to the same rule in another`() throws {
    let rules = Self.loop(
      """
      if id == "a" then compute "share" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears end } end
        criterion "much" { when = { share = at_least(2) }, points = 1, reason = "Quota" }
      """)
    #expect(try Self.errors(rules).contains(.unknownField))
    #expect(try !Self.errors(rules.replacing("if id == \"a\" then ", with: "").replacing("return h.arrears end } end", with: "return h.arrears end }")).contains(.unknownField))
  }

  @Test func `a question about members is refused where persons take the places, also after a program where it is fine`() throws {
    let rules = """
      -- program "..." stands in a loop.
      for _, subject in ipairs { "household", "person" } do
        program(subject) { title = "P", subject = subject }
        criterion "child" { when = { members = some { age = less_than(6) } }, points = 1, reason = "Minore" }
      end
      """
    let fields = "field \"age\" { kind = \"number\", of_member = true }"
    #expect(try Self.errors(rules.replacing(", \"person\"", with: ""), fields: fields).isEmpty)
    #expect(try !Self.errors(rules, fields: fields).isEmpty)
  }
}
