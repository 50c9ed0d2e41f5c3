import Foundation
import LuaSyntax
import Raccordo
import Testing

@testable import RaccordoLanguageServer

/// `Docs/editors.md` and its Italian twin.
@Suite struct EditorsPageTests {
  private static func page(_ name: String) throws -> String {
    try String(contentsOf: Golden.fixtures.appending(path: "../../../Docs/\(name)").standardized, encoding: .utf8)
  }

  /// What stands between ``` and ```, by its language.
  private static func blocks(_ language: String, in page: String) -> [String] {
    page.components(separatedBy: "```" + language + "\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  @Test(arguments: ["lua", "toml", "json"]) func `both pages give the same settings`(language: String) throws {
    let english = EditorsPageTests.blocks(language, in: try EditorsPageTests.page("editors.md"))
    let italian = EditorsPageTests.blocks(language, in: try EditorsPageTests.page("editor-per-le-regole.md"))
    #expect(english == italian && !english.isEmpty)
  }

  @Test func `the settings can be read`() throws {
    let page = try EditorsPageTests.page("editors.md")
    for block in EditorsPageTests.blocks("lua", in: page) { #expect(SyntaxTree(parsing: block).problems.isEmpty) }
    for block in EditorsPageTests.blocks("json", in: page) { #expect((try? JSONValue(parsing: Array(block.utf8), name: "x")) != nil) }
  }
}
