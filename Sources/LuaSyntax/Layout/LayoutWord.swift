/// A token as the layout moves it: with the comments before it, and the table separator after it.
struct LayoutWord {
  let kind: TokenKind
  let bytes: ByteRange
  /// What stands between the word before (its separator aside) and this one.
  let gap: LayoutGap
  /// Whether one blank stands before it when both are on one line.
  let isSpaced: Bool
  /// In characters: up to the first line break inside the word, and after the last one.
  let firstWidth: Int
  let lastWidth: Int
  let isMultiline: Bool
  /// The `,` or `;` between this word, which ends an entry of a table, and the next entry.
  var separator: UInt8?
  /// The `,` or `;` after the last entry of a table: the only token that may come and go.
  var trailingSeparator: UInt8?
}

/// The comments and line breaks before a word.
struct LayoutGap {
  struct Comment {
    let bytes: ByteRange
    /// Line breaks between what comes before and this comment.
    let newlines: Int
    /// Whether nothing else can stand after it on its line.
    let endsLine: Bool
    let isMultiline: Bool
    let width: Int
  }

  var comments: [Comment] = []
  /// Line breaks right before the word.
  var newlines = 0

  var hasNewline: Bool { newlines > 0 || comments.contains { $0.newlines > 0 || $0.endsLine || $0.isMultiline } }
  var hasBlankLine: Bool { newlines > 1 || comments.contains { $0.newlines > 1 } }

  /// Whether the comments from this one on stand on the line of the word.
  func sharesLine(from index: Int) -> Bool {
    newlines == 0 && comments[index...].allSatisfy { !$0.endsLine && !$0.isMultiline }
      && comments[(index + 1)...].allSatisfy { $0.newlines == 0 }
  }
}
