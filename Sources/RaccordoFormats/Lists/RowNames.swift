import RaccordoModel

/// What the rows of a table are called: by a column of pseudonyms, or after their line.
struct RowNames: Sendable {
  let table: DelimitedTable
  let idColumn: Int?
  /// What sets a row apart from others with the same pseudonym: the member's one; `nil` for households.
  let keyColumn: Int?

  /// The pseudonym, or "R" and the line where the table has none; "" when the cell is blank, missing or says that nobody knows.
  func id(of record: DelimitedRecord) -> String {
    guard let idColumn else { return Self.afterLine(record.line) }
    return CellText.string(cell(idColumn, of: record))
  }

  /// The member's pseudonym; "" when nobody knows it.
  func key(of record: DelimitedRecord) -> String {
    keyColumn.map { CellText.string(cell($0, of: record)) } ?? ""
  }

  /// The same hash for rows that are called the same: that of the pseudonym, and of the key where there is one. `nil` when the row is not
  /// called anything.
  func hash(of record: DelimitedRecord) -> UInt64? {
    let id = withID(of: record) { $0.isEmpty ? nil : TextHash.of($0, seed: TextHash.seed) }
    guard let id, let keyColumn else { return id }
    return withCell(keyColumn, of: record) { $0.isEmpty ? id : id ^ (TextHash.of($0, seed: TextHash.seed) &* 0x9E37_79B9_7F4A_7C15) }
  }

  /// The bytes of the pseudonym, as `id(of:)` gives it.
  func withID<Result>(of record: DelimitedRecord, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let idColumn { return withCell(idColumn, of: record, body) }
    var name = Self.afterLine(record.line)
    return name.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  /// The bytes of a cell where they stand, as long as nothing must be taken away from them.
  private func withCell<Result>(_ column: Int, of record: DelimitedRecord, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if column < record.count, case let cell = record[column], !cell.isEmpty, !cell.hasDoubledQuotes {
      let plain: Result? = table.bytes.withUnsafeBytes { text in
        CellText.isPlainWord(text, cell.range) ? body(UnsafeRawBufferPointer(rebasing: text[cell.range])) : nil
      }
      if let plain { return plain }
    }
    return cell(column, of: record).withUnsafeBytes(body)
  }

  /// Trimmed; empty when the cell is blank, missing or says that nobody knows.
  private func cell(_ column: Int, of record: DelimitedRecord) -> ArraySlice<UInt8> {
    guard column < record.count else { return [] }
    let cell = CellText.trimmed(record.bytes(of: column, in: table.bytes))
    return CellText.isUnknownMark(cell) ? [] : cell
  }

  private static func afterLine(_ line: Int) -> String {
    let digits = String(line)
    return "R" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
