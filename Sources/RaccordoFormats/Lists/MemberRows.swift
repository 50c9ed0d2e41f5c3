import RaccordoModel

/// The members of a list's households, when they come as a second table: one row a member.
struct MemberRows: Sendable {
  /// By the pseudonym of the household, in the order of the table.
  private(set) var people: [String: [Person]] = [:]
  /// The issues of whole rows.
  private(set) var log = IssueLog(file: "")
  /// The issues of cells, by the pseudonym of the household.
  private var cellLogs: [String: IssueLog] = [:]
  private(set) var rowsRead = 0
  private(set) var rowsSetAside = 0
  private(set) var notes: [ReadingNote] = []

  /// No member table.
  init() {}

  /// - Parameter households: those of the list; a member of any other is set aside.
  init(
    _ source: NamedBytes, households: Set<String>, fields: FieldCatalogue, options: ReadOptions,
    municipalities: MunicipalityDirectory
  ) throws(FormatError) {
    let table = try DelimitedTable(source.bytes, name: source.name)
    let match = HeaderMatch(headers: table.headers, fields: fields, chosen: options.columns, subject: .member)
    guard let idColumn = match.householdID else {
      throw FormatError(
        .missingColumn, file: source.name,
        detail: LocalizedText(it: "il codice del nucleo (household_id)", en: "the household's id (household_id)"))
    }
    var cells = RowCells(table, match: match, fields: fields, day: options.day, municipalities: municipalities)
    var log = IssueLog(file: source.name)
    var scan = RowScan(table, idColumn: idColumn, keyColumn: match.personID, log: &log) { cells.gatherEvidence($0) }
    if match.personID != nil { scan.setAsideRepeats(log: &log) }
    self.log = log
    rowsRead = scan.rows.count
    rowsSetAside = scan.rowsSetAside
    read(scan, table, &cells, households: households, fields: fields)
    notes = (table.notes + match.notes + [scan.shortRows].compactMap { $0 })
      .map { ReadingNote($0, file: source.name) }
  }

  /// The issues of the cells of the members of these households.
  func cellLog(of households: [String]) -> IssueLog {
    cellLogs.isEmpty ? IssueLog(file: "") : households.lazy.compactMap { cellLogs[$0] }.reduce(IssueLog(file: ""), +)
  }

  private mutating func read(
    _ scan: RowScan, _ table: DelimitedTable, _ cells: inout RowCells, households: Set<String>, fields: FieldCatalogue
  ) {
    var record = DelimitedRecord()
    for row in scan.rows where row.isKept {
      var reader = table.rows(from: row.start, line: row.line)
      guard reader.next(into: &record) else { break }
      guard households.contains(row.id) else {
        rowsSetAside += 1
        log.add(RowIssue(.unknownHousehold, household: row.id), line: row.line)
        continue
      }
      var facts: [String: FieldValue] = [:]
      for (index, field) in fields.fields.enumerated() where field.isOfMember {
        if let value = cells.value(ofField: index, in: record, household: row.id) { facts[field.name] = value }
      }
      cells.checkTaxCodes(in: record, household: row.id)
      let id = row.key.isEmpty ? String((people[row.id]?.count ?? 0) + 1) : row.key
      people[row.id, default: []].append(Person(id: id, facts: facts))
      if !cells.log.isEmpty {
        cellLogs[row.id] = cellLogs[row.id].map { $0 + cells.log } ?? cells.log
        cells.log = IssueLog(file: table.name)
      }
    }
  }
}
