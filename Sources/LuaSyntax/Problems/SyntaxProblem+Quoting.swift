/// How pieces of the file are quoted in messages.
extension SyntaxProblem.Kind {
  /// A bracket as it is, a word between backticks.
  static func sign(_ text: String) -> String {
    text.utf8.first?.isNameStart == true ? "`\(text)`" : text
  }

  /// The quotation mark to use when a text holds `quote`.
  static func other(_ quote: String) -> String { quote == "'" ? "\"" : "'" }

  /// A character as a reader can recognise it: by itself, or by its number when it cannot be seen.
  static func shown(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return "``" }
    let isVisible = scalar.value > 0x20 && scalar.value != 0x7F && scalar.value != 0xFFFD
    if isVisible, CharacterFamily(text) != .blank { return "`\(text)`" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
