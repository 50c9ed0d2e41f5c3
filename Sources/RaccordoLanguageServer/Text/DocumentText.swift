import Raccordo

/// The bytes of a document and the lines that the protocol sees in them: they end with `\n`, `\r\n` or `\r`.
///
/// Lua counts `\n\r` as one break and the protocol as two, so places of findings go through byte offsets.
struct DocumentText: Sendable {
  private(set) var bytes: [UInt8]
  private var lineStarts: [Int]

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = DocumentText.lineStarts(in: bytes)
  }

  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, from 0, without its break; those of the last one when there are fewer lines.
  func line(_ line: Int) -> Range<Int> {
    let line = min(max(line, 0), lineStarts.count - 1)
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The line, from 0, that holds a byte. O(log lines).
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The byte at a position. A column past the end of its line is its end; a line past the end is the end of the text;
  /// the middle of a character is its beginning. O(length of the line).
  func offset(of position: TextPosition, in encoding: PositionEncoding) -> Int {
    if position.line >= lineStarts.count { return bytes.count }
    let line = line(position.line)
    var offset = line.lowerBound
    var units = 0
    while offset < line.upperBound {
      let length = DocumentText.length(in: bytes, at: offset, before: line.upperBound)
      units += DocumentText.units(of: length, in: encoding)
      if units > position.character { return offset }
      offset += length
    }
    return offset
  }

  /// The position of a byte; past the end is the end. O(length of the line).
  func position(at offset: Int, in encoding: PositionEncoding) -> TextPosition {
    let wanted = min(max(offset, 0), bytes.count)
    let number = line(at: wanted)
    let line = line(number)
    var offset = line.lowerBound
    var units = 0
    while offset < min(wanted, line.upperBound) {
      let length = DocumentText.length(in: bytes, at: offset, before: line.upperBound)
      if offset + length > wanted { break }
      units += DocumentText.units(of: length, in: encoding)
      offset += length
    }
    return TextPosition(line: number, character: units)
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    bytes.replaceSubrange(range, with: text.utf8)
    lineStarts = DocumentText.lineStarts(in: bytes)
  }
}

extension DocumentText {
  func range(_ range: Range<Int>, in encoding: PositionEncoding) -> JSONValue {
    [
      "start": position(at: range.lowerBound, in: encoding).json,
      "end": position(at: range.upperBound, in: encoding).json,
    ]
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isBreak = byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      if isBreak { starts.append(index + 1) }
    }
    return starts
  }

  /// How many bytes the character at `offset` has. A byte that begins no character counts as one.
  private static func length(in bytes: [UInt8], at offset: Int, before end: Int) -> Int {
    let first = bytes[offset]
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    guard offset + length <= end, bytes[(offset + 1)..<(offset + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return 1 }
    return length
  }

  private static func units(of length: Int, in encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: length
    case .utf16: length == 4 ? 2 : 1
    }
  }
}
