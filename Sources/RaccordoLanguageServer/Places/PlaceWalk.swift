import LuaSyntax
import Raccordo

/// Reads the tokens of a rule file from the top and knows what is open around each.
///
/// It works on tokens, not on a tree, so that it also knows its way in a text that is being written and that Lua cannot
/// read yet. A block that begins a line closes whatever an unfinished one before it left open.
struct PlaceWalk {
  let text: SourceText
  let tokens: [Token]
  /// Innermost last.
  private(set) var frames: [BracketFrame] = []
  /// How many tokens have been read.
  private(set) var index = 0
  /// The word before the round bracket that was closed last: `criterion` in `criterion("x") {`.
  private var closedWord: String?

  init(_ text: SourceText, _ tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// Reads up to the token with this number, which is not read.
  mutating func read(upTo end: Int) {
    while index < min(end, tokens.count) {
      if beginsBlock(index) { frames = [] }
      read(tokens[index])
      index += 1
    }
    if index < tokens.count, beginsBlock(index) { frames = [] }
  }

  func says(_ index: Int) -> String { text.text(of: tokens[index].bytes) }

  func kind(_ index: Int) -> TokenKind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

  /// A word of a block, first on its line and not indented, with a name or a table after it.
  func beginsBlock(_ index: Int) -> Bool {
    guard kind(index) == .name, RuleWords.blocks.contains(says(index)) else { return false }
    let start = tokens[index].bytes.lowerBound
    guard start == 0 || text.bytes[start - 1] == 0x0A || text.bytes[start - 1] == 0x0D else { return false }
    switch kind(index + 1) {
    case .string, .longString, .leftBrace, .leftParen: return true
    default: return false
    }
  }
}

extension PlaceWalk {
  private mutating func read(_ token: Token) {
    switch token.kind {
    case .leftBrace: open(.brace, after: token)
    case .leftParen: open(.paren, after: token)
    case .leftBracket: open(.bracket, after: token)
    case .rightBrace: close(.brace)
    case .rightParen: close(.paren)
    case .rightBracket: close(.bracket)
    case .function: frames.append(BracketFrame(.function(parameter), key: frames.last?.currentKey))
    case .if, .do, .repeat: frames.append(BracketFrame(.block))
    case .end, .until: closeBlock()
    case .comma, .semicolon: beginEntry()
    case .equal: takeKey()
    default: break
    }
    if token.kind != .rightParen { closedWord = nil }
  }

  /// The name of the first parameter of a function that begins here.
  private var parameter: String? {
    var next = index + 1
    while kind(next) == .name || kind(next) == .dot || kind(next) == .colon { next += 1 }
    guard kind(next) == .leftParen, kind(next + 1) == .name else { return nil }
    return says(next + 1)
  }

  private mutating func open(_ opener: BracketFrame.Opener, after token: Token) {
    let key = frames.last?.currentKey
    let word = opener == .bracket ? nil : word(before: index) ?? (opener == .brace ? closedWord : nil)
    frames.append(BracketFrame(opener, word: word, key: key))
  }

  /// The name that is given what stands at `index`, directly or with a text between: `word {`, `word "id" {`.
  func word(before index: Int) -> String? {
    var name = index - 1
    if kind(name) == .string || kind(name) == .longString { name -= 1 }
    guard kind(name) == .name, kind(name - 1) != .dot, kind(name - 1) != .colon, kind(name - 1) != .function else { return nil }
    return says(name)
  }

  private mutating func close(_ opener: BracketFrame.Opener) {
    let floor = frames.lastIndex { !$0.isBracket } ?? -1
    guard let place = frames.lastIndex(where: { $0.opener == opener }), place > floor else { return }
    closedWord = opener == .paren ? frames[place].word : nil
    frames.removeSubrange(place...)
  }

  private mutating func closeBlock() {
    guard let place = frames.lastIndex(where: { !$0.isBracket }) else { return }
    frames.removeSubrange(place...)
  }

  private mutating func beginEntry() {
    guard let last = frames.indices.last, frames[last].isBracket else { return }
    frames[last].currentKey = nil
  }

  /// `name =` and `["name"] =` in a table.
  private mutating func takeKey() {
    guard let last = frames.indices.last, frames[last].opener == .brace, frames[last].currentKey == nil else { return }
    if kind(index - 1) == .name {
      frames[last].currentKey = says(index - 1)
    } else if kind(index - 1) == .rightBracket, kind(index - 2) == .string {
      frames[last].currentKey = String(says(index - 2).dropFirst().dropLast())
    }
    frames[last].currentKey.map { _ = frames[last].keys.insert($0) }
  }
}
