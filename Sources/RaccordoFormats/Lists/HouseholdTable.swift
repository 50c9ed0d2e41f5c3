import RaccordoModel

/// The main table of a list: one row a household.
struct HouseholdTable {
  private let table: DelimitedTable
  private let fields: FieldCatalogue
  private let match: HeaderMatch
  private var cells: RowCells
  private let scan: RowScan

  init(
    _ bytes: [UInt8], name: String, fields: FieldCatalogue, options: ReadOptions,
    municipalities: MunicipalityDirectory
  ) throws(FormatError) {
    let table = try DelimitedTable(bytes, name: name)
    let match = HeaderMatch(headers: table.headers, fields: fields, chosen: options.columns, subject: .household)
    var cells = RowCells(table, match: match, fields: fields, day: options.day, municipalities: municipalities)
    var log = IssueLog(file: name)
    var scan = RowScan(table, idColumn: match.householdID, log: &log) { cells.gatherEvidence($0) }
    if scan.rows.isEmpty { throw FormatError(.onlyHeader, file: name) }
    if match.householdID != nil { scan.setAsideRepeats(log: &log) }
    cells.log = log
    self.table = table
    self.fields = fields
    self.match = match
    self.cells = cells
    self.scan = scan
  }

  /// The pseudonyms of the households that are kept.
  var ids: Set<String> { Set(scan.rows.lazy.filter(\.isKept).map(\.id)) }

  /// Reads the rows that are kept, and joins each with its members.
  mutating func reading(members: MemberRows) -> ListReading {
    var list = HouseholdList(fields: fields)
    var reader = table.rows
    var record = DelimitedRecord()
    for row in scan.rows where row.isKept {
      reader = reader.moved(to: row.start, line: row.line)
      guard reader.next(into: &record) else { break }
      let indices = fields.fields.indices
      list.append(id: row.id, members: members.people[row.id] ?? [], needs: cells.needs(in: record)) { columns in
        for index in indices where !columns[index].field.isOfMember {
          columns[index].append(cells.value(ofField: index, in: record, household: row.id))
        }
      }
      cells.checkTaxCodes(in: record, household: row.id)
    }
    return ListReading(
      households: list, issues: cells.log.sorted + members.issues, rowsRead: scan.rows.count,
      rowsSetAside: scan.rowsSetAside, memberRowsRead: members.rowsRead,
      memberRowsSetAside: members.rowsSetAside, notes: notes + members.notes)
  }

  private var notes: [ReadingNote] {
    var kinds = table.notes
    if let id = match.householdID {
      if scan.idsAreTaxCodes { kinds.append(.idsAreTaxCodes(column: match.headers[id])) }
    } else {
      kinds.append(.noIDColumn)
    }
    kinds += match.notes
    if let short = scan.shortRows { kinds.append(short) }
    return kinds.map { ReadingNote($0, file: table.name) }
  }
}
