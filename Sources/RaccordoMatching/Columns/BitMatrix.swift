/// 64 words of bits: bit `j` of word `i` stands in row `i` and column `j`.
enum BitMatrix {
  /// Makes rows columns: column `j` comes to stand in word `j`.
  ///
  /// Squares of 32 bits change places, then those of 16 inside them, down to single bits (H. S. Warren, "Hacker's Delight", 7-3, with
  /// bit 0 as the first column). As long as all columns stand in the left half, the lower half of the rows is put beside the upper
  /// instead: of 8 columns 8 words are left to turn.
  ///
  /// - Parameter columns: how many of a row's bits may be set; the words after as many are without meaning afterwards.
  /// - Precondition: 64 words.
  static func transpose(_ words: UnsafeMutableBufferPointer<UInt64>, columns: Int = 64) {
    precondition(words.count == 64)
    var (rows, width, mask) = (64, 32, UInt64(0xFFFF_FFFF))
    while width > 0 {
      if columns <= width {
        for row in 0..<width { words[row] |= words[row &+ width] << UInt64(width) }
        rows = width
      } else {
        for first in stride(from: 0, to: rows, by: 2 * width) { exchange(words, first, width, mask) }
      }
      width /= 2
      mask ^= mask << UInt64(width)
    }
  }

  private static func exchange(_ words: UnsafeMutableBufferPointer<UInt64>, _ first: Int, _ width: Int, _ mask: UInt64) {
    for row in first..<first &+ width {
      let change = (words[row] >> UInt64(width) ^ words[row &+ width]) & mask
      words[row] ^= change << UInt64(width)
      words[row &+ width] ^= change
    }
  }
}
