extension Lexer {
  /// Reads a name or a word of Lua.
  ///
  /// Lua's names are ASCII. A name with an accent (`età`) is read whole, with one problem, so that
  /// the rest of the file is still understood.
  mutating func scanName() -> TokenKind {
    let start = offset
    offset = endOfPlainName(from: start)
    if offset < bytes.count, bytes[offset] >= 0x80, let foreign = skipForeignName() {
      let name = String(decoding: bytes[start..<offset], as: UTF8.self)
      let letter = String(decoding: bytes[foreign], as: UTF8.self)
      report(.letterInName(name: name, letter: letter), at: start..<offset)
      return .name
    }
    return TokenKind.word(bytes[start..<offset]) ?? .name
  }

  /// Reads what no token starts with: a typographic quote, `!=`, a control byte ...
  mutating func scanUnknown() -> TokenKind {
    if foreignLetter(at: offset) != nil { return scanName() }
    let start = offset
    if peek() == UInt8(ascii: "!"), peek(1) == UInt8(ascii: "=") {
      offset += 2
    } else {
      offset += UTF8Scalar.length(in: bytes, at: start)
    }
    let text = SourceText.text(of: start..<offset, in: bytes)
    skipRestOfUnknown()
    report(.unknownCharacter(text), at: start..<offset, isFatal: true)
    return .unknown
  }

  /// Goes on with a name where a letter may stand that Lua does not take. Returns the bytes of the first such letter, or
  /// nil when the name has ended.
  private mutating func skipForeignName() -> ByteRange? {
    var foreign: ByteRange?
    while let byte = peek() {
      if byte.isNamePart {
        offset += 1
      } else if let length = foreignLetter(at: offset) {
        foreign = foreign ?? offset..<(offset + length)
        offset += length
      } else {
        break
      }
    }
    return foreign
  }

  private func endOfPlainName(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isNamePart { end += 1 }
    return end
  }

  /// The length of a letter outside ASCII, or nil when there is none here.
  private func foreignLetter(at offset: Int) -> Int? {
    guard offset < bytes.count, bytes[offset] >= 0x80 else { return nil }
    let length = UTF8Scalar.length(in: bytes, at: offset)
    guard length > 1 else { return nil }
    let scalar = String(decoding: bytes[offset..<(offset + length)], as: UTF8.self).unicodeScalars.first
    return scalar?.properties.isAlphabetic == true ? length : nil
  }

  /// A run of bytes that are neither ASCII nor letters is one token: one cause, one problem.
  private mutating func skipRestOfUnknown() {
    while let byte = peek(), byte >= 0x80, foreignLetter(at: offset) == nil {
      offset += UTF8Scalar.length(in: bytes, at: offset)
    }
  }
}
