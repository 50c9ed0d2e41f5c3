import Foundation
import RaccordoFormats
import RaccordoModel
import Testing

/// `Docs/lists.md` and `Docs/liste.md` name every issue and every refusal in the words that people see.
@Suite struct ListPagesTests {
  @Test(arguments: [(Language.english, "lists.md"), (.italian, "liste.md")])
  func `the page has every code with its message and its remedy`(_ language: Language, _ name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Docs/" + name), encoding: .utf8)
    for code in RowIssue.Code.allCases {
      let issue = RowIssue(code)
      let row = "| `\(code.rawValue)` | \(issue.message(in: language)) | \(issue.remedy(in: language)) |"
      #expect(page.contains(row), "\(row)")
    }
    for code in FormatError.Code.allCases {
      let error = FormatError(code, file: "x")
      let sentence = error.message(in: language).split(separator: ": ", maxSplits: 1)[1]
      let row = "| `\(code.rawValue)` | \(sentence) | \(error.remedy(in: language)) |"
      #expect(page.contains(row), "\(row)")
    }
  }
}
