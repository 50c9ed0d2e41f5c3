/// For each choice of an index, which households of a run have it.
struct ChoiceBits {
  /// The bitmaps, one behind the other.
  private(set) var words: [UInt64]
  private let wordsPerChoice: Int

  /// - Complexity: O(rows × columns).
  init(_ index: ChoiceIndex, over answers: AnswerTable, rows: Range<Int>) {
    wordsPerChoice = (rows.count + 63) / 64
    words = Array(repeating: 0, count: index.count * wordsPerChoice)
    for chosen in index.columns {
      if chosen.isSet {
        let named = chosen.named
        fill(chosen, answers.columns[chosen.column].sets[rows]) { $0 & named }
      } else if chosen.slots.count <= 64 {
        let count = chosen.slots.count
        fill(chosen, answers.columns[chosen.column].codes[rows]) { Int($0) < count ? 1 &<< UInt64(truncatingIfNeeded: $0) : 0 }
      } else {
        fill(chosen, codes: answers.columns[chosen.column].codes[rows])
      }
    }
  }

  /// 64 households are a square of bits: its columns are what is wanted, for all choices at once and without a branch.
  @inline(__always)
  private mutating func fill<Answer>(_ chosen: ChoiceIndex.ChosenColumn, _ answers: ArraySlice<Answer>, bits: (Answer) -> UInt64) {
    let perChoice = wordsPerChoice
    words.withUnsafeMutableBufferPointer { words in
      answers.withUnsafeBufferPointer { answers in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 64) { square in
          for word in 0..<perChoice {
            let count = min(64, answers.count - word * 64)
            for row in 0..<count { square.initializeElement(at: row, to: bits(answers[word &* 64 &+ row])) }
            for row in count..<64 { square.initializeElement(at: row, to: 0) }
            BitMatrix.transpose(square, columns: chosen.slots.count)
            for code in chosen.codes { words[Int(chosen.slots[Int(code)]) * perChoice + word] = square[Int(code)] }
          }
        }
      }
    }
  }

  /// Where there are more choices than a word has bits, each household looks for its own.
  private mutating func fill(_ chosen: ChoiceIndex.ChosenColumn, codes: ArraySlice<Int32>) {
    let (perChoice, slots) = (wordsPerChoice, chosen.slots)
    words.withUnsafeMutableBufferPointer { words in
      for (offset, code) in codes.enumerated() where Int(code) < slots.count {
        let slot = Int(slots[Int(code)])
        if slot >= 0 { words[slot * perChoice + offset >> 6] |= 1 << UInt64(offset & 63) }
      }
    }
  }
}
