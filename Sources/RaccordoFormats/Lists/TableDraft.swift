import RaccordoModel

/// All the rows of a table, while it is not yet settled which of them are kept.
struct TableDraft {
  private(set) var starts: [Int] = []
  private var lines: [UInt32] = []
  private var isKept: [Bool] = []
  /// The upper half of the hash of what each row is called.
  private var hashes: [UInt32] = []
  /// The rows that end before the last column.
  private var short: [(row: Int, cells: Int)] = []
  private var taxCodes = 0
  private static let sampleForTaxCodes = 50
  private let table: DelimitedTable
  private let names: RowNames

  init(_ table: DelimitedTable, names: RowNames) {
    self.table = table
    self.names = names
  }

  mutating func note(_ record: DelimitedRecord, log: inout IssueLog) {
    let row = starts.count
    starts.append(record.start)
    lines.append(UInt32(record.line))
    if record.count < table.headers.count { short.append((row, record.count)) }
    let hash = names.hash(of: record)
    hashes.append(UInt32(truncatingIfNeeded: (hash ?? 0) >> 32))
    isKept.append(true)
    if record.brokenQuoteLine != nil || hash == nil || record.count > table.headers.count, let problem = problem(of: record, hasName: hash != nil) {
      isKept[row] = false
      log.add(problem, line: record.line)
    }
    if row < Self.sampleForTaxCodes, record.brokenQuoteLine == nil, TaxCode.isValid(Array(names.id(of: record).utf8)[...]) { taxCodes += 1 }
  }

  private func problem(of record: DelimitedRecord, hasName: Bool) -> RowIssue? {
    if let line = record.brokenQuoteLine { return RowIssue(.brokenRow, detail: "quote opened on line \(line)") }
    if hasCellsTooMany(record) {
      let (id, counts) = (names.id(of: record), "\(record.count) cells, \(table.headers.count) columns")
      return RowIssue(.raggedRow, household: id.isEmpty ? nil : id, detail: counts)
    }
    return hasName ? nil : RowIssue(.missingID, column: names.idColumn.map { table.headers[$0] })
  }

  private func hasCellsTooMany(_ record: DelimitedRecord) -> Bool {
    guard record.count > table.headers.count else { return false }
    return (table.headers.count..<record.count).contains {
      !CellText.trimmed(record.bytes(of: $0, in: table.bytes)).isEmpty
    }
  }

  var idsAreTaxCodes: Bool { taxCodes * 2 > min(starts.count, Self.sampleForTaxCodes) }

  var shortRows: ReadingNote.Kind? {
    let kept = short.filter { isKept[$0.row] }
    return kept.first.map { .shortRows(count: kept.count, firstLine: Int(lines[$0.row])) }
  }

  /// The rows that are kept, and the index with their numbers.
  func kept(_ index: PlaceIndex) -> (starts: [Int], lines: [UInt32], index: PlaceIndex) {
    if !isKept.contains(false) { return (starts, lines, index) }
    let rows = starts.indices.filter { isKept[$0] }
    var numbers = [Int32](repeating: -1, count: starts.count)
    for (number, row) in rows.enumerated() { numbers[row] = Int32(number) }
    return (rows.map { starts[$0] }, rows.map { lines[$0] }, index.renumbered { numbers[$0] < 0 ? nil : Int(numbers[$0]) })
  }
}

extension TableDraft {
  /// Rows shorter than the header are common (Excel drops blank cells at the end) and are kept, with the missing
  /// cells unknown. But a line break inside an unquoted cell also leaves short rows, and their pieces are not
  /// households: two short rows in a row that together make exactly one full row are both set aside, as long as short
  /// rows are the exception in the file.
  mutating func setAsideSplitRows(log: inout IssueLog) {
    let width = table.headers.count
    guard short.count * 2 <= starts.count else { return }
    for (piece, next) in zip(short, short.dropFirst()) where piece.row + 1 == next.row && piece.cells + next.cells - 1 == width {
      for piece in [piece, next] where isKept[piece.row] {
        isKept[piece.row] = false
        let detail = "\(piece.cells) cells, \(width) columns"
        log.add(RowIssue(.raggedRow, household: names.id(of: record(of: piece.row)), detail: detail), line: Int(lines[piece.row]))
      }
    }
  }

  /// Rows with the same pseudonym: the repeats of a row say nothing new and are set aside; rows that differ are all
  /// set aside, for which one is right is not ours to guess.
  ///
  /// - Returns: the index of the rows, of which those that repeat others are not in it.
  mutating func setAsideRepeats(log: inout IssueLog) -> PlaceIndex {
    var index = PlaceIndex(capacity: starts.count)
    var groups: [Int: [Int]] = [:]
    for row in starts.indices where isKept[row] {
      let earlier = index.place(UInt64(hashes[row]) << 32, orInsert: row) { isSameName($0, row) }
      if let earlier { groups[earlier, default: []].append(row) }
    }
    for (earlier, later) in groups.sorted(by: { $0.key < $1.key }) { setAside(earlier, later, log: &log) }
    return index
  }

  private mutating func setAside(_ earlier: Int, _ later: [Int], log: inout IssueLog) {
    let content = cells(of: earlier)
    let areAlike = later.allSatisfy { cells(of: $0) == content }
    let named = ([earlier] + later.prefix(5)).map { Int(lines[$0]) }
    for row in areAlike ? later : [earlier] + later {
      isKept[row] = false
      let line = Int(lines[row])
      let others = named.filter { $0 != line }.prefix(5).map { "line \($0)" }.joined(separator: ", ")
      let code: RowIssue.Code = areAlike ? .duplicateID : .conflictingRows
      log.add(RowIssue(code, household: names.id(of: record(of: row)), detail: others), line: line)
    }
  }

  private func isSameName(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (record(of: first), record(of: second))
    return names.id(of: first) == names.id(of: second) && names.key(of: first) == names.key(of: second)
  }

  /// A row, cut into cells again.
  private func record(of row: Int) -> DelimitedRecord {
    var record = DelimitedRecord()
    var reader = table.rows(from: starts[row], line: Int(lines[row]))
    _ = reader.next(into: &record)
    return record
  }

  /// What a row says, cell by cell, without the blanks at its end.
  private func cells(of row: Int) -> [[UInt8]] {
    let record = record(of: row)
    var cells = record.indices.map { Array(CellText.trimmed(record.bytes(of: $0, in: table.bytes))) }
    while cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }
}
