import RaccordoModel

/// Learns, before any cell is read, how the number columns of a table are written.
struct AmountColumns {
  private let columns: [Int]
  private var evidence: [NumberEvidence]

  init(_ columns: [Int]) {
    self.columns = columns
    evidence = columns.map { _ in NumberEvidence() }
  }

  /// - Parameters:
  ///   - text: the same as `bytes`.
  mutating func look(at record: DelimitedRecord, _ text: UnsafeRawBufferPointer, _ bytes: [UInt8]) {
    for (place, column) in columns.enumerated() where column < record.count {
      let cell = record[column]
      if evidence[place].knows(text, cell.range) { continue }
      if !cell.hasDoubledQuotes, let number = PlainNumber(text, cell.range) {
        evidence[place].note(WrittenNumber(number))
      } else if case .success(let number) = WrittenNumber.read(CellText.trimmed(cell.plain(in: bytes))) {
        evidence[place].note(number)
      }
    }
  }

  func evidence(of column: Int) -> NumberEvidence? {
    columns.firstIndex(of: column).map { evidence[$0] }
  }
}
