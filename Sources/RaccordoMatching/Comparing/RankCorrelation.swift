/// Correlations of two orders of the same things, in which things may be equal.
enum RankCorrelation {
  /// Kendall's tau-b: (concordant - discordant) / √((pairs - ties of the one) × (pairs - ties of the other)).
  ///
  /// Discordant pairs are counted as the exchanges of a merge sort: Knight, "A computer method for calculating Kendall's tau with
  /// ungrouped data", JASA 61 (1966).
  ///
  /// - Returns: `nil` when one of the orders tells nothing apart.
  /// - Complexity: O(n log n).
  static func kendall(_ places: [(Int, Int)]) -> Double? {
    let sorted = places.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let pairs = pairsOf(sorted.count)
    let (first, second) = (tied(sorted.map(\.0)), tied(sorted.map(\.1).sorted()))
    let both = tied(sorted) { $0 == $1 }
    guard first < pairs, second < pairs else { return nil }
    var values = sorted.map(\.1)
    let discordant = exchanges(&values)
    let apart = pairs - first - second + both
    return Double(apart - 2 * discordant) / (Double(pairs - first) * Double(pairs - second)).squareRoot()
  }

  /// Spearman's: the correlation of the ranks, equals at their mean.
  ///
  /// - Returns: `nil` when one of the orders tells nothing apart.
  /// - Complexity: O(n log n).
  static func spearman(_ places: [(Int, Int)]) -> Double? {
    let (first, second) = (meanRanks(places.map(\.0)), meanRanks(places.map(\.1)))
    let mean = Double(places.count + 1) / 2
    func sum(_ product: (Int) -> Double) -> Double { places.indices.reduce(0) { $0 + product($1) } }
    let (own, other) = (sum { (first[$0] - mean) * (first[$0] - mean) }, sum { (second[$0] - mean) * (second[$0] - mean) })
    guard own > 0, other > 0 else { return nil }
    return sum { (first[$0] - mean) * (second[$0] - mean) } / (own * other).squareRoot()
  }

  private static func pairsOf(_ count: Int) -> Int { count * (count - 1) / 2 }

  private static func tied(_ sorted: [Int]) -> Int { tied(sorted, ==) }

  /// The pairs of equals in a sorted list.
  private static func tied<Value>(_ sorted: [Value], _ isEqual: (Value, Value) -> Bool) -> Int {
    var (pairs, run) = (0, 0)
    for index in sorted.indices {
      run = index > 0 && isEqual(sorted[index - 1], sorted[index]) ? run + 1 : 0
      pairs += run
    }
    return pairs
  }

  /// Sorts, and counts the pairs that stood the wrong way round.
  private static func exchanges(_ values: inout [Int]) -> Int {
    var count = 0
    var width = 1
    while width < values.count {
      var merged: [Int] = []
      merged.reserveCapacity(values.count)
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let (middle, end) = (min(start + width, values.count), min(start + 2 * width, values.count))
        var (left, right) = (start, middle)
        while left < middle || right < end {
          if right == end || (left < middle && values[left] <= values[right]) {
            merged.append(values[left])
            left += 1
          } else {
            merged.append(values[right])
            right += 1
            count += middle - left
          }
        }
      }
      values = merged
      width *= 2
    }
    return count
  }

  private static func meanRanks(_ values: [Int]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in order[start..<end] { ranks[place] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }
}
