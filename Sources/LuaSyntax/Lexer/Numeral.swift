/// Numbers as Lua 5.4 writes them: whole, with a fraction, hexadecimal of both kinds.
enum Numeral {
  enum Value: Hashable, Sendable {
    case integer(Int64)
    case float(Double)
  }

  /// The offset after the numeral that starts at `start`, wrong letters included (`llex.c`, `read_numeral`).
  static func end(in bytes: [UInt8], from start: Int) -> Int {
    var end = start + 1
    var exponent = UInt8(ascii: "e")
    if isHexadecimal(bytes[start...]) {
      exponent = UInt8(ascii: "p")
      end += 1
    }
    while end < bytes.count {
      if bytes[end] | 0x20 == exponent {
        end += 1
        if end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
      } else if bytes[end].hexValue != nil || bytes[end] == UInt8(ascii: ".") {
        end += 1
      } else {
        break
      }
    }
    // A numeral that touches a name is one wrong numeral, not two tokens.
    while end < bytes.count, bytes[end].isNamePart { end += 1 }
    return end
  }

  /// The value, or nil when this is not a numeral. A whole number too large for 64 bits is a float, except
  /// in hexadecimal, where it wraps around.
  static func value(of text: ArraySlice<UInt8>) -> Value? {
    if isHexadecimal(text) {
      if let value = hexadecimal(text.dropFirst(2)) { return .integer(value) }
    } else if let value = decimal(text) {
      return .integer(value)
    }
    return Double(String(decoding: text, as: UTF8.self)).map(Value.float)
  }

  private static func isHexadecimal(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "0") && text.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard !digits.isEmpty else { return nil }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = byte.hexValue else { return nil }
      value = value << 4 | UInt64(digit)
    }
    return Int64(bitPattern: value)
  }

  private static func decimal(_ digits: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for byte in digits {
      guard byte.isDigit else { return nil }
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = shifted.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      if tooLarge || overflow { return nil }
      value = sum
    }
    return value
  }
}
