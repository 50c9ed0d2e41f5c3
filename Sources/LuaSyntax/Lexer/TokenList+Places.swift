extension TokenList {
  /// The tokens that lie wholly inside a stretch of the file. Complexity: O(log tokens + those found).
  public func within(_ bytes: ByteRange) -> ArraySlice<Token> {
    let start = firstIndex { $0.bytes.lowerBound >= bytes.lowerBound }
    let end = firstIndex { $0.bytes.upperBound > bytes.upperBound }
    return start < end ? tokens[start..<end] : []
  }

  /// The first token for which `isPast` holds, when it holds for all after it; past the end when it holds for none.
  private func firstIndex(where isPast: (Token) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
