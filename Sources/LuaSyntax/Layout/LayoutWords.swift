/// The words of a file in order, table separators folded into the word before them.
///
/// A comment between an entry and its separator comes after the separator.
struct LayoutWords {
  private(set) var words: [LayoutWord] = []

  /// - Complexity: O(bytes).
  init(of tree: SyntaxTree) {
    let tokens = tree.tokens.tokens
    let isSeparator = Self.separators(in: tree)
    let spacing = TokenSpacing(tokens: tokens)
    let trivia = TriviaReader(bytes: tree.text.bytes)
    words.reserveCapacity(tokens.count)
    var gap = LayoutGap()
    for (index, token) in tokens.enumerated() {
      trivia.read(tree.tokens.trivia(before: index), into: &gap)
      if isSeparator[index], let last = words.indices.last {
        let sign = tree.text.bytes[token.bytes.lowerBound]
        if tokens[index + 1].kind == .rightBrace {
          words[last].trailingSeparator = sign
        } else {
          words[last].separator = sign
        }
      } else {
        let shape = TextShape(tree.text.bytes[token.bytes])
        words.append(
          LayoutWord(
            kind: token.kind, bytes: token.bytes, gap: gap, isSpaced: spacing.isSpaced(before: index),
            firstWidth: shape.firstWidth, lastWidth: shape.lastWidth, isMultiline: shape.isMultiline))
        gap = LayoutGap()
      }
    }
  }

  var count: Int { words.count }

  subscript(index: Int) -> LayoutWord { words[index] }

  /// The first word that starts at `offset` or after it. Complexity: O(log words).
  func index(at offset: Int) -> Int {
    var low = 0
    var high = words.count - 1
    while low < high {
      let middle = (low + high) / 2
      if words[middle].bytes.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// For each token, whether it stands between the entries of a table or after the last one.
  private static func separators(in tree: SyntaxTree) -> [Bool] {
    let tokens = tree.tokens.tokens
    var starts: [Int: Int] = [:]
    for (index, token) in tokens.enumerated() where token.kind == .comma || token.kind == .semicolon {
      // The end of the token before is where an entry ends.
      if index > 0 { starts[tokens[index - 1].bytes.upperBound] = index }
    }
    var isSeparator = [Bool](repeating: false, count: tokens.count)
    tree.block.forEachExpression { value in
      guard case .table(let table) = value else { return true }
      for entry in table.entries {
        if let index = starts[entry.bytes.upperBound] { isSeparator[index] = true }
      }
      return true
    }
    return isSeparator
  }
}
