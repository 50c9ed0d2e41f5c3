import RaccordoModel

/// The choices that some condition names, column by column.
///
/// A condition on choices is a union of the bitmaps of its choices: each choice is looked for in the list once, however
/// many conditions name it.
struct ChoiceIndex: Sendable {
  struct ChosenColumn: Sendable {
    let column: Int
    /// Whether an answer is a set of choices.
    let isSet: Bool
    /// For each code of the column the number of its bitmap; -1 where no condition names it.
    fileprivate(set) var slots: [Int32] = []
    /// The codes that have one.
    fileprivate(set) var codes: [Int32] = []
  }

  private(set) var columns: [ChosenColumn] = []
  /// How many bitmaps there are.
  private(set) var count = 0
  private var positions: [Int: Int] = [:]

  /// Takes note of what a new node names.
  ///
  /// - Returns: the numbers of the bitmaps of its choices; none for a node that is not about choices.
  mutating func add(_ node: ConditionNode) -> [Int] {
    switch node {
    case .code(let column, let codes): add(codes, of: column, isSet: false)
    case .hasAny(let column, let mask), .hasAll(let column, let mask):
      add((0..<Int32(Column.mostChoicesOfMany)).filter { mask >> UInt64($0) & 1 == 1 }, of: column, isSet: true)
    case .constant, .known, .knownOnceAsked, .flag, .interval, .not, .all, .any, .members, .atLeast, .assuming: []
    }
  }

  private mutating func add(_ codes: [Int32], of column: Int, isSet: Bool) -> [Int] {
    let position = positions[column] ?? columns.count
    if position == columns.count {
      positions[column] = position
      columns.append(ChosenColumn(column: column, isSet: isSet))
    }
    return codes.map { code in
      let missing = Int(code) + 1 - columns[position].slots.count
      if missing > 0 { columns[position].slots += Array(repeating: -1, count: missing) }
      if columns[position].slots[Int(code)] < 0 {
        columns[position].slots[Int(code)] = Int32(count)
        columns[position].codes.append(code)
        count += 1
      }
      return Int(columns[position].slots[Int(code)])
    }
  }
}

/// For each choice of an index, which households of a run have it.
struct ChoiceBits {
  private var words: [UInt64]
  private let wordsPerChoice: Int

  /// - Complexity: O(rows × columns), and for columns of sets O(what stands in them).
  init(_ index: ChoiceIndex, over answers: AnswerTable, rows: Range<Int>) {
    wordsPerChoice = (rows.count + 63) / 64
    words = Array(repeating: 0, count: index.count * wordsPerChoice)
    for chosen in index.columns {
      if chosen.isSet {
        fill(chosen, sets: answers.columns[chosen.column].sets, rows)
      } else {
        fill(chosen, codes: answers.columns[chosen.column].codes, rows)
      }
    }
  }

  subscript(slot: Int, word word: Int) -> UInt64 { words[slot * wordsPerChoice + word] }

  private mutating func fill(_ chosen: ChoiceIndex.ChosenColumn, codes: [Int32], _ rows: Range<Int>) {
    let (perChoice, slots) = (wordsPerChoice, chosen.slots)
    words.withUnsafeMutableBufferPointer { words in
      for (offset, code) in codes[rows].enumerated() where Int(code) < slots.count {
        let slot = Int(slots[Int(code)])
        if slot >= 0 { words[slot * perChoice + offset >> 6] |= 1 << UInt64(offset & 63) }
      }
    }
  }

  /// Sets are small beside the choices that there are: it goes by what stands in them.
  private mutating func fill(_ chosen: ChoiceIndex.ChosenColumn, sets: [UInt64], _ rows: Range<Int>) {
    let (perChoice, slots) = (wordsPerChoice, chosen.slots)
    let named = chosen.codes.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    words.withUnsafeMutableBufferPointer { words in
      for (offset, set) in sets[rows].enumerated() {
        var left = set & named
        while left != 0 {
          let slot = Int(slots[left.trailingZeroBitCount])
          words[slot * perChoice + offset >> 6] |= 1 << UInt64(offset & 63)
          left &= left - 1
        }
      }
    }
  }
}

extension Array {
  /// Bit `i` says whether something holds for element `range.lowerBound + i`. The loop has no branch: it is what the compiler
  /// makes fast.
  ///
  /// - Precondition: 64 elements at most, all of the array.
  @inline(__always)
  func bits(_ range: Range<Int>, where holds: (Element) -> Bool) -> UInt64 {
    precondition(range.count <= 64 && range.lowerBound >= 0 && range.upperBound <= count)
    return withUnsafeBufferPointer { elements in
      var bits: UInt64 = 0
      for bit in 0..<range.count { bits |= (holds(elements[range.lowerBound + bit]) ? 1 : 0) << UInt64(bit) }
      return bits
    }
  }
}
