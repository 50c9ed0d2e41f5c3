import Raccordo
import RaccordoReports
import Testing

/// What the pages say of points: how many, why, and what a group cut.
@Suite struct PointPageTests {
  private static let fields = """
    field "isee" { kind = "money", min = 0, label = { it = "ISEE", en = "ISEE" } }
    field "minors" { kind = "number", min = 0, max = 15, whole = true, label = { it = "Figli minori", en = "Children" } }
    field "age" { kind = "number", min = 0, max = 120, label = { it = "Età", en = "Age" } }
    """

  private static let rules = """
    program "p" { title = { it = "Prova", en = "Test" }, places = 1 }
    requirement "few" {
      when = { minors = at_most(5) }, reason = { it = "{minors} figli", en = "{minors} children" },
      otherwise = { it = "{minors} figli: più di 5", en = "{minors} children: more than 5" },
    }
    group "need" { at_most = 25 }
    criterion "income" { group = "need", points = bands("isee", { { to = 3000, 20 }, { to = 6000, 10 } }), reason = { it = "Reddito", en = "Income" } }
    criterion "children" { group = "need", points = per("minors", 5, { at_most = 15 }), reason = { it = "Figli", en = "Children" } }
    criterion "old" { points = scale("age", { { at = 60, 0 }, { at = 90, 10 } }), reason = { it = "Anziano", en = "Old" } }
    criterion "debt" { points = per("isee", 1, { each = 1000, at_most = 3 }), reason = { it = "Altro", en = "Other" } }
    criterion "work" {
      points = function(h) return h.minors / 2 end, reads = { "minors" }, at_most = 4, reason = { it = "Calcolo", en = "Function" },
    }
    """

  private func explanation(_ facts: [String: FieldValue]) async throws -> (explanation: Explanation, pack: RulePack) {
    let pack = try RulePack(
      PackSources([
        PackSources.File(path: "pack.lua", bytes: Array(#"pack "small" { title = "Small", version = "1", languages = { "it", "en" } }"#.utf8)),
        PackSources.File(path: "fields.lua", bytes: Array(PointPageTests.fields.utf8)),
        PackSources.File(path: "rules.lua", bytes: Array(PointPageTests.rules.utf8)),
      ]))
    let matcher = try Matcher(pack, on: SmallPack.day)
    let (list, _) = pack.list(of: [Household(id: "N1", facts: facts)])
    return (try matcher.explain("N1", program: "p", in: list, result: try await matcher.match(list)), pack)
  }

  private func page(_ facts: [String: FieldValue], _ language: Language = .english) async throws -> String {
    let (explanation, pack) = try await explanation(facts)
    return ExplanationPage(explanation, pack: pack, language: language).lines.joined(separator: "\n")
  }

  @Test func `each amount comes with what it goes by, its group, and what the group cut`() async throws {
    let page = try await page(["isee": 2500, "minors": 2, "age": 75])
    for line in [
      "  ✓    +20  Income  (group need)\n             ISEE €2,500: band up to €3,000",
      "  ✓    +10  Children  (group need)\n             Children 2: 5 points for each unit, at most 15",
      "  ✓     +5  Old\n             Age 75: in proportion between 60 → 0, 90 → 10",
      "  ✓     +2  Other\n             ISEE €2,500: 1 point for each €1,000, at most 3",
      "  ✓     +1  Function\n             a function works them out from Children 2, at most 4",
      "    group need: 30 points in all, 25 count",
    ] {
      #expect(page.contains(line), "\(line)\n\(page)")
    }
    #expect(try await self.page(["isee": 4000, "minors": 0], .italian).contains("ISEE 4.000 €: fascia oltre 3.000 € e fino a 6.000 €"))
  }

  @Test func `what is open says what it hangs on, and what is outside all bands is not among the points`() async throws {
    let open = try await page(["minors": 1])
    #expect(open.contains("  ?  0..20  Income  (group need)\n             ISEE not known: the band is not known yet"))
    #expect(open.contains("• ISEE  (up to 23 points)\n  • Age  (up to 10 points)"))
    #expect(!(try await page(["isee": 9000, "minors": 1])).contains("Income"))
  }

  @Test func `what would let a household in is said in the words of the requirement`() async throws {
    #expect(try await page(["minors": 7]).contains("• it could enter if this were not so: 7 children: more than 5"))
    #expect(try await page(["minors": 7], .italian).contains("• potrebbe entrare se non fosse così: 7 figli: più di 5"))
  }

  @Test func `a case that fails says what the points went by`() throws {
    let rules = """
      program "p" { title = { it = "Prova", en = "Test" } }
      criterion "income" { points = bands("isee", { { to = 3000, 20 } }), reason = { it = "Reddito", en = "Income" } }
      criterion "children" { points = per("minors", 5, { at_most = 15 }), reason = { it = "Figli", en = "Children" } }
      case "a" { given = { isee = 3000.01 }, expect = { points = 20 } }
      """
    let pack = try RulePack(
      PackSources([
        PackSources.File(path: "pack.lua", bytes: Array(#"pack "small" { title = "Small", version = "1", languages = { "it", "en" } }"#.utf8)),
        PackSources.File(path: "fields.lua", bytes: Array(PointPageTests.fields.utf8)),
        PackSources.File(path: "rules.lua", bytes: Array(rules.utf8)),
      ]))
    let page = CasesPage(try CaseRunner(pack).run(), of: pack, language: .english).lines.joined(separator: "\n")
    #expect(page.contains("✗ criterion \"income\"  +0  ISEE €3,000.01: outside all bands"), "\(page)")
    #expect(page.contains("? criterion \"children\"  0..15  Children not known: 5 points for each unit, at most 15"), "\(page)")
  }

  @Test func `machines read the form, the answers and the words`() async throws {
    let (explanation, _) = try await explanation(["isee": 2500, "minors": 2])
    var text = JSONText()
    explanation.write(to: &text, in: .english)
    let written = String(decoding: text.bytes, as: UTF8.self)
    #expect(written.contains(#""points":[20,20]"#) && written.contains(#""form":"bands""#))
    #expect(written.contains(#"{"id":"need","points":[30,30],"counted":[25,25]}"#))
    #expect(written.contains(#"{"field":"isee","value":2500}"#) && written.contains("ISEE €2,500: band up to €3,000"))
    #expect(written.contains(#""form":"function","reads":[{"field":"minors","value":2}]"#))
  }
}
