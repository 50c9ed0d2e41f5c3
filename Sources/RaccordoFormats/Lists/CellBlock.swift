/// The cells of some rows that are read together, one column behind the other: a column is then read in one loop, without asking
/// at each cell what kind of field it answers.
struct CellBlock {
  /// So many rows that their cells stay in the first cache, and a word of a bitmap is a block.
  static let mostRows = 64
  /// Stands for the cell of a row that ends before the column: not even empty.
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
    let row = lines.count
    cells.withUnsafeMutableBufferPointer { cells in
      record.withCells { found in
        for (place, column) in columns.enumerated() {
          cells[place * Self.mostRows + row] = column < found.count ? found[column] : Self.missing
        }
      }
    }
    lines.append(record.line)
  }

  /// The cells of the column at a place among `columns`.
  @inline(__always)
  func withCells<Result>(of place: Int, _ body: (UnsafeBufferPointer<DelimitedRecord.Cell>) -> Result) -> Result {
    cells.withUnsafeBufferPointer { cells in
      body(UnsafeBufferPointer(rebasing: cells[place * Self.mostRows..<place * Self.mostRows + lines.count]))
    }
  }
}

extension DelimitedRecord.Cell {
  /// Where it stands in the text.
  var range: Range<Int> { start..<end }
}
