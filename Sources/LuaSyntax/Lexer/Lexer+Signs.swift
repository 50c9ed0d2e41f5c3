extension Lexer {
  /// Reads a sign, the longest that fits, or nil when the byte starts none.
  mutating func scanSign(_ first: UInt8) -> TokenKind? {
    guard let (kind, length) = sign(first) else { return nil }
    offset += length
    return kind
  }

  private func sign(_ first: UInt8) -> (TokenKind, Int)? {
    switch first {
    case UInt8(ascii: "{"): (.leftBrace, 1)
    case UInt8(ascii: "}"): (.rightBrace, 1)
    case UInt8(ascii: "("): (.leftParen, 1)
    case UInt8(ascii: ")"): (.rightParen, 1)
    case UInt8(ascii: "["): (.leftBracket, 1)
    case UInt8(ascii: "]"): (.rightBracket, 1)
    case UInt8(ascii: ","): (.comma, 1)
    case UInt8(ascii: ";"): (.semicolon, 1)
    case UInt8(ascii: "+"): (.plus, 1)
    case UInt8(ascii: "-"): (.minus, 1)
    case UInt8(ascii: "*"): (.star, 1)
    case UInt8(ascii: "%"): (.percent, 1)
    case UInt8(ascii: "^"): (.caret, 1)
    case UInt8(ascii: "#"): (.hash, 1)
    case UInt8(ascii: "&"): (.ampersand, 1)
    case UInt8(ascii: "|"): (.pipe, 1)
    case UInt8(ascii: "="): isNext("=") ? (.equalEqual, 2) : (.equal, 1)
    case UInt8(ascii: "~"): isNext("=") ? (.notEqual, 2) : (.tilde, 1)
    case UInt8(ascii: "<"): isNext("=") ? (.lessEqual, 2) : isNext("<") ? (.shiftLeft, 2) : (.less, 1)
    case UInt8(ascii: ">"): isNext("=") ? (.greaterEqual, 2) : isNext(">") ? (.shiftRight, 2) : (.greater, 1)
    case UInt8(ascii: "/"): isNext("/") ? (.doubleSlash, 2) : (.slash, 1)
    case UInt8(ascii: ":"): isNext(":") ? (.doubleColon, 2) : (.colon, 1)
    case UInt8(ascii: "."): !isNext(".") ? (.dot, 1) : peek(2) == first ? (.ellipsis, 3) : (.concat, 2)
    default: nil
    }
  }

  private func isNext(_ sign: Unicode.Scalar) -> Bool { peek(1) == UInt8(ascii: sign) }
}
