import CLuaBridge

/// Where C writes the results of a batch. Only the one that the kind needs has room.
struct ResultBuffers {
  private var numbers: [Double] = []
  private var codes: [Int32] = []
  private var words: [UInt64] = []
  private var known: [UInt64]
  private let setWords: Int
  private let kind: LuaResultKind

  init(_ kind: LuaResultKind, rows: Int) {
    self.kind = kind
    known = Array(repeating: 0, count: (rows + 63) / 64)
    var setWords = 0
    switch kind {
    case .number, .scaled, .wholeNumber, .day: numbers = Array(repeating: 0, count: rows)
    case .boolean: words = known
    case .choice: codes = Array(repeating: 0, count: rows)
    case .choices(let dictionary):
      setWords = dictionary.setWords
      words = Array(repeating: 0, count: rows * setWords)
    }
    self.setWords = setWords
  }

  /// Lends the buffers to `body` in `job`, with the kind and the choices.
  mutating func withJob<Result>(_ job: rlb_job, _ body: (inout rlb_job) -> Result) -> Result {
    var job = job
    job.set_words = Int32(setWords)
    (job.kind, job.scale) = bridgedKind
    return choices.withBridged { dictionary in
      job.choices = dictionary
      return numbers.withUnsafeMutableBufferPointer { numbers in
        codes.withUnsafeMutableBufferPointer { codes in
          words.withUnsafeMutableBufferPointer { words in
            known.withUnsafeMutableBufferPointer { known in
              job.numbers = numbers.baseAddress
              job.codes = codes.baseAddress
              job.words = words.baseAddress
              job.known = known.baseAddress
              return body(&job)
            }
          }
        }
      }
    }
  }

  func results(failures: [LuaRowFailure]) -> LuaResults {
    let values: LuaResults.Values =
      switch kind {
      case .number, .scaled, .wholeNumber, .day: .numbers(numbers)
      case .boolean: .booleans(words)
      case .choice: .codes(codes)
      case .choices: .sets(words)
      }
    return LuaResults(values: values, known: known, failures: failures)
  }

  private var bridgedKind: (rlb_result_kind, Double) {
    switch kind {
    case .number: (RLB_RESULT_NUMBER, 1)
    case .scaled(let scale): (RLB_RESULT_SCALED, scale)
    case .wholeNumber: (RLB_RESULT_WHOLE, 1)
    case .day: (RLB_RESULT_DAY, 1)
    case .boolean: (RLB_RESULT_BOOLEAN, 1)
    case .choice: (RLB_RESULT_CHOICE, 1)
    case .choices: (RLB_RESULT_CHOICES, 1)
    }
  }

  private var choices: LuaDictionary {
    switch kind {
    case .choice(let dictionary), .choices(let dictionary): dictionary
    default: []
    }
  }
}
