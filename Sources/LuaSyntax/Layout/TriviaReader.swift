/// Reads what stands between tokens as comments and line breaks.
struct TriviaReader {
  let bytes: [UInt8]

  /// Adds what stands before a token to a gap, after what is already there.
  func read(_ trivia: [Trivia], into gap: inout LayoutGap) {
    for piece in trivia {
      switch piece.kind {
      case .whitespace: gap.newlines += lineBreaks(in: piece.bytes)
      case .byteOrderMark: break
      case .lineComment, .firstLine: add(piece.bytes, endsLine: true, to: &gap)
      case .longComment: add(piece.bytes, endsLine: false, to: &gap)
      }
    }
  }

  private func add(_ range: ByteRange, endsLine: Bool, to gap: inout LayoutGap) {
    let lines = TextLines(bytes[range]).map { TextShape.width(of: TextLines.trimmed($0)) }
    gap.comments.append(
      LayoutGap.Comment(
        bytes: range, newlines: gap.newlines, endsLine: endsLine, isMultiline: lines.count > 1, width: lines.first ?? 0))
    gap.newlines = 0
  }

  private func lineBreaks(in range: ByteRange) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = LineBreak.length(in: bytes, at: offset)
      if length > 0 { count += 1 }
      offset += max(1, length)
    }
    return count
  }
}
