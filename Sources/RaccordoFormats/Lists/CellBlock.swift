/// The cells of some rows that are read together, one column behind the other: a column is then read in one loop, without asking
/// at each cell what kind of field it answers.
struct CellBlock {
  /// So many rows that their text and their cells stay in the second cache.
  static let mostRows = 256
  /// Stands for the cell of a row that ends before the column.
  private static let missing = DelimitedRecord.Cell(start: 0, end: -1, hasDoubledQuotes: false)

  let text: [UInt8]
  private let columns: [Int]
  private var cells: [DelimitedRecord.Cell]
  private(set) var lines: [Int] = []

  /// - Parameter columns: those whose cells are kept.
  init(_ text: [UInt8], columns: [Int]) {
    self.text = text
    self.columns = columns
    cells = Array(repeating: Self.missing, count: columns.count * Self.mostRows)
  }

  var count: Int { lines.count }

  mutating func removeAll() { lines.removeAll(keepingCapacity: true) }

  mutating func append(_ record: DelimitedRecord) {
    var place = lines.count
    for column in columns {
      cells[place] = column < record.cells.count ? record.cells[column] : Self.missing
      place += Self.mostRows
    }
    lines.append(record.line)
  }

  /// The cells of the column at a place among `columns`.
  subscript(place: Int) -> ArraySlice<DelimitedRecord.Cell> {
    cells[place * Self.mostRows..<place * Self.mostRows + lines.count]
  }
}

extension DelimitedRecord.Cell {
  /// Whether the row ended before it.
  var isMissing: Bool { end < start }
  /// Where it stands in the text.
  var range: Range<Int> { start..<end }
}
