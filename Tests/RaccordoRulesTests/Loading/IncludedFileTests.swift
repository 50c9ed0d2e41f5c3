import RaccordoModel
import RaccordoRules
import Testing

@Suite struct IncludedFileTests {
  /// The pack of the fixtures with the rules of a test, and the files that these take in.
  private static func sources(_ rules: String, _ files: [(String, String)]) throws -> PackSources {
    PackSources(try RulesInText.sources(rules).files + files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) })
  }

  private static func findings(_ rules: String, _ files: [(String, String)] = []) throws -> [Finding] {
    PackLoader().load(try sources(rules, files)).findings
  }

  /// "E015 p.lua:3:9", one a finding.
  private static func places(_ rules: String, _ files: [(String, String)] = []) throws -> [String] {
    try findings(rules, files).map { "\($0.code.rawValue) \($0.place)" }
  }

  private static let debt = "criterion \"debt\" { when = { arrears = at_least(1000) }, points = 10, reason = \"Debito\" }\n"

  @Test func `rules belong to the program that takes them in, and keep their own place`() throws {
    let rules = """
      program "a" { title = "A" }
      include "shared/rules.lua"
      program "b" { title = "B" }
      criterion "young" { when = { age = less_than(30) }, points = 1, reason = "Giovane" }
      include "shared/rules.lua"
      """
    let pack = try RulePack(try Self.sources(rules, [("shared/rules.lua", "\n" + Self.debt)]))
    #expect(pack.programs.map { $0.criteria.map(\.id) } == [["debt"], ["young", "debt"]])
    #expect(pack.programs.map { $0.criteria.last?.place } == Array(repeating: SourcePlace(file: "shared/rules.lua", line: 2, column: 11, endColumn: 17), count: 2))
    #expect(pack.programs.map(\.place.file) == ["p.lua", "p.lua"])
    #expect(pack.includedFiles == ["shared/rules.lua"])
  }

  @Test func `a file may give back a value, take in others, and declare fields, programs and cases`() throws {
    let rules = """
      -- program "..." stands in a file of its own.
      local limits = include "shared/limits.lua"
      include "shared/program.lua"
      criterion "poor" { when = { isee = at_most(limits.isee) }, points = limits.points, reason = "ISEE" }
      """
    let files = [
      ("shared/limits.lua", "local points = include \"deep/points.lua\"\nreturn { isee = 3000, points = points }"),
      ("deep/points.lua", "return 12.5"),
      ("shared/program.lua", "program \"q\" { title = \"P\" }\ncase \"poor\" { given = { isee = 3000 }, expect = { points = 12.5 } }"),
    ]
    let outcomes = try CaseRunner(RulePack(try Self.sources(rules, files))).run()
    #expect(outcomes.map(\.one.name) == ["poor"] && outcomes.allSatisfy(\.hasPassed))
  }

  @Test func `functions of a file that is taken in are called, for each program by itself`() throws {
    let rules = """
      program "a" { title = "A" }
      include "shared/months.lua"
      criterion "late" { when = { months = at_least(12) }, points = 5, reason = "{months}" }
      case "a year" { given = { arrears = 1200, monthly_rent = 100 }, expect = { points = 5 } }
      program "b" { title = "B" }
      compute "twice" { kind = "number", reads = { "arrears" }, value = include "shared/twice.lua" }
      criterion "large" { when = { twice = is(20) }, points = 7, reason = "{twice}" }
      case "ten" { given = { arrears = 10 }, expect = { points = 7 } }
      """
    let files = [
      (
        "shared/months.lua",
        "compute \"months\" { kind = \"number\", reads = { \"arrears\", \"monthly_rent\" }, value = function(h) return h.arrears / h.monthly_rent end }"
      ), ("shared/twice.lua", "return function(h) return h.arrears * 2 end"),
    ]
    let outcomes = try CaseRunner(RulePack(try Self.sources(rules, files))).run()
    #expect(outcomes.count == 2)
    for outcome in outcomes { #expect(outcome.hasPassed, "\(outcome.differences) \(outcome.failure?.detail ?? "")") }
  }

  @Test func `what is wrong in a file is found there, once, with the block around it`() throws {
    let wrong = "criterion \"c\" { when = { arears = at_least(1) }, points = 1, reason = \"r\" }\nlocal x = os\n"
    let rules = "program \"a\" { title = \"A\" }\ninclude \"shared/c.lua\"\nprogram \"b\" { title = \"B\" }\ninclude \"shared/c.lua\"\n"
    let check = PackCheck(try Self.sources(rules, [("shared/c.lua", wrong)]), on: WrittenPack.day)
    let found = check.outcome.findings.filter { $0.place.file == "shared/c.lua" }
    #expect(found.map { "\($0.code.rawValue) \($0.place)" } == ["E003 shared/c.lua:1:26", "E002 shared/c.lua:2:11"])
    #expect(found.first?.block?.word == "criterion" && found.first?.block?.id == "c")
    #expect(found.first?.fix != nil)
  }

  @Test func `a function that is written in another file is held against its reads there`() throws {
    let rules = "compute \"c\" { kind = \"number\", reads = { \"arrears\" }, value = include \"shared/f.lua\" }\n"
    let files = [("shared/f.lua", "\nreturn function(h) return h.arrears + h.isee end")]
    #expect(try Self.places(rules, files) == ["E013 shared/f.lua:2:41"])
  }

  @Test(arguments: [
    ("include \"shared/no.lua\"", "E015 p.lua:2:9"),
    ("include \"p.lua\"", "E016 p.lua:2:9"),
    ("include \"shared/../shared/a.lua\"", "E015 p.lua:2:9"),
    ("include(\"shared/\" .. \"a.lua\")", "E016 p.lua:2:1"),
    ("local name = \"shared/a.lua\" include(name)", "E016 p.lua:2:29"),
    ("pcall(include, \"shared/a.lua\")", "E016 p.lua:2:7"),
    ("local function f() include \"shared/a.lua\" end f()", "E016 p.lua:2:28"),
    ("include \"shared/self.lua\"", "E016 shared/self.lua:1:9"),
    ("include \"shared/one.lua\"", "E016 shared/two.lua:1:9"),
    ("include \"shared/broken.lua\"", "E001 shared/broken.lua:1:1"),
    ("include \"shared/stops.lua\"", "E008 shared/stops.lua:1"),
    ("include \"shared/endless.lua\"", "E014 shared/endless.lua:1"),
  ])
  func `what cannot be taken in is told once, where it is named or where it fails`(line: String, finding: String) throws {
    let files = [
      ("shared/a.lua", "return 1"), ("shared/self.lua", "include \"shared/self.lua\""),
      ("shared/one.lua", "include \"shared/two.lua\""), ("shared/two.lua", "include \"shared/one.lua\""),
      ("shared/broken.lua", "= = ="), ("shared/stops.lua", "error(\"not yet\")"), ("shared/endless.lua", "while true do end"),
    ]
    #expect(try Self.places("program \"p\" { title = \"P\" }\n" + line + "\n" + Self.debt, files) == [finding])
  }

  @Test func `what a file that cannot be read would declare is not missed elsewhere`() throws {
    let rules = """
      include "shared/no.lua"
      criterion "c" { group = "g", when = { unheard = at_least(1) }, points = 1, reason = "r" }
      case "one" { expect = { route = "r", because = { "d" } } }
      """
    #expect(try Self.places("program \"p\" { title = \"P\" }\n" + rules).map { $0.prefix(4) } == ["E015"])
  }

  @Test func `a file taken in twice by one program is said to be there twice`() throws {
    let rules = "program \"p\" { title = \"P\" }\ninclude \"shared/debt.lua\"\ninclude \"shared/debt.lua\"\n"
    let found = try Self.findings(rules, [("shared/debt.lua", Self.debt)])
    #expect(found.map(\.code) == [.sameName])
    #expect(found.first?.help.first?[.english] == "its file is included more than once: include it once")
  }

  @Test func `a chain of files has an end`() throws {
    let chain = (0..<5_000).map { ("shared/f\($0).lua", "include \"shared/f\($0 + 1).lua\"") }
    let found = try Self.findings("program \"p\" { title = \"P\" }\ninclude \"shared/f0.lua\"\n", chain)
    #expect(found.map { "\($0.code.rawValue) \($0.place)" } == ["E014 shared/f15.lua:1:9"])
  }

  @Test func `a file that ends in a block has it too`() throws {
    let files = [("shared/a.lua", "\nreturn " + Self.debt), ("shared/b.lua", "return criterion \"b\" { when = { arears = yes }, points = 1, reason = \"r\" }")]
    let rules = "program \"p\" { title = \"P\" }\ninclude \"shared/a.lua\"\n"
    #expect(try RulePack(try Self.sources(rules, files)).programs.first?.criteria.map(\.id) == ["debt"])
    #expect(try Self.places(rules + "include \"shared/b.lua\"\n", files) == ["E003 shared/b.lua:1:33"])
  }

  @Test func `a file in a folder that nobody takes in is told, and can be allowed`() throws {
    let rules = "program \"p\" { title = \"P\" }\n" + Self.debt
    #expect(try Self.places(rules, [("shared/x.lua", "-- Appunti\nreturn 1")]) == ["W117 shared/x.lua:2"])
    let allowed = [("shared/x.lua", "-- check: allow W117 si usa da maggio\nreturn 1")]
    let check = PackCheck(try Self.sources(rules, allowed), on: WrittenPack.day)
    #expect(check.allowed == 1 && !check.outcome.findings.contains { $0.code == .unreadFile })
  }

  @Test func `a warning inside a file that is taken in is allowed in that file`() throws {
    let twice = "criterion \"one\" { when = { minors = at_least(1) }, points = 1, reason = \"r\" }\n"
      + "-- check: allow W110 la rete lo vuole due volte\n"
      + "criterion \"two\" { when = { minors = more_than(0) }, points = 1, reason = \"r\" }\n"
    let check = PackCheck(try Self.sources("program \"p\" { title = \"P\" }\ninclude \"shared/x.lua\"\n", [("shared/x.lua", twice)]), on: WrittenPack.day)
    #expect(!check.outcome.findings.contains { $0.place.file == "shared/x.lua" }, "\(check.outcome.findings)")
  }
}
