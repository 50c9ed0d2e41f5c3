/// 64 words of 64 bits: bit `j` of word `i` stands in row `i` and column `j`.
enum BitMatrix {
  /// Makes rows columns: squares of 32 bits change places, then those of 16 inside them, down to single bits.
  ///
  /// After H. S. Warren, "Hacker's Delight", 7-3, with bit 0 as the first column.
  /// - Precondition: 64 words.
  /// - Complexity: 192 exchanges of parts of two words.
  static func transpose(_ words: UnsafeMutableBufferPointer<UInt64>) {
    precondition(words.count == 64)
    var width = 32
    var mask: UInt64 = 0xFFFF_FFFF
    while width > 0 {
      for first in stride(from: 0, to: 64, by: 2 * width) {
        for row in first..<first + width {
          let change = (words[row] >> UInt64(width) ^ words[row + width]) & mask
          words[row] ^= change << UInt64(width)
          words[row + width] ^= change
        }
      }
      width /= 2
      mask ^= mask << UInt64(width)
    }
  }
}
