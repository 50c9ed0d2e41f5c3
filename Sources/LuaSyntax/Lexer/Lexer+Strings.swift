extension Lexer {
  /// Reads a string between quotes. One that its line never closes ends where the line ends.
  mutating func scanString(quote: UInt8) -> TokenKind {
    let start = offset
    offset += 1
    while let byte = peek(), byte != quote {
      if LineBreak.isBreak(byte) { break }
      if byte == UInt8(ascii: "\\") { scanEscape() } else { offset += 1 }
    }
    guard peek() == quote else {
      let text = String(Unicode.Scalar(quote))
      report(.neverClosed(opener: text, closer: text), at: start..<(start + 1), isFatal: true)
      return .string
    }
    offset += 1
    return .string
  }

  private mutating func scanEscape() {
    guard offset + 1 < bytes.count else {
      offset += 1
      return
    }
    let escape = StringEscape.read(bytes, at: offset)
    if case .invalid = escape.value {
      let range = offset..<escape.end
      report(.invalidEscape(SourceText.text(of: range, in: bytes)), at: range)
    }
    offset = escape.end
  }
}
