import RaccordoModel

/// The answers to one field, of a number of rows that is known beforehand: nobody knows them until they are set.
struct ColumnAnswers {
  private let field: FieldSchema
  private let count: Int
  private var known: [UInt64]
  private var flags: [UInt64] = []
  private var numbers: [Double] = []
  private var codes: [Int32] = []
  private var sets: [UInt64] = []
  private var words: WordList

  init(_ field: FieldSchema, count: Int) {
    self.field = field
    self.count = count
    known = Array(repeating: 0, count: (count + 63) / 64)
    words = WordList(field.choices)
    switch field.kind {
    case .number, .money, .date: numbers = Array(repeating: 0, count: count)
    case .yesNo: flags = known
    case .choice, .text, .municipality: codes = Array(repeating: 0, count: count)
    case .many: sets = Array(repeating: 0, count: count)
    }
  }

  @inline(__always)
  private mutating func setKnown(_ row: Int) { known[row >> 6] |= 1 << UInt64(row & 63) }

  /// A number, cents or a day.
  @inline(__always)
  mutating func set(number: Double, at row: Int) {
    numbers[row] = number
    setKnown(row)
  }

  /// A text, as UTF-8.
  @inline(__always)
  mutating func set(text: UnsafeRawBufferPointer, at row: Int) {
    codes[row] = Int32(words.number(adding: text))
    setKnown(row)
  }

  /// A flag, a code or a set, as `bits(of:)` gave it.
  @inline(__always)
  mutating func set(bits: UInt64, at row: Int) {
    switch field.kind {
    case .yesNo: flags[row >> 6] |= bits << UInt64(row & 63)
    case .many: sets[row] = bits
    default: codes[row] = Int32(truncatingIfNeeded: bits)
    }
    setKnown(row)
  }

  /// How an answer in words, or a yes or no, is kept: its flag, its code, or a bit for each of its choices.
  ///
  /// - Precondition: the value is of the field's kind, which holds no numbers.
  mutating func bits(of value: FieldValue) -> UInt64 {
    switch value {
    case .yesNo(let flag): flag ? 1 : 0
    case .word(let word): UInt64(words.number(adding: word))
    case .words(let words): words.reduce(0) { $0 | 1 << UInt64(self.words.number(of: $1) ?? 0) }
    case .number, .money, .date: preconditionFailure("numbers are set as they are")
    }
  }

  mutating func set(_ value: FieldValue, at row: Int) {
    switch value {
    case .number(let number): set(number: number, at: row)
    case .money(let money): set(number: Double(money.cents), at: row)
    case .date(let day): set(number: Double(day.daysSince1970), at: row)
    case .yesNo, .word, .words: set(bits: bits(of: value), at: row)
    }
  }

  var column: Column {
    Column(
      field, known: Bitmap(words: known, count: count), numbers: numbers,
      flags: field.kind == .yesNo ? Bitmap(words: flags, count: count) : Bitmap(), codes: codes, sets: sets, words: words)
  }
}
