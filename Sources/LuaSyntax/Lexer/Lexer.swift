/// Cuts bytes into tokens, as `llex.c` of Lua 5.4 does, without stopping at the first error.
struct Lexer {
  let bytes: [UInt8]
  var offset = 0
  var tokens: [Token] = []
  var problems: [TokenProblem] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 3 + 1)
  }

  mutating func run() {
    offset = Trivia.atStart(of: bytes).last?.bytes.upperBound ?? 0
    repeat { skipTrivia() } while readToken() != .endOfFile
  }

  /// The byte `distance` ahead, or nil past the end.
  func peek(_ distance: Int = 0) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  mutating func report(_ kind: SyntaxProblem.Kind, at range: ByteRange, isFatal: Bool = false) {
    problems.append(TokenProblem(token: tokens.count, problem: SyntaxProblem(kind, range), isFatal: isFatal))
  }

  private mutating func skipTrivia() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.isSpace {
        offset += 1
      } else if byte == UInt8(ascii: "-"), let comment = Trivia.read(bytes, at: offset) {
        if comment.kind == .longComment { checkClosed(comment.bytes) }
        offset = comment.bytes.upperBound
      } else {
        return
      }
    }
  }

  private mutating func readToken() -> TokenKind {
    let start = offset
    let kind = scan()
    tokens.append(Token(kind: kind, bytes: start..<offset))
    return kind
  }

  private mutating func scan() -> TokenKind {
    guard let first = peek() else { return .endOfFile }
    if first.isNameStart { return scanName() }
    if first.isDigit { return scanNumber() }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return scanString(quote: first)
    case UInt8(ascii: "["): return scanBracket()
    case UInt8(ascii: ".") where peek(1)?.isDigit == true: return scanNumber()
    default: return scanSign(first) ?? scanUnknown()
    }
  }

  private mutating func scanNumber() -> TokenKind {
    let start = offset
    offset = Numeral.end(in: bytes, from: start)
    if Numeral.value(of: bytes[start..<offset]) == nil {
      report(.malformedNumber(String(decoding: bytes[start..<offset], as: UTF8.self)), at: start..<offset)
    }
    return .number
  }

  private mutating func scanBracket() -> TokenKind {
    guard let level = LongBracket.level(in: bytes, at: offset) else {
      offset += 1
      return .leftBracket
    }
    skipLongBracket(level: level)
    return .longString
  }

  /// Moves past `[[ ... ]]`, to the end of the file when it is never closed.
  private mutating func skipLongBracket(level: Int) {
    let opener = offset..<(offset + level + 2)
    let end = LongBracket.end(in: bytes, from: opener.upperBound, level: level)
    offset = end ?? bytes.count
    if end == nil { reportNeverClosed(opener, level) }
  }

  private mutating func checkClosed(_ comment: ByteRange) {
    let start = comment.lowerBound + 2
    guard comment.upperBound == bytes.count, let level = LongBracket.level(in: bytes, at: start) else { return }
    let opener = comment.lowerBound..<(start + level + 2)
    if LongBracket.end(in: bytes, from: opener.upperBound, level: level) == nil { reportNeverClosed(opener, level) }
  }

  private mutating func reportNeverClosed(_ opener: ByteRange, _ level: Int) {
    let text = String(decoding: bytes[opener], as: UTF8.self)
    let closer = "]" + String(repeating: "=", count: level) + "]"
    report(.neverClosed(opener: text, closer: closer), at: opener, isFatal: true)
  }
}
