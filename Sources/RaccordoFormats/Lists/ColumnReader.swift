import RaccordoModel

/// Reads the cells of one column into answers that stand side by side, a block of rows at a time.
///
/// The shapes that nearly all cells have are read here, from the bytes straight into the column. All others, and all that have an
/// issue, go to `CellReader`, which knows every way in which offices write: it alone says what a cell means.
struct ColumnReader: Sendable {
  /// What a person must be told about a cell.
  struct Problem {
    let row: Int
    let code: RowIssue.Code
    let detail: String?
    let cell: ArraySlice<UInt8>
  }

  let column: Int
  var cells: CellReader
  // What each cell is held against, beside the reader: nothing is counted or copied to look at them.
  let kind: FieldKind
  let (minimum, maximum): (Double, Double)
  let isWhole: Bool
  /// Birth dates are not after the day of the run.
  let latestDay: Double
  private let isBlankNone: Bool
  private let hasChoices: Bool
  private var remembered = RememberedCells()

  init(_ field: FieldSchema, column: Int, day: CivilDay, municipalities: MunicipalityDirectory) {
    self.column = column
    cells = CellReader(field, day: day, municipalities: municipalities)
    kind = field.kind
    (minimum, maximum) = (field.minimum ?? -.infinity, field.maximum ?? .infinity)
    isWhole = field.isWhole
    latestDay = field.isBirthDate ? Double(day.daysSince1970) : .infinity
    isBlankNone = field.kind == .many && field.blank == .none
    hasChoices = !field.choices.isEmpty
  }

  var field: FieldSchema { cells.field }
  /// Whether its numbers may have marks that only the whole column explains.
  var holdsAmounts: Bool { kind == .number || kind == .money }
}

extension ColumnReader {
  /// - Parameters:
  ///   - block: the rows; `place` is the column's place in it.
  ///   - first: the row of the first of them in `answers`.
  /// - Returns: what a person must be told, by row.
  mutating func read(_ block: CellBlock, _ place: Int, into answers: inout ColumnAnswers, from first: Int) -> [Problem] {
    var problems: [Problem] = []
    block.text.withUnsafeBytes { text in
      block.withCells(of: place) { cells in
        if kind == .text {
          readTexts(cells, block.text, text, into: &answers, from: first, &problems)
          return
        }
        if isBlankNone { setBlanks(cells, in: &answers, from: first) }
        for place in readPlainly(cells, in: text, into: &answers, from: first) {
          readFully(cells[place], block.text, text, into: &answers, at: first + place, &problems)
        }
      }
    }
    return problems
  }

  /// - Returns: the cells that have none of the shapes known here.
  private func readPlainly(
    _ cells: UnsafeBufferPointer<DelimitedRecord.Cell>, in text: UnsafeRawBufferPointer, into answers: inout ColumnAnswers,
    from first: Int
  ) -> [Int] {
    switch kind {
    case .money: answers.setNumbers(cells, from: first) { cents($0, in: text) }
    case .number: answers.setNumbers(cells, from: first) { number($0, in: text) }
    case .date: answers.setNumbers(cells, from: first) { day($0, in: text) }
    case .yesNo, .choice, .many, .municipality, .text: answers.setWords(cells, from: first) { remembered.reading(of: $0, in: text) }
    }
  }

  /// Texts get their codes in the order in which they come: cell after cell.
  private mutating func readTexts(
    _ cells: UnsafeBufferPointer<DelimitedRecord.Cell>, _ bytes: [UInt8], _ text: UnsafeRawBufferPointer,
    into answers: inout ColumnAnswers, from first: Int, _ problems: inout [Problem]
  ) {
    for (place, cell) in cells.enumerated() where cell.start < cell.end {
      if !cell.hasDoubledQuotes, let reading = remembered.reading(of: cell.range, in: text) {
        if case .bits(let code) = reading { answers.set(bits: code, at: first + place) }
      } else if !hasChoices, !cell.hasDoubledQuotes, CellText.isPlainWord(text, cell.range) {
        let code = answers.code(of: UnsafeRawBufferPointer(rebasing: text[cell.range]))
        answers.set(bits: code, at: first + place)
        remembered.remember(cell.range, .bits(code), in: text)
      } else {
        readFully(cell, bytes, text, into: &answers, at: first + place, &problems)
      }
    }
  }

  /// Where a blank cell says that there is none. A cell that the row is too short for says nothing.
  private func setBlanks(_ cells: UnsafeBufferPointer<DelimitedRecord.Cell>, in answers: inout ColumnAnswers, from first: Int) {
    for (place, cell) in cells.enumerated() where cell.isEmpty { answers.set(bits: 0, at: first + place) }
  }

  /// - Parameter text: the same as `bytes`.
  private mutating func readFully(
    _ cell: DelimitedRecord.Cell, _ bytes: [UInt8], _ text: UnsafeRawBufferPointer, into answers: inout ColumnAnswers, at row: Int,
    _ problems: inout [Problem]
  ) {
    let canBeMet = !cell.hasDoubledQuotes && !holdsNumbers
    if canBeMet, let reading = remembered.reading(of: cell.range, in: text) {
      if case .bits(let bits) = reading { answers.set(bits: bits, at: row) }
      return
    }
    let plain = cell.plain(in: bytes)
    if holdsNumbers, CellText.isUnknownMark(plain) { return }
    switch cells.read(plain) {
    case .unknown:
      if canBeMet { remembered.remember(cell.range, .unknown, in: text) }
    case .value(let value):
      answers.set(value, at: row)
      if canBeMet, let bits = answers.bits(of: value) { remembered.remember(cell.range, .bits(bits), in: text) }
    case .problem(let code, let detail):
      problems.append(Problem(row: row, code: code, detail: detail, cell: plain))
    case .noted(let value, let code):
      answers.set(value, at: row)
      problems.append(Problem(row: row, code: code, detail: nil, cell: plain))
    }
  }

  private var holdsNumbers: Bool { kind == .number || kind == .money || kind == .date }
}
