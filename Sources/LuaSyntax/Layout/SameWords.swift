/// Proves that two files say the same: the same tokens in the same order, and the same comments between them.
///
/// What may differ:
/// - the `,` or `;` after the last entry of a table: one may be there in one file and not in the other;
/// - on which side of a `,` or `;` a comment stands;
/// - blanks and line breaks between tokens, and blanks at the end of a comment's lines;
/// - how line breaks inside long texts and long comments are written (Lua reads each form as `\n`).
enum SameWords {
  /// Where, in the first file, the first difference is; nil when there is none. Complexity: O(bytes).
  static func firstDifference(between first: SourceText, and second: SourceText) -> Int? {
    let (left, right) = (Reading(first), Reading(second))
    return difference(left.tokens, right.tokens, in: first) ?? difference(left.comments, right.comments, in: first)
  }

  /// A token, or a comment, as it is compared.
  private struct Piece {
    let content: [ArraySlice<UInt8>]
    /// What must be the same besides the content.
    let rank: Int
    let offset: Int

    func isSame(as other: Piece) -> Bool { rank == other.rank && content == other.content }
  }

  private struct Reading {
    var tokens: [Piece] = []
    var comments: [Piece] = []

    init(_ text: SourceText) {
      let list = TokenList(lexing: text)
      // Tokens other than `,` and `;` met so far: a comment stays between the same two of them.
      var place = 0
      for (index, token) in list.tokens.enumerated() {
        for trivia in list.trivia(before: index) where trivia.kind != .whitespace {
          let lines = TextLines(text.bytes[trivia.bytes]).map { TextLines.trimmed($0) }
          comments.append(Piece(content: lines, rank: place, offset: trivia.bytes.lowerBound))
        }
        let isSeparator = token.kind == .comma || token.kind == .semicolon
        if !isSeparator { place += 1 }
        // Only the last entry of a table can have a separator right before `}`.
        if isSeparator, list.tokens[index + 1].kind == .rightBrace { continue }
        let lines = Array(TextLines(text.bytes[token.bytes]))
        tokens.append(Piece(content: lines, rank: Int(token.kind.rawValue), offset: token.bytes.lowerBound))
      }
    }
  }

  private static func difference(_ left: [Piece], _ right: [Piece], in text: SourceText) -> Int? {
    for (one, other) in zip(left, right) where !one.isSame(as: other) { return one.offset }
    guard left.count != right.count else { return nil }
    return left.count > right.count ? left[right.count].offset : text.bytes.count
  }
}
