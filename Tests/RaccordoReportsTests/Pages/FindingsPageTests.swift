import Raccordo
import RaccordoReports
import Testing

@Suite struct FindingsPageTests {
  @Test func theMarkStandsUnderItsPlace() {
    let lines = page("one\n\tpalces = 1", line: 2, column: 2, endColumn: 8)
    #expect(lines == ["error[E004] unknown-setting: no", " --> rules.lua:2:2", "  |", "2 | \tpalces = 1", "  | \t^^^^^^", ""])
  }

  @Test(arguments: [1, 80, 5_000, 9_995])
  func ofALongLineOnlyWhatStandsAroundThePlaceIsShown(column: Int) {
    let text = String(repeating: "a", count: column - 1) + "HERE" + String(repeating: "b", count: 10_000 - column)
    let lines = page(text, line: 1, column: column, endColumn: column + 4)
    #expect(lines.allSatisfy { $0.count <= 170 })
    let start = lines[4].firstIndex(of: "^").map { lines[4].distance(from: lines[4].startIndex, to: $0) }
    #expect(start.map { String(lines[3].dropFirst($0).prefix(4)) } == "HERE")
    #expect(lines[4].hasSuffix(" ^^^^"))
  }

  @Test func aPlaceBeyondTheFileIsOnlyNamed() {
    #expect(page("one", line: 9, column: 1, endColumn: 2).count == 3)
    #expect(page("one", line: 1, column: 400, endColumn: 500)[3] == "1 | one")
    #expect(page("a\u{0}b", line: 1, column: 1, endColumn: 2).count == 3)
  }

  @Test func whatThePackSaysCannotSteerTheTerminal() {
    let lines = page("x = '\u{1B}[2J'", line: 1, column: 1, endColumn: 2, message: "no `\u{1B}`")
    #expect(lines[3] == "1 | x = '\u{FFFD}[2J'" && lines[0].hasSuffix("no `\u{FFFD}`"))
  }

  private func page(_ text: String, line: Int, column: Int, endColumn: Int, message: String = "no") -> [String] {
    var place = SourcePlace(file: "rules.lua", line: line)
    place.column = column
    place.endColumn = endColumn
    let finding = Finding(.unknownSetting, at: place, LocalizedText(it: message, en: message))
    let sources = PackSources([PackSources.File(path: "rules.lua", bytes: Array(text.utf8))])
    return FindingsPage([finding], in: sources, language: .english).lines
  }
}
