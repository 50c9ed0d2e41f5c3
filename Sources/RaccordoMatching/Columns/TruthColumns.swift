import RaccordoModel

/// The truth of every node of a table for a run of households, as two bitmaps a node: surely yes and surely no.
///
/// Where neither bit is set the answer is unknown. Both are never set.
struct TruthColumns: Sendable {
  /// The households that the columns cover: they start at a multiple of 64.
  let rows: Range<Int>
  let wordsPerNode: Int
  let yesWords: [UInt64]
  let noWords: [UInt64]
  /// For how many members of each household something holds, by the node of the members' table that asks it.
  let tallies: [Int: MemberTallies]

  /// Evaluates every node of the table.
  ///
  /// - Complexity: O(nodes × rows): leaves that compare numbers cost a quarter of a nanosecond a household, the others a word
  ///   operation or few each 64.
  ///
  /// - Parameter members: the truth of what is asked of each member of these households.
  init(_ questions: QuestionSteps, over answers: AnswerTable, rows: Range<Int>, members: MemberTruths? = nil) {
    precondition(rows.lowerBound % 64 == 0, "a shard starts at a whole word")
    let words = (rows.count + 63) / 64
    let tallies = Dictionary(
      uniqueKeysWithValues: questions.counted.compactMap { asked in members.map { (asked, MemberTallies(of: asked, $0)) } })
    let choices = ChoiceBits(questions.choices, over: answers, rows: rows)
    let count = questions.steps.count * words
    var noWords: [UInt64] = []
    // Each step writes all its words: nothing is cleared before. Without any there is room for one all the same: into the empty
    // array, which all threads share, Swift would write that it is empty.
    let room = max(count, 1)
    yesWords = Array(unsafeUninitializedCapacity: room) { yes, yesCount in
      noWords = Array(unsafeUninitializedCapacity: room) { no, noCount in
        TruthSteps(rows: rows, yes: yes, no: no, questions: questions, answers: answers, tallies: tallies).run(choices)
        noCount = count
      }
      yesCount = count
    }
    self.noWords = noWords
    self.rows = rows
    self.tallies = tallies
    wordsPerNode = words
  }

  func truth(of node: Int, row: Int) -> Truth {
    let offset = row - rows.lowerBound
    return Truth(yesWords[node * wordsPerNode + offset >> 6], noWords[node * wordsPerNode + offset >> 6], bit: offset)
  }

  func yes(_ node: Int, word: Int) -> UInt64 { yesWords[node * wordsPerNode + word] }
  func no(_ node: Int, word: Int) -> UInt64 { noWords[node * wordsPerNode + word] }
  /// Who may yet turn out either way.
  func open(_ node: Int, word: Int) -> UInt64 { ~(yes(node, word: word) | no(node, word: word)) & rowsMask(word: word) }

  /// Where all of some nodes hold, and where one of them does not, as words of other bitmaps, in which nothing stands yet.
  func conjoin(
    _ nodes: ArraySlice<Int>, into yes: UnsafeMutableBufferPointer<UInt64>, _ no: UnsafeMutableBufferPointer<UInt64>, at first: Int
  ) {
    let words = wordsPerNode
    for word in 0..<words {
      yes.initializeElement(at: first + word, to: rowsMask(word: word))
      no.initializeElement(at: first + word, to: 0)
    }
    yesWords.withUnsafeBufferPointer { sure in
      noWords.withUnsafeBufferPointer { never in
        for node in nodes {
          for word in 0..<words {
            yes[first &+ word] &= sure[node &* words &+ word]
            no[first &+ word] |= never[node &* words &+ word]
          }
        }
      }
    }
  }

  /// The bits of a word that stand for a household of this run.
  func rowsMask(word: Int) -> UInt64 { rows.mask(word: word) }
}

extension Range<Int> {
  /// The bits of a word that stand for one of these rows, of which the first has bit 0 of word 0.
  func mask(word: Int) -> UInt64 {
    let left = count - word * 64
    return left >= 64 ? ~0 : (1 << UInt64(left)) - 1
  }
}

extension Truth {
  /// The truth of one household of a word.
  init(_ yes: UInt64, _ no: UInt64, bit: Int) {
    self = yes >> UInt64(bit & 63) & 1 == 1 ? .yes : no >> UInt64(bit & 63) & 1 == 1 ? .no : .unknown
  }
}
