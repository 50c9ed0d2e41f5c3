/// The `[[`, `[=[`, `[==[` ... of long strings and long comments.
enum LongBracket {
  /// How many `=` the long bracket at `offset` has, or nil when it is not one.
  static func level(in bytes: [UInt8], at offset: Int) -> Int? {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "[") else { return nil }
    var end = offset + 1
    while end < bytes.count, bytes[end] == UInt8(ascii: "=") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "[") else { return nil }
    return end - offset - 1
  }

  /// The offset after the closing bracket of that level, or nil when there is none.
  static func end(in bytes: [UInt8], from start: Int, level: Int) -> Int? {
    var offset = start
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "]") else {
        offset += 1
        continue
      }
      var end = offset + 1
      while end < bytes.count, bytes[end] == UInt8(ascii: "=") { end += 1 }
      if end < bytes.count, bytes[end] == UInt8(ascii: "]"), end - offset - 1 == level { return end + 1 }
      offset = end
    }
    return nil
  }
}
