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
  let hasChoices: Bool
  private let isBlankNone: Bool
  /// Birth dates are not after the day of the run.
  let latestDay: Double
  private(set) var remembered = RememberedCells()
  private let seed = TextHash.seed

  init(_ field: FieldSchema, column: Int, day: CivilDay, municipalities: MunicipalityDirectory) {
    self.column = column
    cells = CellReader(field, day: day, municipalities: municipalities)
    kind = field.kind
    (minimum, maximum) = (field.minimum ?? -.infinity, field.maximum ?? .infinity)
    isWhole = field.isWhole
    hasChoices = !field.choices.isEmpty
    isBlankNone = field.kind == .many && field.blank == .none
    latestDay = field.isBirthDate ? Double(day.daysSince1970) : .infinity
  }

  var field: FieldSchema { cells.field }
  /// Whether its numbers may have marks that only the whole column explains.
  var holdsAmounts: Bool { kind == .number || kind == .money }
}

extension ColumnReader {
  /// - Parameters:
  ///   - block: the rows; `place` is the column's place in it.
  ///   - first: the row of the first of them in `answers`.
  mutating func read(
    _ block: CellBlock, _ place: Int, into answers: inout ColumnAnswers, from first: Int, report: (Problem) -> Void
  ) {
    block.text.withUnsafeBytes { text in
      var row = first
      for cell in block[place] {
        if cell.isMissing || cell.isEmpty {
          if !cell.isMissing, isBlankNone { answers.set(bits: 0, at: row) }
        } else {
          read(cell, of: block.text, text, into: &answers, at: row, report: report)
        }
        row += 1
      }
    }
  }

  /// - Parameter text: the same as `bytes`.
  @inline(__always)
  private mutating func read(
    _ cell: DelimitedRecord.Cell, of bytes: [UInt8], _ text: UnsafeRawBufferPointer, into answers: inout ColumnAnswers, at row: Int,
    report: (Problem) -> Void
  ) {
    var hash: UInt64?
    if !cell.hasDoubledQuotes {
      switch kind {
      case .number, .money: if readNumber(cell.range, in: text, into: &answers, at: row) { return }
      case .date: if readDay(cell.range, in: text, into: &answers, at: row) { return }
      case .text: if readText(cell.range, in: text, into: &answers, at: row) { return }
      case .yesNo, .choice, .many, .municipality:
        let found = TextHash.ofBytes(UnsafeRawBufferPointer(rebasing: text[cell.range]), seed: seed).hash
        if readRemembered(cell.range, found, in: text, into: &answers, at: row) { return }
        hash = found
      }
    }
    readFully(cell, hash, of: bytes, into: &answers, at: row, report: report)
  }

  /// - Parameter hash: of a cell that is to be remembered.
  private mutating func readFully(
    _ cell: DelimitedRecord.Cell, _ hash: UInt64?, of bytes: [UInt8], into answers: inout ColumnAnswers, at row: Int,
    report: (Problem) -> Void
  ) {
    let plain = cell.plain(in: bytes)
    switch cells.read(plain) {
    case .unknown:
      if let hash { remembered.remember(cell.range, hash, .unknown) }
    case .value(let value):
      answers.set(value, at: row)
      if let hash { remembered.remember(cell.range, hash, .bits(answers.bits(of: value))) }
    case .problem(let code, let detail):
      report(Problem(row: row, code: code, detail: detail, cell: plain))
    case .noted(let value, let code):
      answers.set(value, at: row)
      report(Problem(row: row, code: code, detail: nil, cell: plain))
    }
  }
}
