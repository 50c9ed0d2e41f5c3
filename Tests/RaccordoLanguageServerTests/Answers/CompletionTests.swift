import Raccordo
import Testing

@testable import RaccordoLanguageServer

@Suite struct CompletionTests {
  private let head = "program \"debts\" {\n  title = \"x\", services = { \"mediation\" },\n}\n"

  private func labels(_ text: String) throws -> [String] { try TablePack.labels(head + text) }

  @Test func `between blocks come the words of blocks, those of the file first`() throws {
    #expect(try labels("|").prefix(2) == ["program", "requirement"])
    #expect(try labels("crit|").contains("criterion"))
    #expect(try TablePack.labels("|", file: "fields.lua").first == "field")
    #expect(try TablePack.labels("|", file: "pack.lua").first == "pack")
  }

  @Test func `inside a block come its settings, without those that are there`() throws {
    let others = RuleWords.settings(of: "criterion").filter { $0 != "points" }
    #expect(try labels("criterion \"x\" {\n  points = 1,\n  |\n}") == others && others.contains("reason"))
    #expect(try labels("criterion \"x\" { points = 1, re|") == others)
    #expect(try labels("case \"x\" { expect = { points = 1, |").contains("because"))
    #expect(try TablePack.labels("field \"x\" { |", file: "fields.lua").prefix(3) == ["kind", "of", "min"])
    #expect(try labels("criterion(\"x\" .. 1) { |").contains("points"))
  }

  @Test(arguments: ["criterion \"x\" { when = { |", "criterion \"x\" { when = { minors = 1, |", "requirement \"x\" {\n when = any { { | } } }", "local c = any { { |"])
  func `inside a condition come fields, computes, the day and words that nest`(text: String) throws {
    let labels = try labels(text)
    #expect(labels.contains("arrears") && labels.contains("today") && labels.contains("any"))
    #expect(labels.contains("minors") == !text.contains("minors"))
  }

  @Test func `a compute of the program can be tested, that of another cannot`() throws {
    #expect(try labels("criterion \"x\" { when = { |").contains("months"))
    #expect(try !TablePack.labels("program \"other\" { }\ncriterion \"x\" { when = { |").contains("months"))
  }

  @Test func `after a field come the tests that fit its kind`() throws {
    #expect(try labels("criterion \"x\" { when = { moved = |") == RuleWords.tests(for: .yesNo))
    #expect(try labels("criterion \"x\" { when = { referred_by = has|") == RuleWords.tests(for: .many))
    #expect(try labels("criterion \"x\" { when = { arrears = | }, points = 1 }") == RuleWords.tests(for: .money))
    #expect(try labels("criterion \"x\" { when = { tenure = |").prefix(2) == ["\"pubblica\"", "\"privata\""])
    #expect(try labels("criterion \"x\" { when = { months = |") == RuleWords.tests(for: .number))
  }

  @Test func `inside quotes come the choices of the field`() throws {
    #expect(try labels("criterion \"x\" { when = { tenure = \"|") == ["pubblica", "privata"])
    #expect(try labels("criterion \"x\" { when = { tenure = is(\"pub|\") } }") == ["pubblica", "privata"])
    #expect(try labels("criterion \"x\" { when = { referred_by = has_any { \"Caritas\", \"|\" } } }") == ["Caritas", "SerD"])
    #expect(try labels("case \"x\" { given = { tenure = \"|").first == "pubblica")
    #expect(try TablePack.labels("field \"tenure\" { kind = \"choice\", of = { \"pubblica\" }, values = { [\"ERP\"] = \"|", file: "fields.lua").first == "pubblica")
  }

  @Test func `figures and values of the service fit what they are held against`() throws {
    #expect(try labels("criterion \"x\" { when = { arrears = at_least(|").first == "param.least_debt")
    #expect(try labels("criterion \"x\" { when = { arrears = at_least(param.|") == ["least_debt"])
    #expect(try !labels("criterion \"x\" { when = { notice = before(|").contains("param.least_debt"))
    #expect(try labels("requirement \"x\" { when = { municipality = one_of(service.|").contains("areas"))
    #expect(try labels("compute \"x\" { value = function(h) return h.|").contains("rent"))
    #expect(try labels("compute \"x\" { value = function(h) if h.rent > 1 then return param.|").first == "least_debt")
  }

  @Test func `names of the program are offered where they are wanted`() throws {
    let rules = try TablePack.text(of: "rules.lua")
    #expect(try TablePack.labels(rules + "criterion \"x\" { group = \"|") == ["fragility"])
    #expect(try TablePack.labels(rules + "criterion \"x\" { group = |") == ["\"fragility\""])
    #expect(try TablePack.labels(rules + "case \"x\" { like = \"|") == ["a family", "nobody knows the rent", "x"])
    #expect(try TablePack.labels(rules + "case \"x\" { expect = { route = \"|") == ["mediator", "desk"])
    #expect(try TablePack.labels(rules + "case \"x\" { expect = { because = { \"|") == ["late", "children"])
    #expect(try TablePack.labels(rules + "case \"x\" { expect = { asks = { \"|").contains("minors"))
    #expect(try TablePack.labels(rules + "route \"x\" { to = service \"|") == ["mediation"])
    #expect(try TablePack.labels(rules + "route \"x\" { to = |").first == "service \"mediation\"")
    #expect(try TablePack.labels(rules + "route \"x\" { through = organization \"|") == ["coop"])
    #expect(try TablePack.labels("program \"x\" { services = { \"|") == ["mediation"])
  }

