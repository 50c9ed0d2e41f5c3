import RaccordoModel
import RaccordoRules
import Testing

struct RuleFileFormattingTests {
  private func formatting(_ file: String) -> RuleFileFormatting {
    RuleFileFormatting(PackSources.File(path: "rules/a.lua", bytes: Array(file.utf8)))
  }

  @Test("a file that has the layout does not change")
  func noChange() {
    let same = formatting("a \"i\" {\n  b = 1,\n}\n")
    #expect(!same.changes && same.findings.isEmpty)
  }

  @Test("a file that has not, does")
  func change() {
    let other = formatting("a 'i' {\nb=1}")
    #expect(other.changes && other.findings.isEmpty)
    #expect(String(decoding: other.formatted, as: UTF8.self) == "a 'i' {\n  b = 1,\n}\n")
  }

  @Test("a file with mistakes stays as it is; each mistake is told at its place, as check tells it")
  func mistakes() {
    let file = "program \"p\" {\n  places = 1\n  title = \"t\",\n}\n"
    let refused = formatting(file)
    #expect(!refused.changes && refused.formatted == Array(file.utf8))
    #expect(refused.findings.map(\.code) == [.syntax])
    #expect(refused.findings.map(\.place) == [SourcePlace(file: "rules/a.lua", line: 2, column: 13, endColumn: 13)])
    let checked = PackLoader().load(PackSources([PackSources.File(path: "rules.lua", bytes: Array(file.utf8))])).findings
    #expect(checked.filter { $0.code == .syntax }.map(\.message) == refused.findings.map(\.message))
  }
}
