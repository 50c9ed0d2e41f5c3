@testable import RaccordoRules
import SeededRandom
import Testing

@Suite struct SeamlessBandsTests {
  private func band(_ low: Double, _ high: Double, _ points: Int, includesLow: Bool = false) -> PointCurve.SizeBand {
    PointCurve.SizeBand(low: low, includesLow: includesLow, high: high, points: points)
  }

  @Test func `of bands without gaps the first that holds a size gives the points, and past the last there are none`() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for count in 1...40 {
      var bands: [PointCurve.SizeBand] = []
      for number in 0..<count {
        let before = bands.last?.high ?? -.infinity
        // Some begin below the end of the one before, some hold nobody, the last may be without an end.
        let low = number > 0 && random.once(in: 4) ? before - Double(random.below(5)) : before
        let high = number == count - 1 && random.once(in: 2) ? .infinity : (number == 0 ? 0 : before) + Double(random.below(4))
        bands.append(band(low, high, random.below(50), includesLow: random.once(in: 2)))
      }
      let seamless = try #require(SeamlessBands(bands))
      let sizes = (-12...4 * count + 8).map { Double($0) / 2 }
      let expected = sizes.map { size in Int32(bands.first { $0.contains(size) }?.points ?? 0) }
      #expect(seamless.hundredths(ofEach: sizes[...]) == expected, "seed \(SeededGenerator.seed), \(count) bands: \(bands)")
    }
  }

  @Test func `bands with a gap, with a beginning, or that fall are none of these`() {
    #expect(SeamlessBands([]) == nil)
    #expect(SeamlessBands([band(0, 10, 1)]) == nil)
    #expect(SeamlessBands([band(-.infinity, 10, 1), band(11, 20, 2)]) == nil)
    #expect(SeamlessBands([band(-.infinity, 10, 1), band(5, 8, 2)]) == nil)
    #expect(SeamlessBands([band(-.infinity, 10, 1), band(10, 20, 2)]) != nil)
  }
}
