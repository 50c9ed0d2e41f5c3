/// One bit for each household of a list, 64 to a word: bit `i % 64` of word `i / 64` belongs to household `i`.
///
/// - Invariant: the bits past `count` in the last word are 0.
public struct Bitmap: Sendable, Hashable {
  public private(set) var words: [UInt64]
  public private(set) var count: Int

  public init() {
    words = []
    count = 0
  }

  public init(repeating value: Bool, count: Int) {
    self.count = count
    words = Array(repeating: value ? ~0 : 0, count: (count + 63) / 64)
    clearTail()
  }

  /// - Precondition: `words` has exactly the words that `count` bits need. Bits past `count` are cleared.
  public init(words: [UInt64], count: Int) {
    precondition(words.count == (count + 63) / 64, "a bitmap of \(count) bits has \((count + 63) / 64) words")
    self.words = words
    self.count = count
    clearTail()
  }

  public subscript(index: Int) -> Bool {
    get {
      precondition(index >= 0 && index < count, "bit \(index) of \(count)")
      return words[index >> 6] >> UInt64(index & 63) & 1 == 1
    }
    set {
      precondition(index >= 0 && index < count, "bit \(index) of \(count)")
      let mask: UInt64 = 1 << UInt64(index & 63)
      if newValue { words[index >> 6] |= mask } else { words[index >> 6] &= ~mask }
    }
  }

  /// Amortised O(1).
  public mutating func append(_ bit: Bool) {
    if count & 63 == 0 { words.append(0) }
    if bit { words[count >> 6] |= 1 << UInt64(count & 63) }
    count += 1
  }

  /// O(bits / 64).
  public mutating func append(contentsOf other: Bitmap) {
    let shift = UInt64(count & 63)
    if shift == 0 {
      words += other.words
    } else {
      for word in other.words {
        words[words.count - 1] |= word << shift
        words.append(word >> (64 - shift))
      }
    }
    count += other.count
    words.removeLast(words.count - (count + 63) / 64)
  }

  /// How many bits are set. O(count / 64).
  public var population: Int {
    words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  public static prefix func ~ (map: Bitmap) -> Bitmap {
    Bitmap(words: map.words.map { ~$0 }, count: map.count)
  }

  public static func & (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(with: right, &) }
  public static func | (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(with: right, |) }

  private func combined(with other: Bitmap, _ operation: (UInt64, UInt64) -> UInt64) -> Bitmap {
    precondition(count == other.count, "bitmaps of \(count) and \(other.count) bits")
    return Bitmap(words: zip(words, other.words).map(operation), count: count)
  }

  private mutating func clearTail() {
    if count & 63 != 0, let last = words.indices.last {
      words[last] &= (1 << UInt64(count & 63)) - 1
    }
  }
}
