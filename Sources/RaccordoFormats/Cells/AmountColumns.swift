import RaccordoModel

/// Learns, before any cell is read, how the number columns of a table are written.
struct AmountColumns {
  private var columns: [(column: Int, evidence: NumberEvidence)]

  init(_ columns: [Int]) {
    self.columns = columns.map { ($0, NumberEvidence()) }
  }

  /// - Parameters:
  ///   - text: the same as `bytes`.
  mutating func look(at record: DelimitedRecord, _ text: UnsafeRawBufferPointer, _ bytes: [UInt8]) {
    for index in columns.indices where columns[index].column < record.cells.count {
      let cell = record.cells[columns[index].column]
      if cell.isEmpty { continue }
      if !cell.hasDoubledQuotes, let number = WrittenNumber.plain(text, cell.range) {
        columns[index].evidence.note(number)
      } else if case .success(let number) = WrittenNumber.read(CellText.trimmed(cell.plain(in: bytes))) {
        columns[index].evidence.note(number)
      }
    }
  }

  func evidence(of column: Int) -> NumberEvidence? {
    columns.first { $0.column == column }?.evidence
  }
}
