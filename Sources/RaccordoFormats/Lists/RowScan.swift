import RaccordoModel

/// The first walk over a table: which rows there are, what each is called, and which cannot be used whatever their
/// cells say. The second walk reads the cells of the rows that are kept.
struct RowScan: Sendable {
  struct Row: Sendable {
    var start: Int
    var line: Int
    var cellCount: Int
    /// The pseudonym, or "R" and the line where the table has none.
    var id: String
    /// What sets the row apart from others with the same pseudonym: the member's one; "" for households.
    var key = ""
    var isKept = true
  }

  private(set) var rows: [Row] = []
  private let table: DelimitedTable
  private let idColumn: Int?
  private let keyColumn: Int?

  /// - Parameter look: sees each record with all its cells, to learn from whole columns before any cell is read.
  init(
    _ table: DelimitedTable, idColumn: Int?, keyColumn: Int? = nil, log: inout IssueLog,
    look: (DelimitedRecord) -> Void
  ) {
    self.table = table
    self.idColumn = idColumn
    self.keyColumn = keyColumn
    var reader = table.rows
    var record = DelimitedRecord()
    while reader.next(into: &record) {
      if record.isBlank(in: table.bytes) { continue }
      rows.append(scanned(record, log: &log))
      look(record)
    }
    setAsideSplitRows(log: &log)
  }

  private func scanned(_ record: DelimitedRecord, log: inout IssueLog) -> Row {
    var row = Row(
      start: record.start, line: record.line, cellCount: record.cells.count, id: "R" + Self.padded(record.line))
    if let quoteLine = record.brokenQuoteLine {
      row.isKept = false
      log.add(RowIssue(.brokenRow, detail: "quote opened on line \(quoteLine)"), line: row.line)
      return row
    }
    if let idColumn { row.id = text(record, idColumn) ?? "" }
    if let keyColumn { row.key = text(record, keyColumn) ?? "" }
    if hasCellsTooMany(record) {
      row.isKept = false
      let counts = "\(record.cells.count) cells, \(table.headers.count) columns"
      log.add(RowIssue(.raggedRow, household: row.id.isEmpty ? nil : row.id, detail: counts), line: row.line)
    } else if row.id.isEmpty {
      row.isKept = false
      log.add(RowIssue(.missingID, column: idColumn.map { table.headers[$0] }), line: row.line)
    }
    return row
  }

  /// `nil` when the cell is blank, missing or says that nobody knows.
  private func text(_ record: DelimitedRecord, _ column: Int) -> String? {
    guard column < record.cells.count else { return nil }
    let cell = CellText.trimmed(record.bytes(of: column, in: table.bytes))
    return cell.isEmpty || CellText.isUnknownMark(cell) ? nil : CellText.string(cell)
  }

  private func hasCellsTooMany(_ record: DelimitedRecord) -> Bool {
    guard record.cells.count > table.headers.count else { return false }
    return (table.headers.count..<record.cells.count).contains {
      !CellText.trimmed(record.bytes(of: $0, in: table.bytes)).isEmpty
    }
  }

  private static func padded(_ line: Int) -> String {
    let digits = String(line)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension RowScan {
  /// Rows shorter than the header are common (Excel drops blank cells at the end) and are kept, with the missing
  /// cells unknown. But a line break inside an unquoted cell also leaves short rows, and their pieces are not
  /// households: two short rows in a row that together make exactly one full row are both set aside, as long as short
  /// rows are the exception in the file.
  private mutating func setAsideSplitRows(log: inout IssueLog) {
    let width = table.headers.count
    let short = rows.indices.filter { rows[$0].cellCount < width }
    guard short.count * 2 <= rows.count else { return }
    for place in short where place + 1 < rows.count {
      let next = place + 1
      guard rows[place].cellCount + rows[next].cellCount - 1 == width, rows[next].cellCount < width else { continue }
      for piece in [place, next] where rows[piece].isKept {
        rows[piece].isKept = false
        let counts = "\(rows[piece].cellCount) cells, \(width) columns"
        log.add(RowIssue(.raggedRow, household: rows[piece].id, detail: counts), line: rows[piece].line)
      }
    }
  }

  /// The kept rows that end before the last column.
  var shortRows: ReadingNote.Kind? {
    let short = rows.filter { $0.isKept && $0.cellCount < table.headers.count }
    return short.first.map { .shortRows(count: short.count, firstLine: $0.line) }
  }

  /// Rows with the same pseudonym: the repeats of a row say nothing new and are set aside; rows that differ are all
  /// set aside, for which one is right is not ours to guess.
  mutating func setAsideRepeats(log: inout IssueLog) {
    var first: [String: Int] = [:]
    var groups: [Int: [Int]] = [:]
    for place in rows.indices where rows[place].isKept {
      let key = rows[place].key.isEmpty ? rows[place].id : rows[place].id + "\u{0}" + rows[place].key
      if let earlier = first[key] { groups[earlier, default: []].append(place) } else { first[key] = place }
    }
    for (earlier, later) in groups.sorted(by: { $0.key < $1.key }) {
      let content = cells(of: earlier)
      let areAlike = later.allSatisfy { cells(of: $0) == content }
      let lines = ([earlier] + later.prefix(5)).map { rows[$0].line }
      for place in areAlike ? later : [earlier] + later {
        rows[place].isKept = false
        let others = lines.filter { $0 != rows[place].line }.prefix(5).map { "line \($0)" }.joined(separator: ", ")
        log.add(
          RowIssue(areAlike ? .duplicateID : .conflictingRows, household: rows[place].id, detail: others),
          line: rows[place].line)
      }
    }
  }

  /// What a row says, cell by cell, without the blanks at its end.
  private func cells(of place: Int) -> [[UInt8]] {
    var reader = table.rows(from: rows[place].start, line: rows[place].line)
    var record = DelimitedRecord()
    guard reader.next(into: &record) else { return [] }
    var cells = record.cells.indices.map { Array(CellText.trimmed(record.bytes(of: $0, in: table.bytes))) }
    while cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  var rowsSetAside: Int { rows.reduce(0) { $0 + ($1.isKept ? 0 : 1) } }

  /// Whether most of the pseudonyms are tax codes.
  var idsAreTaxCodes: Bool {
    let sample = rows.prefix(50)
    return sample.filter { TaxCode.isValid(Array($0.id.utf8)[...]) }.count * 2 > sample.count
  }
}
