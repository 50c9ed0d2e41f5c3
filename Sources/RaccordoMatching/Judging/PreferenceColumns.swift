/// How much each household of a shard prefers the service of a plan, in hundredths.
struct PreferenceColumns: Sendable {
  /// As the rules read the list today: what nobody knows counts 0.
  let today: [Int]
  /// Over every completion of what is not known.
  let least: [Int]
  let most: [Int]

  /// - Complexity: O(preferences × households); where there are none, nothing is stored.
  init(_ plan: ProgramPlan, _ truths: TruthColumns) {
    func sum(_ bits: (ProgramPlan.Question, _ word: Int) -> UInt64) -> [Int] {
      guard !plan.preferences.isEmpty else { return [] }
      var sums = Array(repeating: 0, count: truths.rows.count)
      for preference in plan.preferences {
        for word in 0..<truths.wordsPerNode {
          var left = bits(preference.question, word) & truths.rowsMask(word: word)
          while left != 0 {
            sums[word * 64 + left.trailingZeroBitCount] += preference.points
            left &= left - 1
          }
        }
      }
      return sums
    }
    today = sum { truths.yes($0.today, word: $1) }
    least = sum { truths.yes($0.open, word: $1) }
    most = sum { ~truths.no($0.open, word: $1) }
  }

  private func value(_ column: [Int], _ offset: Int) -> Int { column.isEmpty ? 0 : column[offset] }

  func today(_ offset: Int) -> Int { value(today, offset) }
  func least(_ offset: Int) -> Int { value(least, offset) }
  func most(_ offset: Int) -> Int { value(most, offset) }
}
