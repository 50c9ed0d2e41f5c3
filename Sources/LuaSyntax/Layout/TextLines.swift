/// The lines of a token or of a comment, broken where Lua breaks them, without their breaks.
struct TextLines: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int?

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let start = offset else { return nil }
    let line = bytes[start...].prefix { !LineBreak.isBreak($0) }
    offset = line.endIndex < bytes.endIndex ? line.endIndex + LineBreak.length(in: bytes, at: line.endIndex) : nil
    return line
  }

  /// A line without the blanks at its end.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.endIndex
    while end > line.startIndex, line[end - 1].isSpace { end -= 1 }
    return line[..<end]
  }
}
