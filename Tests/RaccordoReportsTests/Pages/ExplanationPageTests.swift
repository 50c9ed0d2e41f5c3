import Raccordo
import RaccordoReports
import Testing

@Suite struct ExplanationPageTests {
  private static let rules = """
    program "p" { title = "Places\\27[31m", services = { "desk" } }
    requirement "area" { when = { municipality = one_of(service.areas) }, reason = "in the area", otherwise = "outside" }
    criterion "one" { when = { people = at_least(3) }, points = 1, reason = "Many" }
    route "desk" { to = "The desk\\27[31m" }
    """

  /// The page of one household about whose family nothing is known, in a program whose service has no areas.
  private func page(_ language: Language) async throws -> String {
    let files = [
      ("pack.lua", #"pack "small" { title = "Small", version = "1", languages = { "en" } }"#),
      ("fields.lua", "field \"people\" { kind = \"number\" }\nfield \"municipality\" { kind = \"municipality\" }"),
      ("rules.lua", ExplanationPageTests.rules),
      ("catalogue/organizations.csv", "id,name\ncoop,Coop\n"),
      ("catalogue/services.csv", "id,organization_id,name,areas\ndesk,coop,Desk,\n"),
    ]
    let pack = try RulePack(PackSources(files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
    let matcher = try Matcher(pack, on: SmallPack.day)
    let (list, _) = pack.list(of: [Household(id: "N1", facts: ["municipality": "006003"])])
    let explanation = try matcher.explain("N1", program: "p", in: list, result: try await matcher.match(list))
    return ExplanationPage(explanation, pack: pack, language: language).lines.joined(separator: "\n")
  }

  @Test func `what the catalogue does not say is told, so that a question nobody can answer has a cause`() async throws {
    #expect(try await page(.english).contains("one_of { service.areas = not known }   value: 006003"))
    #expect(try await page(.italian).contains("one_of { service.areas = non noto }   valore: 006003"))
  }

  @Test func `one point is one point`() async throws {
    #expect(try await page(.english).contains("people  (up to 1 point)\n"))
    #expect(try await page(.italian).contains("people  (fino a 1 punto)\n"))
  }

  @Test func `nothing that a pack says steers the terminal`() async throws {
    let page = try await page(.english)
    #expect(page.contains("Places\u{FFFD}[31m") && page.contains("goes to: The desk\u{FFFD}[31m"))
    #expect(!page.contains("\u{1B}"))
  }

  @Test func `the services that were considered are named, with why one comes first`() async throws {
    let files = [
      ("pack.lua", #"pack "small" { title = "Small", version = "1", languages = { "en" } }"#),
      ("fields.lua", "field \"municipality\" { kind = \"municipality\" }\nfield \"work\" { kind = \"yes_no\", of_member = true }"),
      ("rules.lua", """
        program "p" { title = "Places", subject = "person", services = by_provider "coop" }
        requirement "open" { when = { municipality = one_of(service.areas) }, if_unknown = "yes", reason = "near", otherwise = "far" }
        prefers "near" { when = { municipality = one_of(service.areas) }, points = 5, reason = "Works in {service.areas}" }
        """),
      ("catalogue/organizations.csv", "id,name\ncoop,Coop\n"),
      ("catalogue/services.csv", "id,organization_id,name,areas\nfar,coop,Far,006001\ndesk,coop,Desk,006003\nany,coop,Any,\n"),
    ]
    let pack = try RulePack(PackSources(files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) }))
    let matcher = try Matcher(pack, on: SmallPack.day)
    let (list, _) = pack.list(of: [Household(id: "N1", facts: ["municipality": "006003"], members: [Person(id: "1")])])
    let explanation = try matcher.explain("N1/1", program: "p", in: list, result: try await matcher.match(list))
    let page = ExplanationPage(explanation, pack: pack, language: .english).lines.joined(separator: "\n")
    #expect(
      page.contains(
        """
        Services considered
          → Desk: the one proposed
              ✓ +5  Works in 006003
            Far: cannot enter (open)
            Any: less preferred (0 instead of 5)
              ? 0..5  Works in ?
                  ? municipality one_of { service.areas = not known }   value: 006003

        """))
    let italian = ExplanationPage(explanation, pack: pack, language: .italian).lines.joined(separator: "\n")
    #expect(italian.contains("  → Desk: è quello proposto") && italian.contains("    Any: meno preferito (0 invece di 5)"))
    var text = JSONText()
    explanation.write(to: &text, in: .english)
    let json = String(decoding: text.bytes, as: UTF8.self)
    #expect(json.contains("\"member_of\":\"N1\"") && json.contains("\"id\":\"desk\",\"chosen\":true,\"eligible\":\"yes\",\"preference\":[5,5]"))
  }
}
