/// What a backslash means inside a quoted string.
enum StringEscape {
  enum Value {
    case bytes([UInt8])
    /// `\z`, which skips the blanks after it.
    case nothing
    case invalid
  }

  /// Reads the escape whose backslash is at `start`; `end` is the offset after it.
  static func read(_ bytes: [UInt8], at start: Int) -> (value: Value, end: Int) {
    let next = start + 1
    guard next < bytes.count else { return (.invalid, next) }
    if let plain = plain[bytes[next]] { return (.bytes([plain]), next + 1) }
    switch bytes[next] {
    case UInt8(ascii: "x"): return hexadecimal(bytes, from: next + 1)
    case UInt8(ascii: "u"): return unicode(bytes, from: next + 1)
    case UInt8(ascii: "z"): return skippedBlanks(bytes, from: next + 1)
    case LineBreak.newline, LineBreak.carriageReturn:
      return (.bytes([LineBreak.newline]), next + LineBreak.length(in: bytes, at: next))
    case let byte where byte.isDigit: return decimal(bytes, from: next)
    default: return (.invalid, next + UTF8Scalar.length(in: bytes, at: next))
    }
  }

  private static let plain: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
    UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11, UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
  ]

  private static func hexadecimal(_ bytes: [UInt8], from start: Int) -> (value: Value, end: Int) {
    var value: UInt8 = 0
    for index in start..<(start + 2) {
      guard index < bytes.count, let digit = bytes[index].hexValue else { return (.invalid, index) }
      value = value << 4 | digit
    }
    return (.bytes([value]), start + 2)
  }

  /// Up to three decimal digits, at most 255.
  private static func decimal(_ bytes: [UInt8], from start: Int) -> (value: Value, end: Int) {
    var value = 0
    var end = start
    while end < bytes.count, end < start + 3, bytes[end].isDigit {
      value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      end += 1
    }
    return (UInt8(exactly: value).map { .bytes([$0]) } ?? .invalid, end)
  }

  /// `\u{XXX}`: any value below 2^31, written as UTF-8 was before it was restricted, as Lua does.
  private static func unicode(_ bytes: [UInt8], from start: Int) -> (value: Value, end: Int) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return (.invalid, start) }
    var end = start + 1
    var value: UInt32 = 0
    while end < bytes.count, let digit = bytes[end].hexValue {
      guard value <= 0x7FFF_FFFF >> 4 else { return (.invalid, end) }
      value = value << 4 | UInt32(digit)
      end += 1
    }
    guard end > start + 1, end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return (.invalid, end) }
    return (.bytes(encoded(value)), end + 1)
  }

  private static func encoded(_ value: UInt32) -> [UInt8] {
    if value < 0x80 { return [UInt8(value)] }
    var rest = value
    var tail: [UInt8] = []
    var firstLimit: UInt32 = 0x3F
    repeat {
      tail.insert(UInt8(0x80 | rest & 0x3F), at: 0)
      rest >>= 6
      firstLimit >>= 1
    } while rest > firstLimit
    return [UInt8(truncatingIfNeeded: ~firstLimit << 1 | rest)] + tail
  }

  private static func skippedBlanks(_ bytes: [UInt8], from start: Int) -> (value: Value, end: Int) {
    var end = start
    while end < bytes.count, bytes[end].isSpace { end += 1 }
    return (.nothing, end)
  }
}
