/// The words that mean yes and no in lists, whatever their case, accents and apostrophes.
enum YesNoWord {
  private static let words: [String: Bool] = [
    "si": true, "s": true, "vero": true, "true": true, "yes": true, "y": true, "x": true, "1": true,
    "no": false, "n": false, "falso": false, "false": false, "0": false,
  ]

  static func read(_ text: String) -> Bool? {
    words[FoldedText.word(text)]
  }
}
