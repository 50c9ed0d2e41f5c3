import RaccordoRules
import Testing

/// Figures that a compute takes from where they have no value are found when the pack is read.
@Suite struct FigureUseTests {
  private static func findings(_ rules: String, shared: String? = nil) throws -> [Finding] {
    var files = try RulesInText.sources("program \"p\" { title = \"P\" }\n" + rules).files
    if let shared { files.append(PackSources.File(path: "shared/f.lua", bytes: Array(shared.utf8))) }
    return PackLoader().load(PackSources(files)).findings
  }

  private static func compute(_ body: String) -> String {
    "compute \"c\" { kind = \"number\", reads = { \"isee\" }, value = function(h) return \(body) end }\n"
  }

  @Test(arguments: [
    ("local limit = param.isee_limit", "h.isee - limit"),
    ("local limit <const> = (param.isee_limit)", "h.isee - limit"),
    ("local first = param.isee_limit local limit = first", "h.isee - limit"),
    ("local all = { limit = param.isee_limit, n = 1 }", "h.isee - all.limit"),
    ("local all = { ['limit'] = param.isee_limit }", "h.isee - all.limit"),
    ("local p = param", "h.isee - p.isee_limit"),
    ("local limit = param.isee_limit local function rest(x) return x - limit end", "rest(h.isee)"),
    ("local limit = param.isee_limit function rest(x) return x - limit end", "rest(h.isee)"),
  ])
  func `a figure that is worked out while the file is read is found at load`(head: String, body: String) throws {
    let found = try Self.findings(head + "\n" + Self.compute(body))
    #expect(found.map(\.code) == [.wrongValue], "\(found)")
    #expect(found.first?.message[.english].contains("taken outside the function: there it has no value yet") == true)
  }

  @Test(arguments: [
    ("", "h.isee - param.isee_limit"),
    ("local months = 12", "h.isee - months"),
    ("local all = { limit = param.isee_limit, n = 1 }", "h.isee - all.n"),
    ("local limit = param.isee_limit limit = 3", "h.isee - limit"),
    ("local function rest(x) return x - param.isee_limit end", "rest(h.isee)"),
    ("local function a(x) if x < 0 then return a(x + 1) end return x end", "a(h.isee)"),
  ])
  func `a figure inside the function, and a name that holds none, are left alone`(head: String, body: String) throws {
    #expect(try Self.findings(head + "\n" + Self.compute(body)).isEmpty)
  }

  @Test func `a figure comes from another file too`() throws {
    let rules = "local bands = include \"shared/f.lua\"\n" + Self.compute("h.isee - bands.limit")
    #expect(try Self.findings(rules, shared: "return { limit = param.isee_limit }").map(\.code) == [.wrongValue])
    #expect(try Self.findings(rules, shared: "return { limit = 3 }").isEmpty)
  }

  @Test func `the figures of a function that is called count as those of the compute`() throws {
    let head = "local function rest(x) return x - param.isee_limit end\n"
    let pack = try RulePack(try RulesInText.sources("program \"p\" { title = \"P\" }\n" + head + Self.compute("rest(h.isee)")))
    #expect(pack.programs.first?.computes.first?.parameters == ["isee_limit"])
    let unheard = "local function rest(x) return x - param.isee_limt end\n"
    #expect(try Self.findings(unheard + Self.compute("rest(h.isee)")).map(\.code) == [.unknownReference])
  }
}
