import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Raccordo
import RaccordoReports
import Testing

/// What other programs read of a tested pack.
@Suite struct MachinePageTests {
  @Test func `JUnit is well formed and counts its own tests`() throws {
    let text = JUnitPage([try PackInText.tested(PackInText.cases, threshold: 90), try PackInText.tested("")], language: .english)
      .lines.joined(separator: "\n")
    let reader = XMLReader(text)
    #expect(reader.isWellFormed)
    #expect(reader.count["testcase"] == 9 && reader.count["testsuite"] == 3)
    #expect(reader.count["failure"] == 7 && reader.count["error"] == 1)
    #expect(reader.root == ["name": "raccordo test", "tests": "9", "failures": "7", "errors": "1"])
    #expect(reader.names.contains("<nine> & \"more\""))
    #expect(text.contains("message=\"each: &lt;nine&gt; &amp; more  (p.lua:8)\""))
  }

  @Test(arguments: ["\u{0}", "\u{8}", "]]>", "&amp;", "\u{FFFE}", "a\tb\r\nc", "😀 è", "'\"<>&"])
  func `any text can stand in JUnit`(text: String) throws {
    var pack = try PackInText.pack(PackInText.cases)
    for index in pack.programs[0].cases.indices { pack.programs[0].cases[index].name += text + "\(index)" }
    let page = JUnitPage([try TestedPack(pack, folder: "prova")], language: .italian)
    #expect(XMLReader(page.lines.joined(separator: "\n")).isWellFormed)
  }

  @Test func `the JSON tells each case, each outcome and each suggestion`() throws {
    let tested = try PackInText.tested(PackInText.cases, threshold: 50, suggests: true)
    var text = JSONText()
    text.appendLine(tested.json(in: .english))
    #expect(text.bytes.count { $0 == 0x0A } == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.bytes)) as? [String: Any])
    #expect(object["passed"] as? Bool == false && (object["counts"] as? [String: Int])?["failed"] == 6)
    let cases = try #require(object["cases"] as? [[String: Any]])
    #expect((cases[1]["differences"] as? [[String: String]])?.first == ["aspect": "points_lowest", "expected": "26.5", "got": "11"])
    #expect(cases[6]["rule_failed"] as? String == "<nine> & more")
    let coverage = try #require(object["coverage"] as? [String: Any])
    let outcomes = try #require(coverage["outcomes"] as? [[String: Any]])
    #expect(coverage["total"] as? Int == outcomes.count)
    #expect(outcomes.count { $0["covered"] as? Bool == true } == coverage["covered"] as? Int)
    #expect(outcomes.contains { $0["edge"] as? String == "param.limit" && $0["side"] as? String == "above" && $0["cases"] as? [String] == ["worse"] })
    let suggestions = try #require(object["suggestions"] as? [String: Any])
    #expect((suggestions["cases"] as? [[String: Any]])?.isEmpty == false)
    #expect((suggestions["not_found"] as? [Any])?.isEmpty == true)
  }

  @Test func `all that is not a case is a comment, so that the page can be pasted whole`() throws {
    let first = String(PackInText.cases.prefix { $0 != "\n" })
    let tested = try PackInText.tested(first, suggests: true)
    let page = SuggestionsPage(try #require(tested.suggestions), of: tested.pack)
    #expect(page.lines.first == "-- p.lua, program \"p\": 12 casi da incollare sotto il programma")
    let pasted = try PackInText.tested(first + "\n" + page.lines.joined(separator: "\n"), threshold: 100)
    #expect(pasted.hasPassed, "\(pasted.lines(in: .english))")
    let text = page.lines.joined(separator: "\n") + "\n"
    let file = RuleFileFormatting(PackSources.File(path: "p.lua", bytes: Array(text.utf8)))
    #expect(!file.changes && file.findings.isEmpty, "as `raccordo fmt` lays it out")
  }
}

/// Counts the elements of an XML text.
private final class XMLReader: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var count: [String: Int] = [:]
  private(set) var root: [String: String] = [:]
  private(set) var names: Set<String> = []

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    count[name, default: 0] += 1
    if name == "testsuites" { root = attributes }
    if name == "testcase", let title = attributes["name"] { names.insert(title) }
  }
}
