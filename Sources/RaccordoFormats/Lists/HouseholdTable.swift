import RaccordoModel

/// The main table of a list: one row a household.
struct HouseholdTable: Sendable {
  private let table: DelimitedTable
  private let fields: FieldCatalogue
  private let match: HeaderMatch
  private let names: RowNames
  private let cells: TableCells
  let scan: TableScan
  /// The issues of whole rows.
  let log: IssueLog

  /// - Parameter findsRows: whether households are looked for by their pseudonym, even where each is called after its line.
  init(
    _ bytes: [UInt8], name: String, fields: FieldCatalogue, options: ReadOptions, municipalities: MunicipalityDirectory,
    findsRows: Bool
  ) throws(FormatError) {
    let table = try DelimitedTable(bytes, name: name)
    let match = HeaderMatch(headers: table.headers, fields: fields, chosen: options.columns, subject: .household)
    var cells = TableCells(
      table, match: match, fields: fields, day: options.day, municipalities: municipalities, subject: .household)
    var amounts = cells.amounts
    let names = RowNames(table: table, idColumn: match.householdID, keyColumn: nil)
    var log = IssueLog(file: name)
    scan = TableScan(table, names: names, findsRows: findsRows || match.householdID != nil, log: &log) { amounts.look(at: $0, $1, table.bytes) }
    cells.learn(amounts)
    if scan.rowsRead == 0 { throw FormatError(.onlyHeader, file: name) }
    self.table = table
    self.fields = fields
    self.match = match
    self.names = names
    self.cells = cells
    self.log = log
  }

  /// Reads some of the rows that are kept, and joins each with its members.
  func part(_ rows: Range<Int>, members: MemberScan) -> ListPart {
    var ids: [String] = []
    ids.reserveCapacity(rows.count)
    var needs: [Int: [Need]] = [:]
    let (columns, log) = cells.read(rows.count, of: scan) {
      rows.lowerBound + $0
    } look: { row, record in
      ids.append(names.withID(of: record) { String(decoding: $0, as: UTF8.self) })
      let declared = self.needs(in: record)
      if !declared.isEmpty { needs[row] = declared }
    } household: {
      ids[$0]
    }
    let joined = members.read(rows) ?? (MemberTable(fields: fields, households: rows.count), IssueLog(file: ""))
    let list = HouseholdList(fields: fields, ids: scan.found(ids, at: rows), columns: columns, members: joined.members, needs: needs)
    return ListPart(households: list, log: log, memberLog: joined.log)
  }

  /// What the household of a row asks for: terms with `,`, `;` or `|` between them, each once. A cell that is blank, or says that nobody
  /// knows, declares none.
  private func needs(in record: DelimitedRecord) -> [Need] {
    guard let column = match.needs, column < record.count else { return [] }
    let cell = CellText.trimmed(record.bytes(of: column, in: table.bytes))
    if cell.isEmpty || CellText.isUnknownMark(cell) { return [] }
    let marks: [UInt8] = [0x2C, 0x3B, 0x7C]
    return cell.split(whereSeparator: marks.contains).map { CellText.string(CellText.trimmed($0)) }.reduce(into: []) { needs, term in
      if !term.isEmpty, !needs.contains(where: { $0.term == term }) { needs.append(Need(term: term)) }
    }
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
