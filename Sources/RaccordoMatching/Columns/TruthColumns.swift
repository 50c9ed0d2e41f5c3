import RaccordoModel

/// The truth of every node of a table for a run of households, as two bitmaps a node: surely yes and surely no.
///
/// Where neither bit is set the answer is unknown. Both are never set.
struct TruthColumns: Sendable {
  /// The households that the columns cover: they start at a multiple of 64.
  let rows: Range<Int>
  let wordsPerNode: Int
  private var yesWords: [UInt64]
  private var noWords: [UInt64]

  /// Evaluates every node of the table, parts before wholes.
  ///
  /// - Complexity: O(nodes × rows); leaves cost about a nanosecond a household, the others a word operation each 64.
  init(_ table: ConditionTable, over answers: AnswerTable, rows: Range<Int>) {
    precondition(rows.lowerBound % 64 == 0, "a shard starts at a whole word")
    self.rows = rows
    wordsPerNode = (rows.count + 63) / 64
    yesWords = Array(repeating: 0, count: table.nodes.count * wordsPerNode)
    noWords = yesWords
    for (index, node) in table.nodes.enumerated() {
      evaluate(node, into: index * wordsPerNode, answers: answers)
    }
  }

  func truth(of node: Int, row: Int) -> Truth {
    let offset = row - rows.lowerBound
    let word = node * wordsPerNode + offset >> 6
    let bit = UInt64(offset & 63)
    if yesWords[word] >> bit & 1 == 1 { return .yes }
    return noWords[word] >> bit & 1 == 1 ? .no : .unknown
  }

  func yes(_ node: Int, word: Int) -> UInt64 { yesWords[node * wordsPerNode + word] }
  func no(_ node: Int, word: Int) -> UInt64 { noWords[node * wordsPerNode + word] }

  /// The bits of a word that stand for a household of this run.
  func rowsMask(word: Int) -> UInt64 {
    let left = rows.count - word * 64
    return left >= 64 ? ~0 : (1 << UInt64(left)) - 1
  }
}

extension TruthColumns {
  private mutating func evaluate(_ node: ConditionNode, into base: Int, answers: AnswerTable) {
    switch node {
    case .constant(let truth):
      for word in 0..<wordsPerNode {
        yesWords[base + word] = truth == .yes ? rowsMask(word: word) : 0
        noWords[base + word] = truth == .no ? rowsMask(word: word) : 0
      }
    case .known(let column):
      fillKnown(answers.columns[column], base) { known, mask in (known, ~known & mask) }
    case .knownOnceAsked(let column):
      fillKnown(answers.columns[column], base) { known, _ in (known, 0) }
    case .flag(let column):
      let flags = answers.columns[column].flags.words
      let first = rows.lowerBound / 64
      fill(answers.columns[column], base) { word in flags[first + word] }
    case .interval(let column, let low, let high):
      fillRows(answers.columns[column], answers.columns[column].numbers, base) { low <= $0 && $0 <= high }
    case .code(let column, let codes):
      fillRows(answers.columns[column], answers.columns[column].codes, base) { codes.contains($0) }
    case .hasAny(let column, let mask):
      fillRows(answers.columns[column], answers.columns[column].sets, base) { $0 & mask != 0 }
    case .hasAll(let column, let mask):
      fillRows(answers.columns[column], answers.columns[column].sets, base) { $0 & mask == mask }
    case .not, .all, .any, .atLeast, .assuming:
      combine(node, into: base)
    }
  }

  private mutating func combine(_ node: ConditionNode, into base: Int) {
    for word in 0..<wordsPerNode {
      let mask = rowsMask(word: word)
      var yes: UInt64
      var no: UInt64
      switch node {
      case .not(let part):
        yes = self.no(part, word: word)
        no = self.yes(part, word: word)
      case .all(let parts):
        yes = parts.reduce(mask) { $0 & self.yes($1, word: word) }
        no = parts.reduce(0) { $0 | self.no($1, word: word) }
      case .any(let parts):
        yes = parts.reduce(0) { $0 | self.yes($1, word: word) }
        no = parts.reduce(mask) { $0 & self.no($1, word: word) }
      case .atLeast(let count, let parts):
        yes = TruthColumns.atLeast(count, parts.count, mask) { self.yes(parts[$0], word: word) }
        no = TruthColumns.atLeast(parts.count - count + 1, parts.count, mask) { self.no(parts[$0], word: word) }
      case .assuming(let part, let choice):
        yes = self.yes(part, word: word)
        no = self.no(part, word: word)
        if choice { yes = mask & ~no } else { no = mask & ~yes }
      case .constant, .known, .knownOnceAsked, .flag, .interval, .code, .hasAny, .hasAll:
        preconditionFailure("a leaf has no parts")
      }
      yesWords[base + word] = yes
      noWords[base + word] = no
    }
  }

  /// The households for which at least `count` of some bits are set: `reached[n]` has those that came to `n` so far.
  ///
  /// - Complexity: O(`count` × `parts`) word operations.
  private static func atLeast(_ count: Int, _ parts: Int, _ mask: UInt64, bits: (Int) -> UInt64) -> UInt64 {
    if count <= 0 { return mask }
    if count > parts { return 0 }
    var reached = Array(repeating: UInt64(0), count: count + 1)
    reached[0] = mask
    for part in 0..<parts {
      let bits = bits(part)
      for number in (1...count).reversed() { reached[number] |= reached[number - 1] & bits }
    }
    return reached[count]
  }

  private mutating func fillKnown(
    _ column: Column, _ base: Int, _ truth: (_ known: UInt64, _ mask: UInt64) -> (yes: UInt64, no: UInt64)
  ) {
    let first = rows.lowerBound / 64
    for word in 0..<wordsPerNode {
      let mask = rowsMask(word: word)
      (yesWords[base + word], noWords[base + word]) = truth(column.known.words[first + word] & mask, mask)
    }
  }

  /// `holds` gives 64 households at once; only the known ones count.
  private mutating func fill(_ column: Column, _ base: Int, holds: (Int) -> UInt64) {
    let first = rows.lowerBound / 64
    for word in 0..<wordsPerNode {
      let known = column.known.words[first + word] & rowsMask(word: word)
      let bits = holds(word)
      yesWords[base + word] = bits & known
      noWords[base + word] = ~bits & known
    }
  }

  /// `holds` tells of one household's value. The inner loop has no branch: it is what the compiler makes fast.
  @inline(__always)
  private mutating func fillRows<Value>(
    _ column: Column, _ values: [Value], _ base: Int, holds: (Value) -> Bool
  ) {
    let rows = rows
    values.withUnsafeBufferPointer { values in
      fill(column, base) { word in
        let start = rows.lowerBound + word * 64
        var bits: UInt64 = 0
        for bit in 0..<min(64, rows.upperBound - start) {
          bits |= (holds(values[start + bit]) ? 1 : 0) << UInt64(bit)
        }
        return bits
      }
    }
  }
}
