import Raccordo

/// A definition file of a pack for plain Lua editors (LuaLS, the Lua language server): the words of the language and
/// the names of the pack, with the texts that the editor of this module shows.
///
/// The file is Lua that does nothing; LuaLS reads its `---@` comments.
public struct DefinitionFile {
  let pack: RulePack
  let texts: SymbolText
  let language: Language

  /// - Parameters:
  ///   - outcome: what loading the pack gave. With errors in it, what could be read is described.
  ///   - day: the day whose figures are shown.
  public init(_ outcome: PackLoader.Outcome, language: Language, on day: CivilDay) {
    let knowledge = PackKnowledge(outcome, after: nil)
    pack = knowledge.pack
    texts = SymbolText(knowledge: knowledge, language: language, day: day)
    self.language = language
  }

  public var text: String {
    (head + classes + data + words).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    [
      "---@meta",
      language.of(
        it: "-- Le parole delle regole e i nomi del pacchetto \(pack.id), per editor di Lua. Scritto da `raccordo stubs`: non si tocca a mano.",
        en: "-- The words of rules and the names of the pack \(pack.id), for Lua editors. Written by `raccordo stubs`, not by hand."),
      "---@diagnostic disable: lowercase-global, missing-return",
    ]
  }

  /// Markdown as comments.
  func comment(_ markdown: String?) -> [String] {
    guard let markdown, !markdown.isEmpty else { return [] }
    return markdown.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "---" : "--- " + $0 }
  }

  /// On one line, for `---@field`.
  func line(_ markdown: String?) -> String {
    guard let markdown else { return "" }
    return " # " + markdown.split(whereSeparator: \.isNewline).joined(separator: " · ")
  }

  /// `"a"|"b"`: texts as LuaLS writes them, or `string` when there are none.
  func union(_ words: [String]) -> String {
    words.isEmpty ? "string" : words.map(DefinitionFile.quoted).joined(separator: "|")
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.flatMap { "\"\\".contains($0) ? ["\\", $0] : [$0] } + "\""
  }

  static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, !(48...57).contains(first) else { return false }
    return bytes.allSatisfy { (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
