import SeededRandom
import Testing

@testable import RaccordoMatching

/// The correlations against their definitions, pair by pair.
@Suite struct RankCorrelationTests {
  /// (C - D) / √((C + D + ties of the one alone) × (C + D + ties of the other alone)): Kendall 1945.
  private static func kendall(_ places: [(Int, Int)]) -> Double? {
    var (same, other, first, second) = (0.0, 0.0, 0.0, 0.0)
    for left in places.indices {
      for right in places.indices where left < right {
        let x = (places[left].0 - places[right].0).signum(), y = (places[left].1 - places[right].1).signum()
        if x * y > 0 { same += 1 }
        if x * y < 0 { other += 1 }
        if x == 0, y != 0 { first += 1 }
        if y == 0, x != 0 { second += 1 }
      }
    }
    let product = (same + other + first) * (same + other + second)
    return product > 0 ? (same - other) / product.squareRoot() : nil
  }

  /// Pearson's correlation of ranks; the rank of one is how many are below it, plus half of its equals, and a half.
  private static func spearman(_ places: [(Int, Int)]) -> Double? {
    func ranks(_ values: [Int]) -> [Double] {
      values.map { value in Double(values.count { $0 < value }) + Double(values.count { $0 == value }) / 2 + 0.5 }
    }
    let (first, second) = (ranks(places.map(\.0)), ranks(places.map(\.1)))
    let mean = Double(places.count + 1) / 2
    let product = zip(first, second).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    let own = first.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }, other = second.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return own > 0 && other > 0 ? product / (own * other).squareRoot() : nil
  }

  @Test func `both are what their definitions say`() throws {
    let seed = SeededGenerator.seed &+ 511
    var random = SeededGenerator(seed: seed)
    for number in 0..<600 {
      let (count, values) = (random.below(40), 1 + random.below(30))
      let places = (0..<count).map { _ in (random.below(values), random.below(values)) }
      let pairs = [
        (RankCorrelation.kendall(places), Self.kendall(places)), (RankCorrelation.spearman(places), Self.spearman(places)),
      ]
      for (found, expected) in pairs {
        try #require((found == nil) == (expected == nil), "seed \(seed), list \(number)")
        if let found, let expected { try #require(abs(found - expected) < 1e-9, "seed \(seed), list \(number)") }
      }
    }
  }

  @Test func `the same order is 1, the reverse one -1, and no order says nothing`() {
    let up = (0..<9).map { ($0, $0) }, down = (0..<9).map { ($0, 8 - $0) }
    #expect(RankCorrelation.kendall(up) == 1 && RankCorrelation.kendall(down) == -1)
    #expect(RankCorrelation.spearman(up) == 1 && RankCorrelation.spearman(down) == -1)
    #expect(RankCorrelation.kendall([(1, 1)]) == nil && RankCorrelation.spearman([]) == nil && RankCorrelation.kendall([(1, 2), (1, 3)]) == nil)
  }
}
