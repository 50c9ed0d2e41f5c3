extension SourceText {
  /// The bytes of a line (from 1) without its break, or nil when the line does not exist.
  public func lineBytes(_ line: Int) -> ByteRange? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, LineBreak.isBreak(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The text of a line (from 1), empty when the line does not exist.
  ///
  /// One character for each column: a byte that is not valid UTF-8 is shown as U+FFFD.
  public func lineText(_ line: Int) -> String {
    lineBytes(line).map(text(of:)) ?? ""
  }

  /// The text of a stretch; a byte that is not valid UTF-8 is shown as U+FFFD.
  public func text(of range: ByteRange) -> String {
    Self.text(of: range.clamped(to: bytes.indices), in: bytes)
  }

  static func text(of range: ByteRange, in bytes: [UInt8]) -> String {
    let slice = bytes[range]
    if let text = String(exactly: slice) { return text }
    return repaired(Array(slice))
  }

  /// Blank bytes before the first word of the line that holds `offset`.
  func indentation(at offset: Int) -> Int {
    let start = lineStarts[line(at: offset) - 1]
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") { end += 1 }
    return end - start
  }

  /// Whether only blanks stand before `offset` on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    lineStarts[line(at: offset) - 1] + indentation(at: offset) == offset
  }

  private static func repaired(_ bytes: [UInt8]) -> String {
    var text = ""
    var offset = 0
    while offset < bytes.count {
      let length = UTF8Scalar.length(in: bytes, at: offset)
      let isValid = UTF8Scalar.isValid(first: bytes[offset], length: length)
      text += isValid ? String(decoding: bytes[offset..<(offset + length)], as: UTF8.self) : "\u{FFFD}"
      offset += length
    }
    return text
  }
}
