extension Lexer {
  /// What `loadfile` skips before the first token: a byte order mark, then a first line that starts with `#`.
  mutating func readFileStart() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { add(.byteOrderMark, to: 3) }
    if peek() == UInt8(ascii: "#") { add(.firstLine, to: endOfLine(from: offset)) }
  }

  mutating func readTrivia() {
    while let byte = peek() {
      if byte.isSpace {
        add(.whitespace, to: endOfBlanks(from: offset))
      } else if byte == UInt8(ascii: "-"), peek(1) == UInt8(ascii: "-") {
        readComment()
      } else {
        return
      }
    }
  }

  private mutating func readComment() {
    let start = offset
    guard let level = LongBracket.level(in: bytes, at: start + 2) else {
      return add(.lineComment, to: endOfLine(from: start))
    }
    offset = start + 2
    skipLongBracket(level: level, comment: start..<offset)
    trivia.append(Trivia(kind: .longComment, bytes: start..<offset))
  }

  private mutating func add(_ kind: Trivia.Kind, to end: Int) {
    trivia.append(Trivia(kind: kind, bytes: offset..<end))
    offset = end
  }

  func endOfLine(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !LineBreak.isBreak(bytes[end]) { end += 1 }
    return end
  }

  private func endOfBlanks(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isSpace { end += 1 }
    return end
  }
}
