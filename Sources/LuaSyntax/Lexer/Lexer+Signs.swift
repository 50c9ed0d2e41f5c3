extension Lexer {
  /// Reads a sign, the longest that fits, or nil when the byte starts none.
  mutating func scanSign(_ first: UInt8) -> TokenKind? {
    guard let (kind, length) = longSign(first, peek(1) ?? 0) ?? Self.single[Int(first)].map({ ($0, 1) }) else { return nil }
    offset += length
    return kind
  }

  private func longSign(_ first: UInt8, _ second: UInt8) -> (TokenKind, Int)? {
    switch (first, second) {
    case (UInt8(ascii: "."), UInt8(ascii: ".")): peek(2) == first ? (.ellipsis, 3) : (.concat, 2)
    case (UInt8(ascii: "="), UInt8(ascii: "=")): (.equalEqual, 2)
    case (UInt8(ascii: "~"), UInt8(ascii: "=")): (.notEqual, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): (.lessEqual, 2)
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): (.greaterEqual, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "<")): (.shiftLeft, 2)
    case (UInt8(ascii: ">"), UInt8(ascii: ">")): (.shiftRight, 2)
    case (UInt8(ascii: "/"), UInt8(ascii: "/")): (.doubleSlash, 2)
    case (UInt8(ascii: ":"), UInt8(ascii: ":")): (.doubleColon, 2)
    default: nil
    }
  }

  /// By the byte of the sign.
  private static let single: [TokenKind?] = (0...UInt8.max).map { signs[$0] }

  private static let signs: [UInt8: TokenKind] = [
    UInt8(ascii: "+"): .plus, UInt8(ascii: "-"): .minus, UInt8(ascii: "*"): .star, UInt8(ascii: "/"): .slash,
    UInt8(ascii: "%"): .percent, UInt8(ascii: "^"): .caret, UInt8(ascii: "#"): .hash, UInt8(ascii: "&"): .ampersand,
    UInt8(ascii: "~"): .tilde, UInt8(ascii: "|"): .pipe, UInt8(ascii: "<"): .less, UInt8(ascii: ">"): .greater,
    UInt8(ascii: "="): .equal, UInt8(ascii: "("): .leftParen, UInt8(ascii: ")"): .rightParen,
    UInt8(ascii: "{"): .leftBrace, UInt8(ascii: "}"): .rightBrace, UInt8(ascii: "["): .leftBracket,
    UInt8(ascii: "]"): .rightBracket, UInt8(ascii: ";"): .semicolon, UInt8(ascii: ":"): .colon,
    UInt8(ascii: ","): .comma, UInt8(ascii: "."): .dot,
  ]
}
