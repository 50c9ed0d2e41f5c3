import RaccordoModel
import RaccordoRules
import Testing

/// `fairness` of a pack: which fields make groups, and what is said of those that do not.
@Suite struct FairnessReaderTests {
  private static let fields = """
    field "sex" { kind = "choice", of = { "f", "m" } }
    field "alone" { kind = "yes_no" }
    field "speaks" { kind = "many", of = { "it", "ar" } }
    field "town" { kind = "municipality" }
    field "minors" { kind = "number", whole = true }
    field "isee" { kind = "money" }
    field "since" { kind = "date" }
    field "birth_date" { kind = "date", of_member = true }
    field "office" { kind = "text" }
    field "origin" { kind = "choice", of = { "a", "b" }, sensitive = "special" }
    """

  private static func outcome(_ fairness: String) -> PackLoader.Outcome {
    let files = [
      "pack.lua": "pack \"test\" { version = \"1\", languages = { \"it\" },\n  fairness = \(fairness),\n}", "fields.lua": fields,
      "rules.lua": "program \"p\" { title = \"P\" }\ncriterion \"c\" { when = { minors = 1 }, points = 5, reason = \"r\" }",
    ]
    return PackLoader().load(PackSources(files.map { PackSources.File(path: $0.key, bytes: Array($0.value.utf8)) }))
  }

  @Test func `answers are groups, and numbers say where theirs end`() throws {
    let outcome = Self.outcome(
      "{ \"sex\", \"alone\", \"speaks\", \"town\", { \"minors\", to = { 0, 2 } }, { \"isee\", to = 6000 }, "
        + "{ \"since\", to = { \"2020-12-31\" } }, { \"age\", to = { 17, 64 } } }")
    #expect(outcome.findings == [])
    let fairness = try #require(outcome.pack).fairness
    #expect(fairness.map(\.name) == ["sex", "alone", "speaks", "town", "minors", "isee", "since", "age"])
    let minors = fairness[4]
    #expect(minors.ends == [0, 2])
    #expect(minors.groups(of: 0) == [.range(above: nil, to: 0)])
    #expect(minors.groups(of: 2) == [.range(above: 0, to: 2)] && minors.groups(of: 3) == [.range(above: 2, to: nil)])
    #expect(fairness[2].groups(of: ["ar", "it"]) == [.answer("ar"), .answer("it")] && fairness[2].groups(of: []) == [.none])
    #expect(fairness.allSatisfy { $0.groups(of: nil) == [.notKnown] })
  }

  @Test func `one field may stand alone`() throws {
    #expect(try #require(Self.outcome("\"sex\"").pack).fairness.map(\.name) == ["sex"])
  }

  @Test(arguments: [
    ("{ \"sexx\" }", FindingCode.unknownField, 16), ("{ \"office\" }", .wrongKind, 16), ("{ \"minors\" }", .wrongValue, 16),
    ("{ \"alone\", \"alone\" }", .writtenTwice, 25), ("{ { \"sex\", to = { 1 } } }", .wrongValue, 30),
    ("{ { \"minors\", to = { 2, 0 } } }", .wrongValue, 38), ("{ { \"minors\", to = { \"x\" } } }", .wrongKind, 35),
    ("{ { \"minors\", to = {} } }", .wrongValue, 33), ("{ { \"minors\", upto = { 1 } } }", .unknownSetting, 28),
    ("{ 3 }", .wrongValue, 16), ("true", .wrongValue, 14), ("{ { \"since\", to = \"2020-02-30\" } }", .wrongValue, 32),
  ])
  func `what makes no groups is told where it stands`(fairness: String, code: FindingCode, column: Int) {
    let found = Self.outcome(fairness).findings.filter { $0.place.file == "pack.lua" }
    #expect(found.contains { $0.code == code && $0.place.line == 2 && $0.place.column == column }, "\(found.map { "\($0.place) \($0.code) \($0.message[.english])" })")
    #expect(found.count == 1 && found.allSatisfy { !$0.help.isEmpty || $0.code == .wrongKind })
  }

  @Test func `a field that only fairness reads is read, and a sensitive one says why`() throws {
    let pack = try #require(Self.outcome("{ \"sex\", \"origin\", { \"age\", to = 17 } }").pack)
    #expect(pack.fieldsRead(by: pack.programs) == ["minors", "sex", "origin", "birth_date"])
    let found = PackAnalysis(pack, on: try #require(CivilDay(iso: "2025-03-12"))).findings
    let idle = found.filter { $0.code == .overAsking }.map { $0.message[.english] }
    #expect(idle.count == 6 && !idle.contains { $0.contains("\"sex\"") || $0.contains("\"birth_date\"") })
    #expect(found.filter { $0.code == .needNotStated }.map { $0.message[.english] } == ["`fairness` reads the sensitive field \"origin\" and nobody says why it is needed"])
  }
}
