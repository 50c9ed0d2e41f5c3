/// Where the members of each household of a run stand in bitmaps over all members: found once, for all that is counted of them.
struct MemberSpans: Sendable {
  /// For each household, the word and the bit at which its members begin, and a mask of as many bits as they are. A household is
  /// narrow when its members are eight at most, and in one word: the mask of another is 0.
  private let words: [Int32]
  private let shifts: [UInt8]
  private let masks: [UInt8]
  /// How many members are listed; -1 where nobody is.
  private let sizes: [Int32]
  /// The households that are not narrow, with the bits of their members.
  private let wide: [(household: Int, bits: Range<Int>)]

  /// - Parameters:
  ///   - starts: the first member of each household of the run, and the end of the last.
  ///   - first: the member that has bit 0 of word 0.
  init(_ starts: ArraySlice<Int>, first: Int) {
    let count = max(0, starts.count - 1)
    var (words, sizes) = (Array(repeating: Int32(0), count: count), Array(repeating: Int32(-1), count: count))
    var (shifts, masks) = (Array(repeating: UInt8(0), count: count), Array(repeating: UInt8(0), count: count))
    var wide: [(household: Int, bits: Range<Int>)] = []
    for household in 0..<count {
      let bits = starts[starts.startIndex + household] - first..<starts[starts.startIndex + household + 1] - first
      if bits.isEmpty { continue }
      sizes[household] = Int32(clamping: bits.count)
      if bits.count > 8 || bits.lowerBound >> 6 != (bits.upperBound - 1) >> 6 {
        wide.append((household, bits))
      } else {
        words[household] = Int32(bits.lowerBound >> 6)
        shifts[household] = UInt8(bits.lowerBound & 63)
        masks[household] = UInt8(truncatingIfNeeded: 1 << bits.count - 1)
      }
    }
    (self.words, self.shifts, self.masks, self.sizes, self.wide) = (words, shifts, masks, sizes, wide)
  }

  /// How many bits are set in each byte: without a processor's own instruction for it, looking it up is quickest.
  private static let populations: [Int32] = (0...255).map { Int32($0.nonzeroBitCount) }

  /// For how many members of each household a bit is set in `yes`, and for how many none is in `no`; -1 where nobody is listed.
  ///
  /// - Complexity: O(households), with no branch for the narrow ones.
  func counts(yes: ArraySlice<UInt64>, no: ArraySlice<UInt64>) -> (least: [Int32], most: [Int32]) {
    var least = Array(repeating: Int32(0), count: sizes.count)
    var most = sizes
    // Where nobody lists anybody there is no word to look at.
    if yes.isEmpty { return (least, most) }
    MemberSpans.populations.withUnsafeBufferPointer { populations in
      yes.withUnsafeBufferPointer { yes in
        no.withUnsafeBufferPointer { no in
          for household in 0..<sizes.count {
            let (word, shift, mask) = (Int(words[household]), UInt64(shifts[household]), masks[household])
            least[household] = populations[Int(UInt8(truncatingIfNeeded: yes[word] &>> shift) & mask)]
            most[household] &-= populations[Int(UInt8(truncatingIfNeeded: no[word] &>> shift) & mask)]
          }
          for (household, bits) in wide {
            least[household] = MemberSpans.population(yes, bits)
            most[household] -= MemberSpans.population(no, bits)
          }
        }
      }
    }
    return (least, most)
  }

  /// How many bits of a range are set.
  private static func population(_ words: UnsafeBufferPointer<UInt64>, _ bits: Range<Int>) -> Int32 {
    var (bit, population) = (bits.lowerBound, 0)
    while bit < bits.upperBound {
      let count = min(64 - bit & 63, bits.upperBound - bit)
      population += (words[bit >> 6] >> UInt64(bit & 63) & ~0 >> UInt64(64 - count)).nonzeroBitCount
      bit += count
    }
    return Int32(clamping: population)
  }
}
