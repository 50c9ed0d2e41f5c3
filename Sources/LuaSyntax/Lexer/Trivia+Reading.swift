extension Trivia {
  /// The blanks or the comment at `offset`; nil when a token stands there, or nothing.
  ///
  /// A long comment that is never closed goes on to the end of the file.
  static func read(_ bytes: [UInt8], at offset: Int) -> Trivia? {
    guard offset < bytes.count else { return nil }
    if bytes[offset].isSpace { return Trivia(kind: .whitespace, bytes: offset..<endOfBlanks(in: bytes, from: offset)) }
    guard bytes[offset] == UInt8(ascii: "-"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "-") else { return nil }
    guard let level = LongBracket.level(in: bytes, at: offset + 2) else {
      return Trivia(kind: .lineComment, bytes: offset..<endOfLine(in: bytes, from: offset))
    }
    let end = LongBracket.end(in: bytes, from: offset + level + 4, level: level) ?? bytes.count
    return Trivia(kind: .longComment, bytes: offset..<end)
  }

  /// What `loadfile` skips before anything else: a byte order mark, then a first line that starts with `#`.
  static func atStart(of bytes: [UInt8]) -> [Trivia] {
    var found: [Trivia] = []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { found.append(Trivia(kind: .byteOrderMark, bytes: 0..<3)) }
    let start = found.last?.bytes.upperBound ?? 0
    if start < bytes.count, bytes[start] == UInt8(ascii: "#") {
      found.append(Trivia(kind: .firstLine, bytes: start..<endOfLine(in: bytes, from: start)))
    }
    return found
  }

  private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, !LineBreak.isBreak(bytes[end]) { end += 1 }
    return end
  }

  private static func endOfBlanks(in bytes: [UInt8], from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end].isSpace { end += 1 }
    return end
  }
}
