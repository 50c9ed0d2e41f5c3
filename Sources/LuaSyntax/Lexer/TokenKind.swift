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
  ///
  /// The letters are taken as one number, the first letter highest (the longest word has eight): `and` is 61 6E 64.
  static func word(_ bytes: ArraySlice<UInt8>) -> TokenKind? {
    guard (2...8).contains(bytes.count) else { return nil }
    let letters = bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return switch letters {
    case 0x61_6E_64: .and
    case 0x62_72_65_61_6B: .break
    case 0x64_6F: .do
    case 0x65_6C_73_65: .else
    case 0x65_6C_73_65_69_66: .elseif
    case 0x65_6E_64: .end
    case 0x66_61_6C_73_65: .false
    case 0x66_6F_72: .for
    case 0x66_75_6E_63_74_69_6F_6E: .function
    case 0x67_6F_74_6F: .goto
    case 0x69_66: .if
    case 0x69_6E: .in
    case 0x6C_6F_63_61_6C: .local
    case 0x6E_69_6C: .nil
    case 0x6E_6F_74: .not
    case 0x6F_72: .or
    case 0x72_65_70_65_61_74: .repeat
    case 0x72_65_74_75_72_6E: .return
    case 0x74_68_65_6E: .then
    case 0x74_72_75_65: .true
    case 0x75_6E_74_69_6C: .until
    case 0x77_68_69_6C_65: .while
    default: nil
    }
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
