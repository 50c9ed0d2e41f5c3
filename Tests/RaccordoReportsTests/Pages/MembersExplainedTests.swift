import Raccordo
import RaccordoReports
import Testing

/// Questions about members, as people and programs read how they came out.
@Suite struct MembersExplainedTests {
  private func explained(_ members: [Person]) async throws -> (explanation: Explanation, pack: RulePack) {
    let files = [
      ("pack.lua", #"pack "small" { title = "Small", version = "1", languages = { "en" } }"#),
      ("fields.lua", #"field "birth_date" { kind = "date", of_member = true, label = { it = "Data di nascita", en = "Born on" } }"#),
      (
        "rules.lua",
        """
        program "p" { title = "Places" }
        criterion "two" { when = { members = at_least(2, { age = less_than(18) }) }, points = 3, reason = "Out of {members}" }
        """
      ),
    ]
    let pack = try RulePack(PackSources(files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
    let matcher = try Matcher(pack, on: SmallPack.day)
    let (list, issues) = pack.list(of: [Household(id: "N1", members: members)])
    #expect(issues.isEmpty)
    return (try matcher.explain("N1", program: "p", in: list, result: try await matcher.match(list)), pack)
  }

  private static let child = Person(id: "P1", facts: ["birth_date": "2019-03-12"])
  private static let unknown = Person(id: "P2")

  private func page(_ members: [Person], _ language: Language) async throws -> String {
    let (explanation, pack) = try await explained(members)
    return ExplanationPage(explanation, pack: pack, language: language).lines.joined(separator: "\n")
  }

  @Test func `each member is shown with the answer that counted, and what is missing is asked`() async throws {
    let english = try await page([Self.child, Self.unknown], .english)
    #expect(english.contains("?   0..3  Out of 2\n"))
    #expect(english.contains("? members at_least(2, { ... })   members: 1 yes, 1 not known\n"))
    #expect(english.contains("✓ member P1\n"))
    #expect(english.contains("✓ age less_than(18)   value: 6 years\n"))
    #expect(english.contains("? age less_than(18)   value: not known\n"))
    #expect(english.contains("• Born on  (up to 3 points)"))
    let italian = try await page([Self.child, Self.unknown], .italian)
    #expect(italian.contains("? members at_least(2, { ... })   componenti: 1 sì, 1 non noto\n"))
    #expect(italian.contains("? componente P2\n") && italian.contains("valore: 6 anni\n"))
  }

  @Test func `where nobody is listed, who lives there is what to ask`() async throws {
    #expect(try await page([], .english).contains("members: nobody is listed\n"))
    #expect(try await page([], .english).contains("• Members of the household  (up to 3 points)"))
    #expect(try await page([], .italian).contains("• Componenti del nucleo  (fino a 3 punti)"))
  }

  @Test func `other programs read how many members said what`() async throws {
    let (explanation, _) = try await explained([Self.child, Self.unknown])
    var text = JSONText()
    explanation.write(to: &text, in: .english)
    let json = String(decoding: text.bytes, as: UTF8.self)
    #expect(json.contains("at_least(2, { ... })") && json.contains("\"member\""))
  }
}
