/// Line breaks as Lua's own reader takes them.
enum LineBreak {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  static func isBreak(_ byte: UInt8) -> Bool { byte == newline || byte == carriageReturn }

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
