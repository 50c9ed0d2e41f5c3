import RaccordoModel

/// The first walk over a table: which rows there are, what each is called, and which cannot be used whatever their
/// cells say. The second walk reads the cells of the rows that are kept.
///
/// A kept row costs 12 bytes, and 12 to 24 in the index: what it is called is read again where it stands.
struct TableScan: Sendable {
  /// Where each kept row begins in the bytes, and on which line.
  private var starts: [Int] = []
  private var lines: [UInt32] = []
  private(set) var rowsRead = 0
  /// The kept rows that end before the last column.
  private(set) var shortRows: ReadingNote.Kind?
  /// Whether most of the pseudonyms are tax codes.
  private(set) var idsAreTaxCodes = false
  /// Finds kept rows by what they are called. Empty where nobody looks for them.
  private var index = PlaceIndex()
  private let table: DelimitedTable
  private let names: RowNames
  private let findsRows: Bool

  /// - Parameters:
  ///   - findsRows: whether rows that are called the same are set aside, and others can be found.
  ///   - look: sees each record with all its cells, to learn from whole columns before any cell is read.
  init(
    _ table: DelimitedTable, names: RowNames, findsRows: Bool, log: inout IssueLog,
    look: (DelimitedRecord, UnsafeRawBufferPointer) -> Void
  ) {
    self.table = table
    self.names = names
    self.findsRows = findsRows
    var draft = TableDraft(table, names: names)
    table.bytes.withUnsafeBytes { text in
      var reader = table.rows
      var record = DelimitedRecord()
      while reader.next(into: &record) {
        if record.isBlank(in: text) { continue }
        draft.note(record, log: &log)
        look(record, text)
      }
    }
    draft.setAsideSplitRows(log: &log)
    if findsRows { index = draft.setAsideRepeats(log: &log) }
    rowsRead = draft.starts.count
    shortRows = draft.shortRows
    idsAreTaxCodes = draft.idsAreTaxCodes
    (starts, lines, index) = draft.kept(index)
  }

  /// The rows that are kept.
  var count: Int { starts.count }
  var rowsSetAside: Int { rowsRead - count }

  func start(of row: Int) -> Int { starts[row] }
  func line(of row: Int) -> Int { Int(lines[row]) }

  /// The pseudonym of a kept row. O(bytes of the row).
  func id(of row: Int) -> String {
    var record = DelimitedRecord(cells: table.headers.count)
    return id(of: row, into: &record)
  }

  /// The same, for who asks of many rows and has one record for all of them.
  func id(of row: Int, into record: inout DelimitedRecord) -> String {
    var reader = table.rows(from: starts[row], line: line(of: row))
    return reader.next(into: &record) ? names.id(of: record) : ""
  }

  /// The kept rows whose pseudonym, as UTF-8, is one that is looked for. O(bytes).
  func rows(where isLookedFor: (UnsafeRawBufferPointer) -> Bool) -> [Int] {
    var (reader, record) = (table.rows, DelimitedRecord())
    return starts.indices.filter { row in
      reader.move(to: starts[row], line: line(of: row))
      return reader.next(into: &record) && names.withID(of: record, isLookedFor)
    }
  }

  /// The pseudonyms of some rows, which can then be found. Nothing is hashed again: all parts of a list share the index.
  func found(_ ids: [String], at rows: Range<Int>) -> WordList {
    findsRows ? WordList(ids, index: index, from: rows.lowerBound) : WordList(ids)
  }

  /// The kept row with this pseudonym. O(bytes of a row).
  func row(of id: String) -> Int? {
    var id = id
    let hash = id.withUTF8 { TextHash.of(UnsafeRawBufferPointer($0), seed: TextHash.seed) }
    return index.place(hash) { self.id(of: $0) == id }
  }
}
