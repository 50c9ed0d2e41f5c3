import RaccordoModel
import Testing

@Suite struct BitmapTests {
  /// Bits that follow no simple pattern.
  private func bits(_ count: Int, salt: Int) -> [Bool] {
    (0..<count).map { ($0 &* 2_654_435_761 &+ salt) >> 7 & 3 == 0 }
  }

  private func bitmap(_ bits: [Bool]) -> Bitmap {
    var map = Bitmap()
    for bit in bits { map.append(bit) }
    return map
  }

  private func read(_ map: Bitmap) -> [Bool] { (0..<map.count).map { map[$0] } }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 127, 128, 129, 1_000])
  func `a bitmap does what an array of Bool does`(count: Int) {
    let left = bits(count, salt: 1)
    let right = bits(count, salt: 99)
    let (a, b) = (bitmap(left), bitmap(right))
    #expect(read(a) == left && a.count == count && a.words.count == (count + 63) / 64)
    #expect(a.population == left.count { $0 })
    #expect(read(~a) == left.map { !$0 })
    #expect(read(a & b) == zip(left, right).map { $0 && $1 })
    #expect(read(a | b) == zip(left, right).map { $0 || $1 })
    #expect(~(~a) == a && Bitmap(words: a.words, count: count) == a)
    #expect(Bitmap(repeating: true, count: count) == ~Bitmap(repeating: false, count: count))
    #expect(Bitmap(repeating: true, count: count).population == count)
  }

  @Test func `the bits past the end are never set`() {
    #expect(Bitmap(words: [~0], count: 3).words == [0b111])
    #expect((~Bitmap(repeating: false, count: 65)).words == [~0, 1])
    #expect(Bitmap(repeating: true, count: 64).words == [~0])
  }

  @Test func `one bit is set and cleared alone`() {
    for index in [0, 1, 62, 63, 64, 65, 99] {
      var map = Bitmap(repeating: false, count: 100)
      map[index] = true
      #expect(map.population == 1 && map[index])
      map[index] = false
      #expect(map == Bitmap(repeating: false, count: 100))
    }
  }
}
