import Foundation
import Raccordo
import RaccordoReports
import Testing

@Suite struct SARIFStructureTests {
  /// The findings of every sample of `Docs/findings`: every code there is, with and without columns, blocks and edits.
  private static func log(_ language: Language) throws -> JSONValue {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let packs = try FindingCode.allCases.flatMap { code in
      let page = try String(contentsOf: root.appending(path: "Docs/findings/\(code.rawValue).md"), encoding: .utf8)
      return FindingSample.all(of: "wrong", in: page).map { sample in
        FindingsSARIF.Pack(
          folder: "Reti/è qui, 100% \(code.rawValue)", findings: PackCheck(sample.sources, on: FindingSample.day).outcome.findings)
      }
    }
    return FindingsSARIF(packs, version: "1.2.3", language: language).json
  }

  @Test(arguments: Language.allCases) func `a log of every kind of finding has the structure of SARIF 2.1.0`(language: Language) throws {
    let log = try JSONValue(parsing: Array(Self.log(language).text.utf8), name: "log.sarif")
    #expect(SARIFStructure.problems(of: log) == [])
    guard case .array(let runs)? = log["runs"], case .array(let results)? = runs.first?["results"],
      case .array(let rules)? = runs.first?["tool"]?["driver"]?["rules"]
    else {
      Issue.record("the log has no results")
      return
    }
    #expect(results.contains { $0["fixes"] != nil } && results.count >= FindingCode.allCases.count)
    #expect(Set(rules.map { $0["id"]?.text }).count == rules.count)
    for result in results {
      guard case .number(let text)? = result["ruleIndex"], let index = Int(text), rules.indices.contains(index) else {
        Issue.record("\(result.text)")
        continue
      }
      #expect(rules[index]["id"] == result["ruleId"])
    }
  }

  @Test(arguments: [
    (#"{"runs":[]}"#, "$.version is missing"),
    (#"{"version":"2.1.0","runs":[{}]}"#, "$.runs[0].tool is missing"),
    (#"{"version":"2.1.0","runs":[],"runz":1}"#, "$.runz is no property of sarifLog"),
    (#"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":1}}}]}"#, "$.runs[0].tool.driver.name: 1 is not text"),
    (#"{"version":"2.1.0","$schema":"a b","runs":[]}"#, "$.$schema: \"a b\" is not uri"),
  ])
  func `what the schema does not allow is seen`(text: String, problem: String) throws {
    #expect(SARIFStructure.problems(of: try JSONValue(parsing: Array(text.utf8), name: "log.sarif")) == [problem])
  }
}
