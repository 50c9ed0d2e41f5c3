import LuaSyntax
import Raccordo

/// Where somebody is writing: what can stand there, and the part of it that is written already.
struct Caret {
  let slot: Slot
  let isInText: Bool
  /// The bytes of the name or text begun before the place.
  let prefix: Range<Int>
  /// The settings or fields that are there already.
  let written: Set<String>
  /// Whether what is written next makes it a key or a call already: only the name is missing.
  let hasRest: Bool

  init(at offset: Int, in file: RuleFile) {
    let tokens = file.tokens.tokens
    var index = tokens.firstIndex { $0.bytes.upperBound > offset || $0.kind == .endOfFile } ?? max(0, tokens.count - 1)
    // What ends right here is being written.
    if index > 0, tokens[index - 1].bytes.upperBound == offset, Caret.isOpen(tokens[index - 1], in: file.text) { index -= 1 }
    let token = tokens[index]
    let isTouched = token.bytes.lowerBound < offset && offset <= token.bytes.upperBound
    var walk = file.walk
    walk.read(upTo: index)
    isInText = isTouched && (token.kind == .string || token.kind == .longString)
    let start = !isTouched ? offset : isInText ? RuleFile.inside(token, file.text).lowerBound : token.bytes.lowerBound
    prefix = min(start, offset)..<offset
    slot = Caret.isInComment(offset, file) ? .comment : walk.slot(inText: isInText)
    written = walk.frames.last?.keys ?? []
    switch walk.kind(index + 1) {
    case .equal, .leftParen, .leftBrace, .string: hasRest = isTouched && !isInText
    default: hasRest = false
    }
  }

  /// Whether anything of Lua could stand here.
  var isInLua: Bool {
    switch slot {
    case .statement, .code: true
    default: false
    }
  }

  private static func isOpen(_ token: Token, in text: SourceText) -> Bool {
    switch token.kind {
    case .name: return true
    case .string:
      let last = text.bytes[token.bytes.upperBound - 1]
      return token.bytes.count < 2 || last != text.bytes[token.bytes.lowerBound]
    default: return token.kind.isWord
    }
  }

  private static func isInComment(_ offset: Int, _ file: RuleFile) -> Bool {
    file.tokens.trivia.contains { trivia in
      switch trivia.kind {
      case .lineComment: trivia.bytes.lowerBound < offset && offset <= trivia.bytes.upperBound
      case .longComment: trivia.bytes.lowerBound < offset && offset < trivia.bytes.upperBound
      default: false
      }
    }
  }
}
