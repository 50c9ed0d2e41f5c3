import RaccordoModel

/// The truth of every node of a table for a run of households, as two bitmaps a node: surely yes and surely no.
///
/// Where neither bit is set the answer is unknown. Both are never set.
struct TruthColumns: Sendable {
  /// The households that the columns cover: they start at a multiple of 64.
  let rows: Range<Int>
  let wordsPerNode: Int
  private(set) var yesWords: [UInt64]
  private(set) var noWords: [UInt64]
  /// For how many members of each household something holds, by the node of the members' table that asks it.
  let tallies: [Int: MemberTallies]

  /// Evaluates every node of the table, parts before wholes.
  ///
  /// - Complexity: O(nodes × rows); leaves that compare numbers cost about a nanosecond a household, the others a word
  ///   operation or few each 64.
  ///
  /// - Parameter members: the truth of what is asked of each member of these households.
  init(_ table: ConditionTable, over answers: AnswerTable, rows: Range<Int>, members: MemberTruths? = nil) {
    precondition(rows.lowerBound % 64 == 0, "a shard starts at a whole word")
    self.rows = rows
    wordsPerNode = (rows.count + 63) / 64
    yesWords = Array(repeating: 0, count: table.nodes.count * wordsPerNode)
    noWords = yesWords
    tallies = Dictionary(
      uniqueKeysWithValues: table.counted.compactMap { asked in members.map { (asked, MemberTallies(of: asked, $0, households: rows)) } })
    let choices = ChoiceBits(table.choices, over: answers, rows: rows)
    for (index, node) in table.nodes.enumerated() {
      let base = index * wordsPerNode
      switch node {
      case .not, .all, .any, .atLeast, .assuming: combine(node, into: base)
      case .members(let asked, let low, let high):
        // Members have no members: nothing is known of such a question.
        if let tally = tallies[asked] { fill(tally, base, low: low, high: high) }
      case .code(let column, _), .hasAny(let column, _):
        let slots = table.choicesOfNode[index]
        fill(answers.columns[column].known, base) { word in slots.reduce(0) { $0 | choices[$1, word: word] } }
      case .hasAll(let column, _):
        let slots = table.choicesOfNode[index]
        fill(answers.columns[column].known, base) { word in slots.reduce(~0) { $0 & choices[$1, word: word] } }
      case .constant, .known, .knownOnceAsked, .flag, .interval: fill(node, base, answers)
      }
    }
  }

  func truth(of node: Int, row: Int) -> Truth {
    let offset = row - rows.lowerBound
    return Truth(yesWords[node * wordsPerNode + offset >> 6], noWords[node * wordsPerNode + offset >> 6], bit: offset)
  }

  func yes(_ node: Int, word: Int) -> UInt64 { yesWords[node * wordsPerNode + word] }
  func no(_ node: Int, word: Int) -> UInt64 { noWords[node * wordsPerNode + word] }

  /// Where all of some nodes hold, and where one of them does not, as words of other bitmaps.
  func conjoin(_ nodes: [Int], into yes: inout [UInt64], _ no: inout [UInt64], at first: Int) {
    let words = wordsPerNode
    for word in 0..<words { (yes[first + word], no[first + word]) = (rowsMask(word: word), 0) }
    yesWords.withUnsafeBufferPointer { sure in
      noWords.withUnsafeBufferPointer { never in
        for node in nodes {
          for word in 0..<words {
            yes[first + word] &= sure[node * words + word]
            no[first + word] |= never[node * words + word]
          }
        }
      }
    }
  }

  /// The bits of a word that stand for a household of this run.
  func rowsMask(word: Int) -> UInt64 {
    let left = rows.count - word * 64
    return left >= 64 ? ~0 : (1 << UInt64(left)) - 1
  }
}

extension Truth {
  /// The truth of one household of a word.
  init(_ yes: UInt64, _ no: UInt64, bit: Int) {
    self = yes >> UInt64(bit & 63) & 1 == 1 ? .yes : no >> UInt64(bit & 63) & 1 == 1 ? .no : .unknown
  }
}