  @Test func `a file that a program takes in knows the names of the program`() throws {
    // Its blocks stand under no program of its own; those of the pack's say where they are written.
    let (page, caret) = try TablePack.page("criterion \"x\" { group = \"|", file: "rules.lua")
    #expect(page.program(at: caret) == "debts")
    #expect(try TablePack.labels("criterion \"x\" { group = \"|").contains("fragility"))
    #expect(try TablePack.labels("criterion \"x\" { when = { |").contains("months"))
  }

  @Test func `what orders households is offered in ties`() throws {
    let words = try TablePack.labels("program \"debts\" { ties = { |")
    #expect(words.contains("higher") && words.contains("draw") && !words.contains("at_least"))
    #expect(try TablePack.labels("program \"debts\" { ties = { higher \"|").contains("months"))
    #expect(try TablePack.labels("program \"debts\" { ties = { earlier \"|") == ["notice", "today"])
  }

  @Test func `stages, reserves and units are offered where places are given`() throws {
    let stages = "stage \"selection\" { places = 2 }\nreserve \"young\" { places = 1 }\n"
    #expect(try labels(stages + "requirement \"x\" { stage = \"|") == ["selection"])
    #expect(try labels(stages + "reserve \"x\" { stage = |") == ["\"selection\""])
    #expect(try labels(stages + "case \"x\" { expect = { reserve = \"|") == ["young"])
    #expect(try labels(stages + "reserve \"x\" { when = { |").contains("minors"))
    #expect(try labels("stage \"x\" { |") == RuleWords.settings(of: "stage"))
    #expect(try labels("stage \"x\" { places = |") == ["from_catalogue"])
    #expect(try TablePack.labels("program \"x\" { unit = \"|") == ["household", "person", "hour", "session"])
    #expect(try TablePack.labels("program \"x\" { subject = |") == ["\"household\"", "\"person\""])
  }

  @Test func `fields that make groups are offered in fairness`() throws {
    #expect(try TablePack.labels("pack \"x\" { fairness = { \"|", file: "pack.lua").contains("minors"))
    #expect(try TablePack.labels("pack \"x\" { fairness = { { \"|", file: "pack.lua").contains("rent"))
  }

  @Test func `what excludes a program is another one, or a plan`() throws {
    #expect(try TablePack.labels("program \"x\" { }\nincompatible_with { \"|") == ["debts", "bsl", "gol"])
    #expect(try labels("incompatible_with { \"bsl\", \"|\" }") == ["bsl", "gol"])
  }

  @Test func `settings that choose among words offer them`() throws {
    #expect(try TablePack.labels("field \"x\" { kind = \"|", file: "fields.lua") == FieldKind.allCases.map(\.rawValue))
    #expect(try TablePack.labels("field \"x\" { sensitive = |", file: "fields.lua").first == "\"health\"")
    #expect(try labels("compute \"x\" { kind = \"|") == RuleWords.computeKinds.map(\.rawValue))
    #expect(try labels("criterion \"x\" { trial = |") == ["true", "false"])
    #expect(try labels("case \"x\" { given = { rent = |") == ["unknown"])
    #expect(try labels("case \"x\" { given = { moved = |") == ["true", "false", "unknown"])
    #expect(try labels("criterion \"x\" { reason = { |") == ["it", "en"])
  }

  @Test(arguments: ["-- crit|", "criterion \"x\" { reason = \"arr|", "--[[ | ]]", "local x = { | }", "criterion \"|"])
  func `nothing is offered in comments, free texts and tables of Lua`(text: String) throws {
    #expect(try labels(text) == [])
  }

  @Test func `an unfinished block does not spoil the next one`() throws {
    let text = "criterion \"x\" { when = { arrears = at_least(\n\ncriterion \"y\" { |\n"
    #expect(try labels(text).contains("points"))
  }

  @Test func `what is begun is replaced, and what follows is left`() throws {
    let (page, caret) = try TablePack.page(head + "criterion \"x\" { when = { min| = 1 } }")
    let item = CompletionList(page, at: caret).json()["items"]?.list?.first { $0["label"] == "minors" }
    #expect(item?[["textEdit", "newText"]] == "minors")
    #expect(item?[["textEdit", "range", "start", "character"]] == 25)
    #expect(item?[["textEdit", "range", "end", "character"]] == 28)
  }

  @Test func `a snippet is plain where the client takes none`() {
    #expect(Completion.plain("between($1, $0)") == "between(, )")
    #expect(Completion.plain("if_unknown = \"${0:no}\",") == "if_unknown = \"no\",")
    #expect(Completion.plain("no marks") == "no marks")
  }
}
