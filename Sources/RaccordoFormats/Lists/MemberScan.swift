import RaccordoModel

/// The members of a list's households, when they come as a second table, one row a member: which rows belong to which household. Their
/// cells are read with the households of a part, straight into its columns.
struct MemberScan: Sendable {
  let rowsRead: Int
  let rowsSetAside: Int
  /// The issues of whole rows.
  let log: IssueLog
  let notes: [ReadingNote]
  private let source: Source?

  private struct Source {
    let scan: TableScan
    let names: RowNames
    let cells: TableCells
    /// The members of household `h` are the rows `rows[starts[h]..<starts[h + 1]]` of the scan, in the order of the table.
    let starts: [Int32]
    let rows: [Int32]
  }

  var isThere: Bool { source != nil }

  /// No member table.
  init() {
    (rowsRead, rowsSetAside, log, notes, source) = (0, 0, IssueLog(file: ""), [], nil)
  }

  /// - Parameters:
  ///   - households: how many the list has.
  ///   - household: the one with a pseudonym; a member of any other is set aside.
  init(
    _ bytes: NamedBytes, households: Int, fields: FieldCatalogue, options: ReadOptions, municipalities: MunicipalityDirectory,
    household: (String) -> Int?
  ) throws(FormatError) {
    let table = try DelimitedTable(bytes.bytes, name: bytes.name)
    let match = HeaderMatch(headers: table.headers, fields: fields, chosen: options.columns, subject: .member)
    guard let idColumn = match.householdID else {
      throw FormatError(
        .missingColumn, file: bytes.name,
        detail: LocalizedText(it: "il codice del nucleo (household_id)", en: "the household's id (household_id)"))
    }
    var cells = TableCells(
      table, match: match, fields: fields, day: options.day, municipalities: municipalities, subject: .member)
    var amounts = cells.amounts
    let names = RowNames(table: table, idColumn: idColumn, keyColumn: match.personID)
    var log = IssueLog(file: bytes.name)
    let scan = TableScan(table, names: names, findsRows: match.personID != nil, log: &log) { amounts.look(at: $0, $1, table.bytes) }
    cells.learn(amounts)
    let (starts, rows) = Self.join(scan, to: households, household, log: &log)
    source = Source(scan: scan, names: names, cells: cells, starts: starts, rows: rows)
    rowsRead = scan.rowsRead
    rowsSetAside = scan.rowsRead - rows.count
    self.log = log
    notes = (table.notes + match.notes + [scan.shortRows].compactMap { $0 }).map { ReadingNote($0, file: bytes.name) }
  }

  /// Sorts the rows by household, counting them first.
  private static func join(
    _ scan: TableScan, to households: Int, _ household: (String) -> Int?, log: inout IssueLog
  ) -> (starts: [Int32], rows: [Int32]) {
    var owners = [Int32](repeating: -1, count: scan.count)
    var starts = [Int32](repeating: 0, count: households + 1)
    var last: (id: String, household: Int?) = ("", nil)
    var record = DelimitedRecord()
    for row in owners.indices {
      let id = scan.id(of: row, into: &record)
      // The members of a household mostly follow each other.
      if id != last.id { last = (id, household(id)) }
      if let owner = last.household {
        owners[row] = Int32(owner)
        starts[owner + 1] += 1
      } else {
        log.add(RowIssue(.unknownHousehold, household: id), line: scan.line(of: row))
      }
    }
    for household in 0..<households { starts[household + 1] += starts[household] }
    var next = starts
    var rows = [Int32](repeating: 0, count: Int(starts[households]))
    for (row, owner) in owners.enumerated() where owner >= 0 {
      rows[Int(next[Int(owner)])] = Int32(row)
      next[Int(owner)] += 1
    }
    return (starts, rows)
  }

  /// The members of some households, and the issues of their cells. `nil` where there is no member table.
  func read(_ households: Range<Int>) -> (members: MemberTable, log: IssueLog)? {
    guard let source else { return nil }
    let first = Int(source.starts[households.lowerBound])
    let starts = source.starts[households.lowerBound...households.upperBound].map { Int($0) - first }
    var ids: [String] = []
    ids.reserveCapacity(starts.last ?? 0)
    var household = 0
    let (columns, log) = source.cells.read(starts.last ?? 0, of: source.scan) {
      Int(source.rows[first + $0])
    } look: { row, record in
      while starts[household + 1] <= row { household += 1 }
      let key = source.names.key(of: record)
      ids.append(key.isEmpty ? String(row - starts[household] + 1) : key)
    } household: {
      source.scan.id(of: Int(source.rows[first + $0]))
    }
    return (MemberTable(ids: ids, columns: columns, starts: starts), log)
  }
}
