import Raccordo
import Testing

@testable import RaccordoLanguageServer

@Suite struct HoverTests {
  private let rules: String

  init() throws {
    rules = try TablePack.text(of: "rules.lua")
  }

  /// - Parameters:
  ///   - text: a part of the rules.
  ///   - word: what in it the mouse is over.
  private func hover(_ text: String, over word: String, _ language: Language = .english) throws -> String {
    let found = try #require(rules.range(of: text))
    let place = try #require(rules[found].range(of: word))
    var marked = rules
    marked.insert("|", at: place.lowerBound)
    return try #require(try TablePack.hover(marked, language: language))
  }

  @Test func `a field shows its label, kind, bounds, care and why`() throws {
    let text = try hover("arrears = at_least", over: "arrears")
    #expect(text == "**Arrears** (`arrears`)\n\n`money`: an amount in euro, to the cent, from €0 up\n\n⚠ economic or social hardship (D.Lgs. 33/2013, article 26)\n\nWhy: More debt, more risk")
    #expect(try hover("arrears = at_least", over: "arrears", .italian).contains("Perché: Più debito, più rischio"))
    #expect(try hover("minors = at_least", over: "minors") == "**Children** (`minors`)\n\n`number`: a number, people, whole, from 0 to 15")
  }

  @Test func `a field is known wherever it is named`() throws {
    for (text, word) in [("higher \"minors\"", "minors"), ("reads = { \"arrears\"", "arrears"), ("h.rent", "rent"), ("arrears = 3000", "arrears")] {
      #expect(try hover(text, over: word).hasPrefix("**"), "\(text)")
    }
  }

  @Test func `a compute shows what it is worked out from`() throws {
    #expect(try hover("months = at_least", over: "months").hasSuffix("worked out from `arrears`, `rent`"))
    #expect(try hover("compute \"months\"", over: "months").contains("Months of rent"))
  }

  @Test func `a figure shows the value of the day, its act and its rows`() throws {
    let text = try hover("param.least_debt", over: "least_debt")
    #expect(text == "`param.least_debt`: **€1,000** on 12 Mar 2025\n\natto 2025, from 1 Jan 2025\n\n- from 1 Jan 2024 to 31 Dec 2024: €900, atto 2024\n- from 1 Jan 2025: €1,000, atto 2025")
  }

  @Test func `a value of the service shows what it is for each`() throws {
    #expect(try hover("service.areas", over: "areas") == "`service.areas`: the municipalities served on the day\n\n- `mediation`: 006003")
  }

  @Test func `services and organizations show what the catalogue says`() throws {
    #expect(try hover("service \"mediation\"", over: "mediation").hasPrefix("**Mediation** (`mediation`)\n\nUna cooperativa"))
    #expect(try hover("organization \"coop\"", over: "coop").hasPrefix("**Una cooperativa** (`coop`)"))
    #expect(try hover("services = { \"mediation\"", over: "mediation").contains("Places: 14"))
  }

  @Test func `a group, a route or a case shows its own text`() throws {
    #expect(try hover("group  = \"fragility\"", over: "fragility") == "```lua\ngroup \"fragility\" { at_most = 25 }\n```")
    #expect(try hover("like = \"a family\"", over: "family").contains("case \"a family\" {"))
    #expect(try hover("route = \"mediator\"", over: "mediator").contains("through = organization \"coop\""))
  }

  @Test func `what excludes a program tells which program or plan it is`() throws {
    let head = "program \"x\" { unit = \"hour\" }\nincompatible_with { \"debts\", \"bsl\", \"other\" }"
    #expect(try TablePack.hover(head.replacing("debts", with: "de|bts")) == "**Debts** (`debts`)")
    #expect(try TablePack.hover(head.replacing("bsl", with: "b|sl")) == "\"bsl\": **Active plans** (`active`)")
    #expect(try TablePack.hover(head.replacing("other", with: "o|ther")) == nil)
    #expect(try TablePack.hover(head.replacing("hour", with: "h|our")) == "`unit = \"hour\"`: hours; `each` says how many for each household")
  }

  @Test func `words, settings and choices have a line of their own`() throws {
    #expect(try hover("at_least(6)", over: "at_least").hasPrefix("`at_least`: This value or more.\n\n```lua\n"))
    #expect(try hover("otherwise =", over: "otherwise", .italian) == "`otherwise` (`requirement`): Il perché no, detto alle persone.")
    #expect(try hover("tenure = \"pubblica\"", over: "pubblica") == "\"pubblica\": **Dwelling 🏠** (`tenure`)\n\nalso written “ERP”")
    #expect(try hover("kind  = \"number\"", over: "number") == "`kind = \"number\"`: a number")
  }

  @Test func `plain Lua and free texts say nothing`() throws {
    #expect(try TablePack.hover("local x = 1|") == nil)
    #expect(try TablePack.hover("criterion \"x\" { reason = \"arr|ears\" }") == nil)
    #expect(try TablePack.hover("-- arr|ears") == nil)
  }
}
