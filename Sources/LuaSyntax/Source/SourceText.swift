/// The bytes of one file, with what is needed to speak of places in it.
///
/// Lines break as Lua counts them: `\n`, `\r`, `\r\n` and `\n\r` are one break each,
/// so that a line said by the Lua VM and a line said here are the same line.
public struct SourceText: Sendable {
  public let bytes: [UInt8]

  /// The offset where each line starts; the first is always 0.
  let lineStarts: [Int]
  let columns: ColumnIndex

  /// Reads the line breaks once. Complexity: O(bytes).
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(in: bytes)
    self.columns = ColumnIndex(bytes)
  }

  public init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// How many lines the file has; an empty file has one.
  public var lineCount: Int { lineStarts.count }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var offset = LineBreak.next(in: bytes, from: 0)
    while offset < bytes.count {
      offset += LineBreak.length(in: bytes, at: offset)
      starts.append(offset)
      offset = LineBreak.next(in: bytes, from: offset)
    }
    return starts
  }
}
