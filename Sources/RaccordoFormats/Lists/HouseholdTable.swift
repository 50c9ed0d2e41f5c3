import RaccordoModel

/// The main table of a list: one row a household.
struct HouseholdTable: Sendable {
  private let table: DelimitedTable
  private let fields: FieldCatalogue
  private let match: HeaderMatch
  private let cells: RowCells
  private let scan: RowScan
  /// The places of the rows that are kept.
  private let kept: [Int]
  let log: IssueLog

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
    kept = scan.rows.indices.filter { scan.rows[$0].isKept }
    self.log = log
    self.table = table
    self.fields = fields
    self.match = match
    self.cells = cells
    self.scan = scan
  }

  /// The pseudonyms of the households that are kept.
  var ids: Set<String> { Set(scan.rows.lazy.filter(\.isKept).map(\.id)) }

  var rowsRead: Int { scan.rows.count }
  var rowsSetAside: Int { scan.rowsSetAside }

  /// Reads some of the rows that are kept, and joins each with its members.
  func part(_ rows: Range<Int>, members: MemberRows) -> ListPart {
    var cells = cells
    var list = HouseholdList(fields: fields)
    var reader = table.rows
    var record = DelimitedRecord()
    for place in kept[rows] {
      let row = scan.rows[place]
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
    return ListPart(households: list, log: cells.log, memberLog: members.cellLog(of: list.ids))
  }

  var notes: [ReadingNote] {
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
