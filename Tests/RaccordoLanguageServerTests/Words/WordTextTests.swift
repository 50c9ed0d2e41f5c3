import LuaSyntax
import Raccordo
import Testing

@testable import RaccordoLanguageServer

@Suite struct WordTextTests {
  @Test(arguments: RuleWords.all) func `every word of the language has a text in both languages`(word: String) throws {
    let text = try #require(WordText.all[word], "add `\(word)` to the texts in RaccordoLanguageServer/Words")
    for language in Language.allCases { #expect(text.summary.texts[language]?.isEmpty == false) }
    #expect(text.example.contains(word))
  }

  @Test(arguments: WordText.all.keys.sorted()) func `every example is Lua`(word: String) throws {
    let text = try #require(WordText.all[word])
    #expect(SyntaxTree(parsing: text.example).problems.isEmpty)
  }

  /// What is written for a word can be read once its gaps are filled.
  @Test(arguments: RuleWords.all) func `what an editor writes for a word is Lua`(word: String) throws {
    let text = try #require(WordText.all[word])
    let filled = ["$1", "$2", "$3", "$4", "$0"].reduce(text.insert) { $0.replacing($1, with: "1") }
    let written = Completion.plain(filled)
    #expect(SyntaxTree(parsing: text.place == .block || text.place == .statement ? written : "x = \(written)").problems.isEmpty, "\(written)")
  }

  @Test(arguments: RuleWords.blocks) func `every setting has a text in both languages`(block: String) throws {
    for setting in RuleWords.settings(of: block) {
      let text = try #require(SettingText.of(setting, in: block), "add `\(block).\(setting)` to the texts of settings")
      for language in Language.allCases { #expect(text.summary.texts[language]?.isEmpty == false) }
      for inner in RuleWords.settings(in: setting) ?? [] { #expect(SettingText.of(inner, in: setting) != nil) }
    }
  }

  @Test func `every block has its settings, but for one that is only a list`() {
    #expect(RuleWords.blocks.filter { RuleWords.settings(of: $0).isEmpty && !RuleWords.lists.contains($0) } == [])
  }
}
