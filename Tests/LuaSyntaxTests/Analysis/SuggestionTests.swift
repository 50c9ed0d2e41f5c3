import LuaSyntax
import SeededRandom
import Testing

struct SuggestionTests {
  @Test("a slip of the pen finds its word", arguments: [
    ("arears", "arrears"), ("langauges", "languages"), ("betwen", "between"), ("minrs", "minors"), ("Caritass", "Caritas"),
    ("reasno", "reason"), ("YES", "yes"), ("atc", "ATC"),
  ])
  func slips(word: String, meant: String) {
    let words = ["yes", "no", "reason", "between", "minors", "arrears", "languages", "Caritas", "CISSACA", "ATC"]
    #expect(Suggestion.nearest(to: word, among: words) == meant)
  }

  @Test("a word too far from all has no suggestion")
  func far() {
    #expect(Suggestion.nearest(to: "morosita", among: ["arrears", "minors"]) == nil)
    #expect(Suggestion.nearest(to: "", among: ["ab"]) == nil)
    #expect(Suggestion.nearest(to: "abcd", among: ["abxy"]) == nil)
    #expect(Suggestion.nearest(to: "x", among: [String]()) == nil)
  }

  @Test("between words equally far the same capitals win, then the first given")
  func ties() {
    #expect(Suggestion.nearest(to: "Atcx", among: ["ATC", "Atc"]) == "Atc")
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test("nothing nearer was passed over", arguments: [1, 2, 3] as [UInt64])
  func sameAsSlow(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let words = (0..<5).map { _ in Self.word(&random) }
      let typed = Self.word(&random)
      let limit = max(1, typed.count / 3)
      let best = words.map { Self.slowDistance(Array(typed), Array($0)) }.min() ?? 0
      let found = Suggestion.nearest(to: typed, among: words)
      #expect((found == nil) == (best > limit), "seed \(seed): \(typed) \(words)")
      if let found { #expect(Self.slowDistance(Array(typed), Array(found)) == best, "seed \(seed): \(typed) \(words)") }
    }
  }

  private static func word(_ random: inout SeededGenerator) -> String {
    String((0..<random.below(9)).map { _ in random.pick(["a", "b", "c"] as [Character]) })
  }

  /// The definition of the distance, written for clarity: the whole table.
  private static func slowDistance(_ left: [Character], _ right: [Character]) -> Int {
    var table = (0...left.count).map { row in (0...right.count).map { $0 == 0 ? row : row == 0 ? $0 : 0 } }
    for row in 0..<left.count {
      for column in 0..<right.count {
        var best = min(table[row][column + 1], table[row + 1][column]) + 1
        best = min(best, table[row][column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = best
      }
    }
    return table[left.count][right.count]
  }
}
