/// Text with the differences taken away that people do not mean: case, accents, apostrophes, spaces.
enum FoldedText {
  /// For headers and names: only letters and digits are left, so that "MOROSITÀ €", "Morosita'" and "morosita" meet.
  static func name(_ text: some StringProtocol) -> String {
    String(decoding: folded(text).filter { $0 != 0x20 && !isPunctuation($0) }, as: UTF8.self)
  }

  /// For choices: case, accents and doubled spaces do not count, signs do ("A+" is not "A-").
  static func word(_ text: some StringProtocol) -> String {
    String(decoding: Array(folded(text).split(separator: 0x20).joined(separator: [0x20])), as: UTF8.self)
  }

  /// Lower case, no accents, every kind of space a plain one, every kind of apostrophe left out.
  private static func folded(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return bytes
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 0x20)
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2007, 0x2009, 0x202F: bytes.append(0x20)
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BC: break
    case 0x0300...0x036F, 0xFEFF, 0x200B: break
    case 0x00...0x7F: bytes.append(UInt8(scalar.value))
    case 0xC0...0x17F: appendWithoutAccent(scalar, to: &bytes)
    default: bytes.append(contentsOf: String(scalar).lowercased().utf8)
    }
  }

  /// The plain letters of Latin-1 and Latin Extended-A, U+00C0 to U+017F in order; "?" keeps the character itself.
  private static let plainLetters = Array(
    ("aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllll"
      + "lnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  private static func appendWithoutAccent(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let letter = plainLetters[Int(scalar.value - 0xC0)]
    if letter == 0x3F { bytes.append(contentsOf: String(scalar).utf8) } else { bytes.append(letter) }
  }

  /// ASCII signs, and the signs of other ranges that headers carry: "€", "°", "º", "№", dashes, quotes.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: false
    default: true
    }
  }
}