// Questions that ask the columns.
extension TruthColumns {
  private mutating func fill(_ node: ConditionNode, _ base: Int, _ answers: AnswerTable) {
    let first = rows.lowerBound / 64
    switch node {
    case .constant(let truth):
      for word in 0..<wordsPerNode {
        yesWords[base + word] = truth == .yes ? rowsMask(word: word) : 0
        noWords[base + word] = truth == .no ? rowsMask(word: word) : 0
      }
    case .known(let column), .knownOnceAsked(let column):
      let known = answers.columns[column].known.words
      for word in 0..<wordsPerNode {
        yesWords[base + word] = known[first + word] & rowsMask(word: word)
        if case .known = node { noWords[base + word] = ~known[first + word] & rowsMask(word: word) }
      }
    case .flag(let column):
      let flags = answers.columns[column].flags.words
      fill(answers.columns[column].known, base) { flags[first + $0] }
    case .interval(let column, let low, let high):
      let (numbers, rows) = (answers.columns[column].numbers, rows)
      fill(answers.columns[column].known, base) { word in
        let start = rows.lowerBound + word * 64
        return numbers.bits(start..<min(start + 64, rows.upperBound)) { low <= $0 && $0 <= high }
      }
    case .code, .hasAny, .hasAll, .members, .not, .all, .any, .atLeast, .assuming:
      preconditionFailure("asked of choices, of members or of parts")
    }
  }

  /// `holds` gives 64 households at once; only the known ones count.
  @inline(__always)
  private mutating func fill(_ known: Bitmap, _ base: Int, holds: (Int) -> UInt64) {
    let first = rows.lowerBound / 64
    for word in 0..<wordsPerNode {
      let known = known.words[first + word] & rowsMask(word: word)
      let bits = holds(word)
      yesWords[base + word] = bits & known
      noWords[base + word] = ~bits & known
    }
  }

  private mutating func fill(_ tallies: MemberTallies, _ base: Int, low: Double, high: Double) {
    for word in 0..<wordsPerNode {
      (yesWords[base + word], noWords[base + word]) = tallies.truth(word * 64..<min(word * 64 + 64, rows.count), low, high)
    }
  }
}

// Questions that join others: no household is looked at by itself.
extension TruthColumns {
  private mutating func combine(_ node: ConditionNode, into base: Int) {
    let last = rowsMask(word: max(0, wordsPerNode - 1))
    switch node {
    case .all(let parts): TruthColumns.join(parts, into: base..<base + wordsPerNode, last, &yesWords, &noWords)
    // Some hold unless all fail.
    case .any(let parts): TruthColumns.join(parts, into: base..<base + wordsPerNode, last, &noWords, &yesWords)
    case .not(let part):
      for word in 0..<wordsPerNode {
        (yesWords[base + word], noWords[base + word]) = (no(part, word: word), yes(part, word: word))
      }
    case .atLeast(let least, let parts):
      for word in 0..<wordsPerNode {
        let mask = rowsMask(word: word)
        let yes = TruthColumns.atLeast(least, parts.count, mask) { self.yes(parts[$0], word: word) }
        let no = TruthColumns.atLeast(parts.count - least + 1, parts.count, mask) { self.no(parts[$0], word: word) }
        (yesWords[base + word], noWords[base + word]) = (yes, no)
      }
    case .assuming(let part, let choice):
      for word in 0..<wordsPerNode {
        let (yes, no) = (yes(part, word: word), no(part, word: word))
        yesWords[base + word] = choice ? rowsMask(word: word) & ~no : yes
        noWords[base + word] = choice ? no : rowsMask(word: word) & ~yes
      }
    case .constant, .known, .knownOnceAsked, .flag, .interval, .code, .hasAny, .hasAll, .members:
      preconditionFailure("a leaf has no parts")
    }
  }

  /// Where every part has its bit in `every`, and where some part has one in `some`.
  ///
  /// - Parameter last: the households of the last word.
  private static func join(
    _ parts: [Int], into words: Range<Int>, _ last: UInt64, _ every: inout [UInt64], _ some: inout [UInt64]
  ) {
    every.withUnsafeMutableBufferPointer { every in
      some.withUnsafeMutableBufferPointer { some in
        for word in words { every[word] = word == words.upperBound - 1 ? last : ~0 }
        for part in parts {
          let first = part * words.count - words.lowerBound
          for word in words {
            every[word] &= every[first + word]
            some[word] |= some[first + word]
          }
        }
      }
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
}
