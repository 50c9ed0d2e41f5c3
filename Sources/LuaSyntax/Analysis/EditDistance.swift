/// How many slips of the pen separate two words.
enum EditDistance {
  /// The restricted Damerau-Levenshtein distance ("optimal string alignment"), or nil when it is above `limit`.
  /// Complexity: O(shorter length x limit).
  static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let tooFar = limit + 1
    var beforePrevious: [Int] = []
    var previous = (0...right.count).map { min($0, tooFar) }
    for row in 0..<left.count {
      var current = [Int](repeating: tooFar, count: right.count + 1)
      if row < limit { current[0] = row + 1 }
      for column in max(0, row - limit)..<min(right.count, row + limit + 1) {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        var distance = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          distance = min(distance, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = min(distance, tooFar)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
