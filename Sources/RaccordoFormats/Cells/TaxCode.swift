/// The check of an Italian tax code (codice fiscale). The code itself is never kept.
///
/// Sixteen characters, with digits possibly replaced by letters (omocodia), or eleven digits for a provisional one.
/// The letter values are those of the ministerial decree of 23 December 1976, the eleven-digit sum is Luhn's.
enum TaxCode {
  /// - Parameter cell: as written: lower case and spaces do not matter.
  static func isValid(_ cell: ArraySlice<UInt8>) -> Bool {
    let code = cell.filter { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 }.map {
      (0x61...0x7A).contains($0) ? $0 - 0x20 : $0
    }
    switch code.count {
    case 16: return hasShape(code) && checkLetter(code) == code[15]
    case 11: return hasProvisionalCheck(code)
    default: return false
    }
  }

  /// Where digits stand, which omocodia may have turned into letters.
  private static func isDigitPlace(_ place: Int) -> Bool {
    switch place {
    case 6, 7, 9, 10, 12, 13, 14: true
    default: false
    }
  }

  /// L M N P Q R S T U V
  private static func isOmocodiaLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "L")...UInt8(ascii: "V")).contains(byte) && byte != UInt8(ascii: "O")
  }

  private static let monthLetters = Set("ABCDEHLMPRST".utf8)

  private static func hasShape(_ code: [UInt8]) -> Bool {
    code.indices.allSatisfy { place in
      let byte = code[place]
      if isDigitPlace(place) { return (0x30...0x39).contains(byte) || isOmocodiaLetter(byte) }
      return place == 8 ? monthLetters.contains(byte) : (0x41...0x5A).contains(byte)
    }
  }

  /// The values of 0...9 (the same as A...J) and of A...Z in odd places, counted from 1.
  private static let oddValues = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]

  private static func checkLetter(_ code: [UInt8]) -> UInt8 {
    let sum = code.prefix(15).enumerated().reduce(0) { sum, item in
      let value = Int(item.element < 0x41 ? item.element - 0x30 : item.element - 0x41)
      return sum + (item.offset % 2 == 0 ? oddValues[value] : value)
    }
    return UInt8(0x41 + sum % 26)
  }

  private static func hasProvisionalCheck(_ code: [UInt8]) -> Bool {
    guard code.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let sum = code.prefix(10).enumerated().reduce(0) { sum, item in
      let digit = Int(item.element - 0x30)
      let doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2
      return sum + (item.offset % 2 == 0 ? digit : doubled)
    }
    return Int(code[10] - 0x30) == (10 - sum % 10) % 10
  }
}
