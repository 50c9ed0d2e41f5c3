@testable import RaccordoMatching
import SeededRandom
import Testing

@Suite struct IntervalBitsTests {
  @Test(arguments: [0, 1, 7, 8, 9, 63, 64])
  func `a bit is set for each number between the ends, which are included`(count: Int) {
    var random = SeededGenerator(seed: SeededGenerator.seed &+ UInt64(count))
    for _ in 0..<200 {
      let numbers = (0..<count).map { _ in Double(random.below(20)) / 4 }
      let (low, high) = (Double(random.below(24)) / 4 - 0.25, random.once(in: 4) ? .infinity : Double(random.below(20)) / 4)
      let bits = numbers.withUnsafeBufferPointer { $0.bits(from: low, through: high) }
      let expected = numbers.indices.reduce(UInt64(0)) { $0 | (low <= numbers[$1] && numbers[$1] <= high ? 1 : 0) << UInt64($1) }
      #expect(bits == expected, "seed \(SeededGenerator.seed): \(numbers) between \(low) and \(high)")
    }
  }
}
