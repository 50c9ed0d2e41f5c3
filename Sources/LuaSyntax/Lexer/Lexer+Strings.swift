extension Lexer {
  /// Reads a string between quotes. One that its line never closes ends where the line ends.
  mutating func scanString(quote: UInt8) -> TokenKind {
    let start = offset
    offset = endOfPlainText(from: start + 1, quote: quote)
    while peek() == UInt8(ascii: "\\") {
      scanEscape()
      offset = endOfPlainText(from: offset, quote: quote)
    }
    guard peek() == quote else {
      let text = String(Unicode.Scalar(quote))
      report(.neverClosed(opener: text, closer: text), at: start..<(start + 1), isFatal: true)
      return .string
    }
    offset += 1
    return .string
  }

  /// Where a quote, a backslash or the end of the line comes.
  private func endOfPlainText(from start: Int, quote: UInt8) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == quote || byte == UInt8(ascii: "\\") || LineBreak.isBreak(byte) { break }
      end += 1
    }
    return end
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
