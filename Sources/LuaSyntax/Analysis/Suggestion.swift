/// "Did you mean ...?"
public enum Suggestion {
  /// The candidate that `word` is most likely a slip for, or nil when none is close enough.
  ///
  /// Close enough is at most one change every three letters, and one at least allowed: a letter added, lost or
  /// replaced, or two neighbours swapped (restricted Damerau-Levenshtein). Capitals do not count as changes, but
  /// between candidates equally far the one with the same capitals wins, then the first given.
  /// Complexity: O(candidates x length²) at worst; candidates of another length are skipped.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.unicodeScalars)
    let lowered = Array(word.lowercased().unicodeScalars)
    let limit = max(1, letters.count / 3)
    var best: (score: (Int, Int), candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard let distance = EditDistance.between(lowered, other, limit: limit) else { continue }
      let exact = EditDistance.between(letters, Array(candidate.unicodeScalars), limit: limit) ?? limit + 1
      if best.map({ (distance, exact) < $0.score }) ?? true { best = ((distance, exact), candidate) }
    }
    return best?.candidate
  }
}
