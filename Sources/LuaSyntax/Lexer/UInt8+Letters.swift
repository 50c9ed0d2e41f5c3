/// Letters and digits as Lua sees them: ASCII only, whatever the locale.
extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isNameStart: Bool {
    let lower = self | 0x20
    return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) || self == UInt8(ascii: "_")
  }

  var isNamePart: Bool { isNameStart || isDigit }

  /// The value of a hexadecimal digit, or nil.
  var hexValue: UInt8? {
    if isDigit { return self - UInt8(ascii: "0") }
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f") ? lower - UInt8(ascii: "a") + 10 : nil
  }

  /// Blanks and line breaks.
  var isSpace: Bool { self <= UInt8(ascii: " ") && (self == UInt8(ascii: " ") || (self >= 9 && self <= 13)) }
}
