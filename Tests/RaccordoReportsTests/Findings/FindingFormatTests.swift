import Raccordo
import RaccordoReports
import Testing

@Suite struct FindingFormatTests {
  private static func finding(_ message: String = "no field is called `arears`") -> Finding {
    Finding(
      .unknownField, at: SourcePlace(file: "regole, 1%.lua", line: 4, column: 17, endColumn: 23),
      LocalizedText(it: message, en: message), help: [LocalizedText(it: "uno", en: "one")])
  }

  /// A pack with a misspelt field.
  private static var misspelt: Finding? {
    let files = [
      ("pack.lua", "pack \"p\" { version = \"1\", languages = { \"it\" } }"), ("fields.lua", "field \"arrears\" { kind = \"money\" }"),
      ("rules.lua", "program \"p\" { title = \"P\" }\nrequirement \"r\" { when = { arears = at_least(1) }, reason = \"a\", otherwise = \"b\" }"),
    ]
    let sources = PackSources(files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) })
    return PackCheck(sources, on: FindingSample.day).outcome.findings.first
  }

  @Test func `JSON tells the place, the block and the edit that mends it`() throws {
    let json = try #require(FindingFormatTests.misspelt).json(in: .english, folder: "./Rules/p/")
    #expect(
      json.text
        == #"{"code":"E003","rule":"unknown-field","severity":"error","message":"no field is called `arears`","file":"Rules/p/rules.lua","range":{"start":{"line":2,"column":28},"end":{"line":2,"column":34}},"in":{"word":"requirement","id":"r"},"help":["did you mean `arrears`?"],"fix":{"title":"Replace with `arrears`","edits":[{"range":{"start":{"line":2,"column":28},"end":{"line":2,"column":34}},"text":"arrears"}],"safe":true},"doc":"\#(FindingPage.path(of: .unknownField))"}"#
    )
  }

  @Test func `workflow commands are escaped`() {
    let line = WorkflowCommands([FindingFormatTests.finding("50% of\r\n::a, b")], folder: "a:b", language: .english).lines
    #expect(
      line == [
        "::error file=a%3Ab/regole%2C 1%25.lua,line=4,col=17,endColumn=22,title=E003 unknown-field::50%25 of%0D%0A::a, b%0Aone"
      ])
  }

  @Test func `a SARIF log names its rules by their place, and its files by URI`() throws {
    let findings = [FindingFormatTests.finding()] + [FindingFormatTests.misspelt].compactMap { $0 }
    let json = FindingsSARIF([.init(folder: "Rules/p", findings: findings)], version: "1", language: .english).json
    #expect(json["version"] == "2.1.0")
    guard case .array(let runs)? = json["runs"], case .array(let results)? = runs.first?["results"],
      case .array(let rules)? = runs.first?["tool"]?["driver"]?["rules"]
    else {
      Issue.record("no run, no results or no rules")
      return
    }
    #expect(rules.count == FindingCode.allCases.count && results.count == 2)
    for rule in rules { #expect(rule["shortDescription"]?["text"] != "" && rule["help"] != nil) }
    #expect(results[0].text.contains(#""uri":"Rules/p/regole%2C%201%25.lua""#))
    #expect(results[0].text.contains(#""region":{"startLine":4,"startColumn":17,"endColumn":23}"#))
    #expect(results[0]["ruleIndex"] == .number(2) && rules[2]["id"] == "E003")
    #expect(results[1].text.contains(#""insertedContent":{"text":"arrears"}"#))
  }
}
