/// What a token is: every word and sign of Lua 5.4.
public enum TokenKind: UInt8, Hashable, Sendable {
  case endOfFile
  /// Bytes that mean nothing in Lua; a ``SyntaxProblem`` says why.
  case unknown
  case name, string, longString, number

  // Words.
  case and, `break`, `do`, `else`, elseif, end, `false`, `for`, function, goto, `if`, `in`
  case local, `nil`, not, or, `repeat`, `return`, then, `true`, until, `while`

  // Signs.
  case plus, minus, star, slash, doubleSlash, percent, caret, hash
  case ampersand, tilde, pipe, shiftLeft, shiftRight
  case equalEqual, notEqual, lessEqual, greaterEqual, less, greater, equal
  case leftParen, rightParen, leftBrace, rightBrace, leftBracket, rightBracket
  case doubleColon, semicolon, colon, comma, dot, concat, ellipsis
}

extension TokenKind {
  /// The word of Lua that these bytes spell, or nil when they are a name.
  static func word(_ bytes: ArraySlice<UInt8>) -> TokenKind? {
    guard (2...8).contains(bytes.count) else { return nil }
    let wanted = packed(bytes)
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].letters < wanted { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low].letters == wanted ? words[low].kind : nil
  }

  /// The words of Lua, by their letters packed in one integer (the longest has eight): ready to be searched by halves.
  private static let words: [(letters: UInt64, kind: TokenKind)] = {
    let words: [(String, TokenKind)] = [
      ("and", .and), ("break", .break), ("do", .do), ("else", .else), ("elseif", .elseif), ("end", .end),
      ("false", .false), ("for", .for), ("function", .function), ("goto", .goto), ("if", .if), ("in", .in),
      ("local", .local), ("nil", .nil), ("not", .not), ("or", .or), ("repeat", .repeat), ("return", .return),
      ("then", .then), ("true", .true), ("until", .until), ("while", .while),
    ]
    return words.map { (packed($0.utf8), $1) }.sorted { $0.letters < $1.letters }
  }()

  private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether this is a word of Lua, which cannot be a name.
  public var isWord: Bool { rawValue >= Self.and.rawValue && rawValue <= Self.while.rawValue }

  var isClosingBracket: Bool { self == .rightBrace || self == .rightParen || self == .rightBracket }

  /// Whether this is a string, of any form.
  var isString: Bool { self == .string || self == .longString }

  /// Whether a value may start here.
  var startsExpression: Bool {
    switch self {
    case .name, .string, .longString, .number, .nil, .true, .false, .function, .ellipsis,
      .leftBrace, .leftParen, .minus, .not, .hash, .tilde:
      true
    default: false
    }
  }

  /// Whether an entry of `{ ... }` may start here.
  var startsEntry: Bool { self == .leftBracket || startsExpression }

  /// Whether this word can only start a statement: no value begins with it.
  var startsOnlyStatement: Bool {
    switch self {
    case .local, .if, .for, .while, .repeat, .do, .return, .goto, .break, .doubleColon: true
    default: false
    }
  }

  /// Whether a block ends before this token.
  var endsBlock: Bool {
    switch self {
    case .else, .elseif, .end, .until, .endOfFile: true
    default: false
    }
  }
}
