/// All the answers to one field, one row a household (or a member), with a bitmap of the rows that are known.
///
/// By the kind of the field exactly one of the four arrays is filled:
/// - `number`, `money` (cents), `date` (days since 1970): `numbers`
/// - `yes_no`: `flags`
/// - `choice`, `text`, `municipality`: `codes`, each an index into `dictionary`
/// - `many`: `sets`, in which bit `i` stands for `dictionary[i]`
///
/// The content of an unknown row is 0 and means nothing: look at `known` first.
public struct Column: Sendable {
  /// The most choices a `many` field can have.
  public static let mostChoicesOfMany = 64

  public let field: FieldSchema
  public private(set) var known = Bitmap()
  public private(set) var numbers: [Double] = []
  public private(set) var flags = Bitmap()
  public private(set) var codes: [Int32] = []
  public private(set) var sets: [UInt64] = []
  /// The words behind codes and sets: the choices of the field, or the texts in the order in which they came.
  public var dictionary: [String] { words.words }
  private var words: WordList

  public init(_ field: FieldSchema) {
    self.field = field
    words = WordList(field.choices)
  }

  /// A column that was filled elsewhere. The arrays that are not of the field's kind are empty.
  ///
  /// - Precondition: the others have a row for each bit of `known`.
  package init(
    _ field: FieldSchema, known: Bitmap, numbers: [Double] = [], flags: Bitmap = Bitmap(), codes: [Int32] = [],
    sets: [UInt64] = [], words: WordList
  ) {
    precondition(max(numbers.count, flags.count, codes.count, sets.count) == known.count, "`\(field.name)` lost a row")
    self.field = field
    self.known = known
    self.numbers = numbers
    self.flags = flags
    self.codes = codes
    self.sets = sets
    self.words = words
  }

  public var count: Int { known.count }

  /// The code of a word; `nil` when no row holds it. O(1).
  public func code(of word: String) -> Int32? {
    words.number(of: word).map(Int32.init)
  }

  /// The answer of a row; `nil` when it is not known.
  public subscript(row: Int) -> FieldValue? {
    guard known[row] else { return nil }
    switch field.kind {
    case .number: return .number(numbers[row])
    case .money: return .money(Money(cents: Int64(numbers[row])))
    case .date: return .date(CivilDay(daysSince1970: Int(numbers[row])))
    case .yesNo: return .yesNo(flags[row])
    case .choice, .text, .municipality: return .word(dictionary[Int(codes[row])])
    case .many: return .words(words(in: sets[row]))
    }
  }

  private func words(in set: UInt64) -> [String] {
    dictionary.indices.filter { set >> UInt64($0) & 1 == 1 }.map { dictionary[$0] }
  }
}

extension Column {
  /// Adds a row. Amortised O(1).
  ///
  /// - Precondition: the value has passed `FieldValue.fitted(to:)` for this field.
  public mutating func append(_ value: FieldValue?) {
    switch value {
    case nil: appendUnknown()
    case .yesNo(let flag): append(flag: flag)
    case .number(let number): append(number: number)
    case .money(let money): append(number: Double(money.cents))
    case .date(let day): append(number: Double(day.daysSince1970))
    case .word(let word): append(word: word)
    case .words(let words): append(words: words)
    }
  }

  /// Adds a row whose answer nobody knows.
  public mutating func appendUnknown() {
    switch field.kind {
    case .number, .money, .date: numbers.append(0)
    case .yesNo: flags.append(false)
    case .choice, .text, .municipality: codes.append(0)
    case .many: sets.append(0)
    }
    known.append(false)
  }

  /// Adds a number, cents or a day.
  public mutating func append(number: Double) {
    precondition(field.kind.isOrdered, "`\(field.name)` holds no numbers")
    numbers.append(number)
    known.append(true)
  }

  public mutating func append(flag: Bool) {
    precondition(field.kind == .yesNo, "`\(field.name)` is not a yes-or-no field")
    flags.append(flag)
    known.append(true)
  }

  /// Adds one word; a text that has not been met yet gets the next code.
  public mutating func append(word: String) {
    precondition(field.kind.isWord, "`\(field.name)` holds no words")
    let code = words.number(adding: word)
    precondition(field.kind != .choice || code < field.choices.count, "a word that is not a choice of `\(field.name)`")
    codes.append(Int32(code))
    known.append(true)
  }

  public mutating func append(words: [String]) {
    precondition(field.kind == .many, "`\(field.name)` holds no sets")
    sets.append(
      words.reduce(into: 0) { set, word in
        if let code = code(of: word) { set |= 1 << UInt64(code) }
      })
    known.append(true)
  }

  /// Adds the rows of another column of the same field. O(rows + words).
  public mutating func append(contentsOf other: Column) {
    precondition(other.field.kind == field.kind, "`\(field.name)` and `\(other.field.name)` hold other kinds of answers")
    numbers += other.numbers
    flags.append(contentsOf: other.flags)
    sets += other.sets
    let newCodes = other.dictionary.map { Int32(words.number(adding: $0)) }
    // The code of an unknown row means nothing, and its column may have no word.
    codes += other.codes.map { newCodes.isEmpty ? 0 : newCodes[Int($0)] }
    known.append(contentsOf: other.known)
  }

  /// The same column with only the given rows, in that order. O(rows).
  public func selecting(_ rows: [Int]) -> Column {
    var column = self
    var known = Bitmap()
    for row in rows { known.append(self.known[row]) }
    column.known = known
    switch field.kind {
    case .number, .money, .date: column.numbers = rows.map { numbers[$0] }
    case .yesNo:
      column.flags = Bitmap()
      for row in rows { column.flags.append(flags[row]) }
    case .choice, .text, .municipality: column.codes = rows.map { codes[$0] }
    case .many: column.sets = rows.map { sets[$0] }
    }
    return column
  }

  /// The answers of the given rows, in that order, as those to another field of the same kind; `nil` stands for somebody
  /// whose answer nobody knows. O(rows).
  public func selecting(_ rows: [Int?], as field: FieldSchema) -> Column {
    var column = Column(field)
    column.words = words
    for row in rows { column.known.append(row.map { known[$0] } ?? false) }
    switch field.kind {
    case .number, .money, .date: column.numbers = rows.map { row in row.map { numbers[$0] } ?? 0 }
    case .yesNo: for row in rows { column.flags.append(row.map { flags[$0] } ?? false) }
    case .choice, .text, .municipality: column.codes = rows.map { row in row.map { codes[$0] } ?? 0 }
    case .many: column.sets = rows.map { row in row.map { sets[$0] } ?? 0 }
    }
    return column
  }
}
