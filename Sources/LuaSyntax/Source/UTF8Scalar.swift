/// How many bytes one character takes in a buffer that may hold anything.
enum UTF8Scalar {
  /// The length of the valid UTF-8 scalar that starts at `offset`, or 1 when there is none.
  ///
  /// Overlong forms, surrogates and values past U+10FFFF are not valid (Unicode 15, table 3-7).
  static func length(in bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let (length, secondRange) = shape(of: first)
    guard length > 1, offset + length <= bytes.count, secondRange.contains(bytes[offset + 1]) else { return 1 }
    for index in (offset + 2)..<max(offset + 2, offset + length) where bytes[index] & 0xC0 != 0x80 {
      return 1
    }
    return length
  }

  /// Whether `length` bytes, as measured by ``length(in:at:)``, are a valid scalar rather than a stray byte.
  static func isValid(first: UInt8, length: Int) -> Bool {
    length > 1 || first < 0x80
  }

  private static func shape(of first: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (3, 0x80...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (1, 0x80...0xBF)
    }
  }
}
