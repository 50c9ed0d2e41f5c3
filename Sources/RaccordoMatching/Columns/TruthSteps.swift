import RaccordoModel

/// Works out the truth of every step for a run of households, where two bitmaps a step are to stand.
struct TruthSteps {
  let rows: Range<Int>
  /// As many words for each step as the run has; nothing stands there yet.
  let yes: UnsafeMutableBufferPointer<UInt64>
  let no: UnsafeMutableBufferPointer<UInt64>
  let questions: QuestionSteps
  let answers: AnswerTable
  let tallies: [Int: MemberTallies]

  private var words: Int { (rows.count + 63) / 64 }

  func run(_ choices: ChoiceBits) {
    choices.words.withUnsafeBufferPointer { choices in
      questions.lists.withUnsafeBufferPointer { lists in
        for (index, step) in questions.steps.enumerated() {
          switch step {
          case .constant, .known, .knownOnceAsked, .flag, .interval: ask(step, at: index * words)
          case .anyChoice(let column, let range): choose(column, lists[range], choices, at: index * words, isAny: true)
          case .everyChoice(let column, let range): choose(column, lists[range], choices, at: index * words, isAny: false)
          case .members(let asked, let low, let high): count(asked, low, high, at: index * words)
          case .all(let range): join(lists[range], at: index * words, every: yes, some: no)
          // Some hold unless all fail.
          case .any(let range): join(lists[range], at: index * words, every: no, some: yes)
          case .atLeast(let least, let range): count(least, lists[range], at: index * words)
          case .not, .assuming: turn(step, at: index * words)
          }
        }
      }
    }
  }

  private func set(_ index: Int, _ yes: UInt64, _ no: UInt64) {
    self.yes.initializeElement(at: index, to: yes)
    self.no.initializeElement(at: index, to: no)
  }
}

// Questions that ask the columns.
extension TruthSteps {
  private func ask(_ step: QuestionSteps.Step, at base: Int) {
    switch step {
    case .constant(let truth):
      for word in 0..<words {
        let mask = rows.mask(word: word)
        set(base + word, truth == .yes ? mask : 0, truth == .no ? mask : 0)
      }
    case .known(let column): known(column, at: base) { known, _ in (known, ~known) }
    case .knownOnceAsked(let column): known(column, at: base) { known, _ in (known, 0) }
    case .flag(let column):
      let (flags, first) = (answers.columns[column].flags, rows.lowerBound / 64)
      known(column, at: base) { known, word in (known & flags.words[first + word], known & ~flags.words[first + word]) }
    case .interval(let column, let low, let high):
      answers.columns[column].numbers.withUnsafeBufferPointer { numbers in
        known(column, at: base) { known, word in
          let start = rows.lowerBound + word * 64
          let bits = UnsafeBufferPointer(rebasing: numbers[start..<min(start + 64, rows.upperBound)]).bits(from: low, through: high)
          return (known & bits, known & ~bits)
        }
      }
    case .anyChoice, .everyChoice, .members, .all, .any, .atLeast, .not, .assuming:
      preconditionFailure("asked of choices, of members or of parts")
    }
  }

  /// `truth` is told who is known, 64 households at once.
  @inline(__always)
  private func known(_ column: Int, at base: Int, truth: (_ known: UInt64, _ word: Int) -> (yes: UInt64, no: UInt64)) {
    let (known, first) = (answers.columns[column].known, rows.lowerBound / 64)
    for word in 0..<words {
      let (yes, no) = truth(known.words[first + word], word)
      set(base + word, yes & rows.mask(word: word), no & rows.mask(word: word))
    }
  }

  /// Choice by choice, so that the words of each are walked in a row.
  private func choose(
    _ column: Int, _ chosen: Slice<UnsafeBufferPointer<Int>>, _ choices: UnsafeBufferPointer<UInt64>, at base: Int, isAny: Bool
  ) {
    let words = words
    for word in 0..<words { yes.initializeElement(at: base + word, to: isAny ? 0 : ~0) }
    for choice in chosen {
      if isAny {
        for word in 0..<words { yes[base &+ word] |= choices[choice &* words &+ word] }
      } else {
        for word in 0..<words { yes[base &+ word] &= choices[choice &* words &+ word] }
      }
    }
    known(column, at: base) { known, word in (known & yes[base + word], known & ~yes[base + word]) }
  }

  private func count(_ asked: Int, _ low: Double, _ high: Double, at base: Int) {
    for word in 0..<words {
      let places = word * 64..<min(word * 64 + 64, rows.count)
      // Members have no members: nothing is known of such a question.
      let truth = tallies[asked]?.truth(places, low, high) ?? (yes: 0, no: 0)
      set(base + word, truth.yes, truth.no)
    }
  }
}

// Questions that join others: no household is looked at by itself.
extension TruthSteps {
  /// Where every part has its bit in `every`, and where some part has one in `some`.
  private func join(
    _ parts: Slice<UnsafeBufferPointer<Int>>, at base: Int, every: UnsafeMutableBufferPointer<UInt64>,
    some: UnsafeMutableBufferPointer<UInt64>
  ) {
    let words = words
    for word in 0..<words {
      every.initializeElement(at: base + word, to: rows.mask(word: word))
      some.initializeElement(at: base + word, to: 0)
    }
    for part in parts {
      for word in 0..<words {
        every[base &+ word] &= every[part &* words &+ word]
        some[base &+ word] |= some[part &* words &+ word]
      }
    }
  }

  private func turn(_ step: QuestionSteps.Step, at base: Int) {
    for word in 0..<words {
      let mask = rows.mask(word: word)
      switch step {
      case .not(let part): set(base + word, no[part * words + word], yes[part * words + word])
      case .assuming(let part, let choice):
        let (yes, no) = (yes[part * words + word], no[part * words + word])
        if choice { set(base + word, mask & ~no, no) } else { set(base + word, yes, mask & ~yes) }
      case .constant, .known, .knownOnceAsked, .flag, .interval, .anyChoice, .everyChoice, .members, .all, .any, .atLeast:
        preconditionFailure("not the turn of one part")
      }
    }
  }

  private func count(_ least: Int, _ parts: Slice<UnsafeBufferPointer<Int>>, at base: Int) {
    for word in 0..<words {
      let mask = rows.mask(word: word)
      let yes = TruthSteps.atLeast(least, parts.count, mask) { self.yes[parts[parts.startIndex + $0] * words + word] }
      let no = TruthSteps.atLeast(parts.count - least + 1, parts.count, mask) { self.no[parts[parts.startIndex + $0] * words + word] }
      set(base + word, yes, no)
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
