/// Where separators and line ends stand in eight bytes of a text: the high bit of each such byte, first byte lowest.
struct CellMarks {
  private var bits: UInt64

  /// - Parameter block: where the eight bytes begin; behind the end of the text there are none.
  @inline(__always)
  init(_ text: UnsafeRawBufferPointer, at block: Int, _ separator: UInt8) {
    let word =
      block + 8 <= text.count
      ? UInt64(littleEndian: text.loadUnaligned(fromByteOffset: block, as: UInt64.self)) : Self.lastWord(text, at: block)
    bits = Self.zeros(word ^ Self.repeated(separator)) | Self.zeros(word ^ Self.repeated(0x0A)) | Self.zeros(word ^ Self.repeated(0x0D))
  }

  private static func lastWord(_ text: UnsafeRawBufferPointer, at block: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in (block..<max(block, text.count)).reversed() { word = word << 8 | UInt64(text[index]) }
    return word
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The high bit of each byte that is 0, and no other: no carry passes from a byte to the next.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  var isEmpty: Bool { bits == 0 }

  /// - Returns: the place of the first mark among the eight bytes.
  @inline(__always)
  mutating func removeFirst() -> Int {
    let place = bits.trailingZeroBitCount >> 3
    bits &= bits &- 1
    return place
  }
}
