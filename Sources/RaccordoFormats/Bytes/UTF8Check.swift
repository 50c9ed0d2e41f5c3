/// Whether bytes are UTF-8 text, found in one pass with eight plain ASCII bytes at a time.
///
/// The well-formed sequences are those of table 3-7 of the Unicode standard.
enum UTF8Check {
  case valid
  case invalid
  /// A NUL byte: no text file of an office has one.
  case hasNUL

  static func run(_ bytes: [UInt8]) -> UTF8Check {
    bytes.withUnsafeBytes { raw in
      let end = endOfWellFormedText(raw)
      if end == raw.count { return .valid }
      return raw[end...].contains(0) ? .hasNUL : .invalid
    }
  }

  /// Where the first byte stands that is NUL or belongs to no well formed sequence; the count when there is none.
  private static func endOfWellFormedText(_ raw: UnsafeRawBufferPointer) -> Int {
    var index = 0
    let count = raw.count
    while index < count {
      while index + 32 <= count, (others(raw, index) | others(raw, index + 8) | others(raw, index + 16) | others(raw, index + 24)) == 0 { index += 32 }
      if index + 8 <= count, others(raw, index) == 0 {
        index += 8
        continue
      }
      guard index < count else { break }
      let lead = raw[index]
      if lead == 0 { return index }
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(raw, at: index, lead: lead)
      if length == 0 { return index }
      index += length
    }
    return count
  }

  /// The high bit of each of eight bytes that are not plain ASCII, NUL among them: taking one from 0 leaves its high bit set.
  @inline(__always)
  private static func others(_ raw: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
  }

  /// The length of the sequence that begins here; 0 when it is not well formed.
  private static func sequenceLength(_ raw: UnsafeRawBufferPointer, at index: Int, lead: UInt8) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < raw.count && range.contains(raw[index + offset])
    }
    switch lead {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
