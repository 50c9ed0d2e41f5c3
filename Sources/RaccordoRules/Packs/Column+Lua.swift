import LuaRuntime
import RaccordoModel

extension LuaColumn {
  /// A column as rules see it in `compute`: money in euro, days as numbers, choices as texts.
  ///
  /// - Parameter skipping: how many unknown rows to put before it, a multiple of 64, so that a column which covers only
  ///   one shard stands at the rows of the whole list.
  init(_ column: Column, skipping skipped: Int = 0) {
    func shifted<Element>(_ values: [Element], _ filler: Element, by count: Int) -> [Element] {
      count == 0 ? values : Array(repeating: filler, count: count) + values
    }
    let values: Values =
      switch column.field.kind {
      case .number: .numbers(shifted(column.numbers, 0, by: skipped), integral: column.field.isWhole)
      case .money: .numbers(shifted(column.numbers, 0, by: skipped), divisor: 100)
      case .date: .numbers(shifted(column.numbers, 0, by: skipped), integral: true)
      case .yesNo: .booleans(shifted(column.flags.words, 0, by: skipped / 64))
      case .choice, .text, .municipality:
        .strings(codes: shifted(column.codes, 0, by: skipped), dictionary: LuaDictionary(column.dictionary))
      case .many: .sets(shifted(column.sets, 0, by: skipped), dictionary: LuaDictionary(column.dictionary))
      }
    self.init(name: column.field.name, known: shifted(column.known.words, 0, by: skipped / 64), values: values)
  }
}

extension Column {
  /// What a function gave for each row, as the answers to `field`.
  ///
  /// The codes of a choice are those of the field's choices, in whose order both sides have them.
  init(_ field: FieldSchema, _ results: LuaResults, count: Int) {
    var numbers: [Double] = []
    var codes: [Int32] = []
    var flags = Bitmap()
    switch results.values {
    case .numbers(let given): numbers = given
    case .codes(let given): codes = given
    case .booleans(let words): flags = Bitmap(words: words, count: count)
    case .sets: preconditionFailure("a function gives one answer, not a list")
    }
    self.init(
      field, known: Bitmap(words: results.known, count: count), numbers: numbers, flags: flags, codes: codes,
      words: WordList(field.choices))
  }

  /// A column of `count` rows whose answer nobody knows.
  init(unknown field: FieldSchema, count: Int) {
    self.init(field)
    for _ in 0..<count { appendUnknown() }
  }
}

extension Compute {
  /// The rows of its column whose points are less than 0 or more than the criterion may give, to the hundredth.
  func misjudged(_ column: Column) -> [Int] {
    guard criterion != nil else { return [] }
    let most = ((result.maximum ?? 0) * 100).rounded()
    return (0..<column.count).filter { row in
      column.known[row] && !(0...most).contains((column.numbers[row] * 100).rounded())
    }
  }

  var resultKind: LuaResultKind {
    switch result.kind {
    case .money: .money
    case .yesNo: .boolean
    case .date: .day
    case .choice: .choice(LuaDictionary(result.choices))
    case .number, .many, .text, .municipality: .number
    }
  }
}
