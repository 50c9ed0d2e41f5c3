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

  private mutating func setKnown(_ row: Int) { known[row >> 6] |= 1 << UInt64(row & 63) }

  private mutating func set(number: Double, at row: Int) {
    numbers[row] = number
    setKnown(row)
  }

  /// The code of a text, given as UTF-8.
  mutating func code(of text: UnsafeRawBufferPointer) -> UInt64 { UInt64(words.number(adding: text)) }

  /// A flag, a code or a set, as `bits(of:)` gave it.
  mutating func set(bits: UInt64, at row: Int) {
    switch field.kind {
    case .yesNo: flags[row >> 6] |= bits << UInt64(row & 63)
    case .many: sets[row] = bits
    default: codes[row] = Int32(truncatingIfNeeded: bits)
    }
    setKnown(row)
  }

  /// How an answer in words, or a yes or no, is kept: its flag, its code, or a bit for each of its choices. `nil` for numbers.
  mutating func bits(of value: FieldValue) -> UInt64? {
    switch value {
    case .yesNo(let flag): flag ? 1 : 0
    case .word(let word): UInt64(words.number(adding: word))
    case .words(let words): words.reduce(0) { $0 | 1 << UInt64(self.words.number(of: $1) ?? 0) }
    case .number, .money, .date: nil
    }
  }

  mutating func set(_ value: FieldValue, at row: Int) {
    switch value {
    case .number(let number): set(number: number, at: row)
    case .money(let money): set(number: Double(money.cents), at: row)
    case .date(let day): set(number: Double(day.daysSince1970), at: row)
    case .yesNo, .word, .words: if let bits = bits(of: value) { set(bits: bits, at: row) }
    }
  }

  var column: Column {
    Column(
      field, known: Bitmap(words: known, count: count), numbers: numbers,
      flags: field.kind == .yesNo ? Bitmap(words: flags, count: count) : Bitmap(), codes: codes, sets: sets, words: words)
  }
}

/// Many cells in one loop: where the answers go is looked up once for all of them.
extension ColumnAnswers {
  /// Numbers, cents or days of the cells that hold anything.
  ///
  /// - Parameters:
  ///   - first: the row of the first cell.
  ///   - read: the number of a cell, or `nil`.
  /// - Returns: the cells that were not read, by their place among `cells`.
  @inline(__always)
  mutating func setNumbers(
    _ cells: UnsafeBufferPointer<DelimitedRecord.Cell>, from first: Int, read: (Range<Int>) -> Double?
  ) -> [Int] {
    var rest: [Int] = []
    numbers.withUnsafeMutableBufferPointer { numbers in
      known.withUnsafeMutableBufferPointer { known in
        for (place, cell) in cells.enumerated() where cell.start < cell.end {
          let row = first + place
          if !cell.hasDoubledQuotes, let number = read(cell.range) {
            numbers[row] = number
            known[row >> 6] |= 1 << UInt64(row & 63)
          } else {
            rest.append(place)
          }
        }
      }
    }
    return rest
  }

  /// Flags, codes or sets of the cells that hold anything and were met before; as `setNumbers`.
  @inline(__always)
  mutating func setWords(
    _ cells: UnsafeBufferPointer<DelimitedRecord.Cell>, from first: Int, read: (Range<Int>) -> RememberedCells.Reading?
  ) -> [Int] {
    switch field.kind {
    case .yesNo: flags.withUnsafeMutableBufferPointer { flags in Self.walk(cells, first, &known, read) { flags[$0 >> 6] |= $1 << UInt64($0 & 63) } }
    case .many: sets.withUnsafeMutableBufferPointer { sets in Self.walk(cells, first, &known, read) { sets[$0] = $1 } }
    default: codes.withUnsafeMutableBufferPointer { codes in Self.walk(cells, first, &known, read) { codes[$0] = Int32(truncatingIfNeeded: $1) } }
    }
  }

  @inline(__always)
  private static func walk(
    _ cells: UnsafeBufferPointer<DelimitedRecord.Cell>, _ first: Int, _ known: inout [UInt64],
    _ read: (Range<Int>) -> RememberedCells.Reading?, store: (Int, UInt64) -> Void
  ) -> [Int] {
    var rest: [Int] = []
    known.withUnsafeMutableBufferPointer { known in
      for (place, cell) in cells.enumerated() where cell.start < cell.end {
        let row = first + place
        switch cell.hasDoubledQuotes ? nil : read(cell.range) {
        case .bits(let bits):
          store(row, bits)
          known[row >> 6] |= 1 << UInt64(row & 63)
        case .unknown: break
        case nil: rest.append(place)
        }
      }
    }
    return rest
  }
}
