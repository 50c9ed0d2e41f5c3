/// A cell as bytes: trimming and the few whole-cell questions that come before any reading.
enum CellText {
  /// Without the spaces of any kind (no-break ones included) and line breaks around it.
  static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let first = cell.first {
      if isPlainSpace(first) {
        cell = cell.dropFirst()
      } else if let width = leadingWideSpace(cell) {
        cell = cell.dropFirst(width)
      } else {
        break
      }
    }
    while let last = cell.last {
      if isPlainSpace(last) {
        cell = cell.dropLast()
      } else if last >= 0x80, let width = trailingWideSpace(cell) {
        cell = cell.dropLast(width)
      } else {
        break
      }
    }
    return cell
  }

  static func string(_ cell: ArraySlice<UInt8>) -> String {
    String(decoding: cell, as: UTF8.self)
  }

  /// The width in bytes of the no-break, thin, narrow or invisible space that begins here; `nil` for other characters.
  static func leadingWideSpace(_ cell: ArraySlice<UInt8>) -> Int? {
    guard let first = cell.first, first >= 0xC2 else { return nil }
    return wideSpaces.first { cell.starts(with: $0) }?.count
  }

  private static func trailingWideSpace(_ cell: ArraySlice<UInt8>) -> Int? {
    wideSpaces.first { cell.suffix($0.count).elementsEqual($0) }?.count
  }

  /// U+00A0, U+2007, U+2009, U+202F, U+200B, U+FEFF.
  private static let wideSpaces: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0x87], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF],
  ]

  private static func isPlainSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension CellText {
  /// Whether offices write this where nobody knows the answer: "N.D.", "-", "?", "non noto", "#N/D" ...
  ///
  /// - Parameter cell: trimmed.
  static func isUnknownMark(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first, cell.count <= 16, !(0x30...0x39).contains(first) else { return false }
    if cell.allSatisfy({ $0 == 0x2D || $0 == 0x3F || $0 == 0x2E || $0 == 0x5F || $0 == 0x2F }) { return true }
    switch first | 0x20 {
    case 0x6E, 0x73, 0x75, 0x23, 0xE2: break  // n, s, u, "#", and the dashes of U+2013 and U+2014
    default: return false
    }
    if cell.count <= 8, let word = packed(cell) { return shortMarks.contains(word) }
    // No mark has a digit: a pseudonym such as "N001" needs no text to be made.
    if cell.contains(where: { (0x30...0x39).contains($0) }) { return false }
    return unknownMarks.contains(string(cell).lowercased())
  }

  private static let unknownMarks: Set<String> = [
    "n.d.", "n.d", "nd", "nd.", "n/d", "n. d.", "n.a.", "n.a", "na", "n/a", "n.p.", "n.p", "np", "n.c.", "n.c", "nc",
    "#n/d", "#n/a", "#nd", "–", "—", "non noto", "non nota", "non noti", "non note", "non disponibile", "non pervenuto",
    "non so", "non si sa", "sconosciuto", "sconosciuta", "unknown", "not known", "not available", "null",
  ]

  /// The marks of up to eight ASCII signs, each as one number: lists are full of them, and a number is compared at once.
  private static let shortMarks: [UInt64] = unknownMarks.filter { $0.utf8.count <= 8 }.compactMap { packed(Array($0.utf8)[...]) }

  /// Up to eight ASCII signs, letters in lower case; `nil` for others.
  private static func packed(_ cell: ArraySlice<UInt8>) -> UInt64? {
    var word: UInt64 = 0
    for byte in cell {
      if byte >= 0x80 { return nil }
      word = word << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return word
  }

  /// Whether a spreadsheet wrote that a formula failed ("#REF!", "#VALORE!", "#DIV/0!").
  static func isFormulaError(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.first == 0x23, let last = cell.last, last == 0x21 || last == 0x3F, cell.count <= 12 else { return false }
    return cell.dropFirst().dropLast().allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2F || $0 == 0x30 }
  }

  /// Whether UTF-8 was once read as Windows-1252 ("PiovÃ ", "NiccolÃ²", "â‚¬"), or bytes were lost (U+FFFD).
  ///
  /// "Ã" before a plain letter is left alone: Portuguese names have it ("João" in capitals).
  static func isGarbled(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.contains(where: { $0 >= 0x80 }) else { return false }
    var previous: UInt32 = 0
    for scalar in string(cell).unicodeScalars {
      let value = scalar.value
      if value == 0xFFFD || (0x80...0x9F).contains(value) { return true }
      if previous == 0xC3, value > 0x7F || value == 0x20 { return true }
      if previous == 0xC2, (0xA0...0xBF).contains(value) { return true }
      if previous == 0xE2, value == 0x201A || value == 0x20AC { return true }
      previous = value
    }
    return previous == 0xC3
  }
}
