import LuaSyntax
import Raccordo

/// The text of a rule file as it is in the editor, with the names that it declares: read by tokens, so that a text that
/// Lua cannot read yet has them too.
struct RuleFile {
  /// `word "name"`, where a block begins.
  struct Declaration {
    let word: String
    let name: String
    /// Of the name, without its quotes.
    let bytes: Range<Int>
    /// Of the program above it; its own when it is one. `nil` above all programs.
    let program: String?
  }

  let path: String
  let text: SourceText
  let tokens: TokenList
  /// In the order of the file.
  let declarations: [Declaration]

  /// - Complexity: O(bytes).
  init(path: String, bytes: [UInt8]) {
    self.path = path
    text = SourceText(bytes)
    tokens = TokenList(lexing: text)
    declarations = RuleFile.declarations(PlaceWalk(text, tokens.tokens))
  }

  var walk: PlaceWalk { PlaceWalk(text, tokens.tokens) }

  /// The program under which a byte stands.
  func program(at offset: Int) -> String? {
    declarations.last { $0.bytes.lowerBound <= offset }?.program
  }

  /// The names of the blocks of a kind, in a program or in the whole file.
  func names(of word: String, in program: String?) -> [String] {
    declarations.filter { $0.word == word && (program == nil || $0.program == program) }.map(\.name)
  }

  private static func declarations(_ walk: PlaceWalk) -> [Declaration] {
    var walk = walk
    var program: String?
    var found: [Declaration] = []
    for index in walk.tokens.indices {
      var name = index + 1
      if walk.kind(name) == .leftParen { name += 1 }
      guard walk.kind(index) == .name, walk.kind(name) == .string else { continue }
      let word = walk.says(index)
      guard RuleWords.blocks.contains(word) else { continue }
      walk.read(upTo: name)
      guard case .name = walk.slot(inText: true) else { continue }
      let inside = RuleFile.inside(walk.tokens[name], walk.text)
      let text = walk.text.text(of: inside)
      if word == "program" { program = text }
      found.append(Declaration(word: word, name: text, bytes: inside, program: program))
    }
    return found
  }

  /// What stands between the quotes of a text; the last one may still be missing.
  static func inside(_ token: Token, _ text: SourceText) -> Range<Int> {
    let (start, end) = (token.bytes.lowerBound + 1, token.bytes.upperBound)
    let isClosed = end - start >= 1 && text.bytes[end - 1] == text.bytes[start - 1]
    return start..<max(start, isClosed ? end - 1 : end)
  }
}
