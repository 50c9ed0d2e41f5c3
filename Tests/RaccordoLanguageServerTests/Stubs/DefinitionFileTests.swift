import LuaSyntax
import Raccordo
import Testing

@testable import RaccordoLanguageServer

@Suite struct DefinitionFileTests {
  private func text(_ language: Language) throws -> String {
    DefinitionFile(PackLoader().load(try PackSources(folder: TablePack.folder)), language: language, on: Exchange.day).text
  }

  @Test(arguments: Language.allCases) func `the definitions of a pack are those that somebody looked at`(language: Language) throws {
    try Golden.expect(try text(language), "table.\(language.rawValue).definitions.lua")
  }

  @Test func `they are Lua, and declare every word`() throws {
    let tree = SyntaxTree(parsing: try text(.english))
    #expect(tree.problems.isEmpty)
    let declared = Set(GlobalNames(in: tree).writes.map(\.name))
    #expect(declared == Set(RuleWords.all))
  }

  @Test func `texts with quotes and line breaks stay on their line`() {
    #expect(DefinitionFile.quoted("a\"b\\c") == #""a\"b\\c""#)
    #expect(DefinitionFile.isName("x1") && !DefinitionFile.isName("1x") && !DefinitionFile.isName("a b") && !DefinitionFile.isName(""))
  }
}
