import RaccordoModel
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (0, 0), (1, 100), (0.1, 10), (0.29, 29), (1.005, 100), (1234.56, 123_456), (-1234.56, -123_456), (0.005, 1),
    (-0.005, -1), (0.004, 0), (-0.001, 0), (1e-300, 0),
  ])
  func `an amount is the nearest cent`(euros: Double, cents: Int64) {
    #expect(Money(euros: euros)?.cents == cents)
  }

  @Test func `every cent up to a million euro survives the way through euro`() {
    for cents in stride(from: Int64(-1_000_000), through: 100_000_000, by: 37) {
      #expect(Money(euros: Money(cents: cents).euros)?.cents == cents)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e15, -1e15, .greatestFiniteMagnitude])
  func `what is no amount is refused`(euros: Double) {
    #expect(Money(euros: euros) == nil)
  }

  @Test func `the largest amounts are exact`() {
    #expect(Money(euros: 90_071_992_547_409.91)?.cents == 9_007_199_254_740_991)
    #expect(Money(cents: -1) < Money(cents: 0))
  }
}
