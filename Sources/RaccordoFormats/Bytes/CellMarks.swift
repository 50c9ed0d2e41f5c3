/// Where separators and line ends can stand in eight bytes of a text: the high bit of each such byte, first byte lowest. Other control
/// signs are among them, for one question finds LF, CR and them: whoever takes a mark looks at its byte.
struct CellMarks {
  private var bits: UInt64

  /// - Parameter block: where the eight bytes begin; behind the end of the text there are none.
  @inline(__always)
  init(_ text: UnsafeRawBufferPointer, at block: Int, _ separator: UInt8) {
    let word =
      block + 8 <= text.count
      ? UInt64(littleEndian: text.loadUnaligned(fromByteOffset: block, as: UInt64.self)) : Self.lastWord(text, at: block)
    bits = ~(Self.others(word ^ Self.repeated(separator)) & Self.printed(word)) & Self.repeated(0x80)
  }

  /// Behind the end of the text stand bytes that are no mark.
  private static func lastWord(_ text: UnsafeRawBufferPointer, at block: Int) -> UInt64 {
    (block..<max(block, text.count)).reversed().reduce(.max) { $0 << 8 | UInt64(text[$1]) }
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  // No carry passes from a byte to the next: of each only the lower seven bits are added to, and not too much.

  /// The high bit of each byte that is not 0.
  @inline(__always)
  private static func others(_ word: UInt64) -> UInt64 { ((word & repeated(0x7F)) &+ repeated(0x7F)) | word }

  /// The high bit of each byte that is 0x20 or more.
  @inline(__always)
  private static func printed(_ word: UInt64) -> UInt64 { ((word & repeated(0x7F)) &+ repeated(0x60)) | word }

  var isEmpty: Bool { bits == 0 }

  /// - Returns: the place of the first mark among the eight bytes.
  @inline(__always)
  mutating func removeFirst() -> Int {
    let place = bits.trailingZeroBitCount >> 3
    bits &= bits &- 1
    return place
  }
}
