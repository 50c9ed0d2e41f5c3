extension String {
  /// The same text on one line, with every character that would move the cursor, change colours or turn the direction of
  /// writing shown as "�": what comes from a list or a pack must not steer the reader's terminal.
  ///
  /// - Complexity: O(bytes); plain ASCII text comes back as it is.
  var printable: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.steersTerminals ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Controls (C0, C1), line and paragraph separators, and the marks that turn the direction of writing.
  var steersTerminals: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
