/// The Western Windows code page, as in the WHATWG encoding standard, except that its five unassigned bytes
/// become U+FFFD, so that the cell is reported as garbled instead of holding an invisible control character.
enum Windows1252 {
  /// The characters of bytes 0x80...0x9F; the others are those of Latin-1.
  static let high: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  static func utf8(from bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else if byte >= 0xA0 {
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      } else {
        appendScalar(high[Int(byte) - 0x80], to: &text)
      }
    }
    return text
  }

  private static func appendScalar(_ scalar: UInt32, to text: inout [UInt8]) {
    if scalar < 0x800 {
      text.append(UInt8(0xC0 | scalar >> 6))
    } else {
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    text.append(UInt8(0x80 | scalar & 0x3F))
  }
}
