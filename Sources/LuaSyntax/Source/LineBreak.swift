/// Line breaks as Lua's own reader takes them.
enum LineBreak {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  static func isBreak(_ byte: UInt8) -> Bool { byte == newline || byte == carriageReturn }

  /// The offset of the next break, or the end. Complexity: O(bytes to it).
  static func next(in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      if offset + 8 <= bytes.count, !hasSmallByte(eightBytes(bytes, at: offset)) {
        offset += 8
      } else if isBreak(bytes[offset]) {
        break
      } else {
        offset += 1
      }
    }
    return offset
  }

  /// Most of a text is letters and signs: it is passed by eight bytes at once, in whatever order they come.
  private static func eightBytes(_ bytes: [UInt8], at offset: Int) -> UInt64 {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
  }

  /// Whether some byte is at most 13, as breaks are ("hasless" of Anderson's Bit Twiddling Hacks).
  private static func hasSmallByte(_ word: UInt64) -> Bool {
    (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 != 0
  }

  /// The bytes of the break at `offset`: 0 when there is none, 2 for `\r\n` and `\n\r`.
  static func length<Bytes: RandomAccessCollection<UInt8>>(in bytes: Bytes, at offset: Int) -> Int
  where Bytes.Index == Int {
    let first = bytes[offset]
    guard isBreak(first) else { return 0 }
    guard offset + 1 < bytes.endIndex else { return 1 }
    let second = bytes[offset + 1]
    return isBreak(second) && second != first ? 2 : 1
  }
}
