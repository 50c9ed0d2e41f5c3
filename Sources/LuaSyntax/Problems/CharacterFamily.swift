/// The characters that offices paste into rules, by what the author meant.
enum CharacterFamily {
  case quote, apostrophe, blank, dash, notEqual, other

  init(_ text: String) {
    guard text != "!=", let scalar = text.unicodeScalars.first else {
      self = text.isEmpty ? .other : .notEqual
      return
    }
    self =
      switch scalar.value {
      case 0x201C...0x201F, 0xAB, 0xBB: .quote
      case 0x2018...0x201B, 0x60, 0xB4: .apostrophe
      case 0xA0, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: .blank
      case 0x2010...0x2015, 0x2212: .dash
      case 0x2260: .notEqual
      default: .other
      }
  }
}
