import RaccordoModel

/// Reads the cells of the rows of one table as answers to the fields that its columns stand for.
struct RowCells: Sendable {
  private let table: DelimitedTable
  private let match: HeaderMatch
  /// One for each field that has a column, at the field's index.
  private var readers: [CellReader?]
  private let numberColumns: [(field: Int, column: Int)]
  var log: IssueLog

  init(
    _ table: DelimitedTable, match: HeaderMatch, fields: FieldCatalogue, day: CivilDay,
    municipalities: MunicipalityDirectory
  ) {
    self.table = table
    self.match = match
    log = IssueLog(file: table.name)
    numberColumns = fields.fields.enumerated().compactMap { index, field in
      field.kind == .number || field.kind == .money ? match.columns[index].map { (index, $0) } : nil
    }
    readers = fields.fields.enumerated().map { index, field in
      match.columns[index] == nil ? nil : CellReader(field, day: day, municipalities: municipalities)
    }
  }

  /// Learns how the number columns are written.
  mutating func gatherEvidence(_ record: DelimitedRecord) {
    for (index, column) in numberColumns where column < record.cells.count {
      readers[index]?.gatherEvidence(record.bytes(of: column, in: table.bytes))
    }
  }

  /// The answer of a row to a field; what cannot be read is logged and unknown.
  mutating func value(ofField index: Int, in record: DelimitedRecord, household: String) -> FieldValue? {
    guard let column = match.columns[index], column < record.cells.count else { return nil }
    let cell = record.bytes(of: column, in: table.bytes)
    switch readers[index]?.read(cell) {
    case .value(let value): return value
    case .unknown, nil: return nil
    case .problem(let code, let detail):
      report(code, index, column, cell, record.line, household, detail)
      return nil
    case .noted(let value, let code):
      report(code, index, column, cell, record.line, household, nil)
      return value
    }
  }

  /// What the household of a row asks for: terms with `,`, `;` or `|` between them, each once. A cell that is blank, or says that nobody
  /// knows, declares none.
  func needs(in record: DelimitedRecord) -> [Need] {
    guard let column = match.needs, column < record.cells.count else { return [] }
    let cell = CellText.trimmed(record.bytes(of: column, in: table.bytes))
    if cell.isEmpty || CellText.isUnknownMark(cell) { return [] }
    let marks: [UInt8] = [0x2C, 0x3B, 0x7C]
    return cell.split(whereSeparator: marks.contains).map { CellText.string(CellText.trimmed($0)) }.reduce(into: []) { needs, term in
      if !term.isEmpty, !needs.contains(where: { $0.term == term }) { needs.append(Need(term: term)) }
    }
  }

  private mutating func report(
    _ code: RowIssue.Code, _ index: Int, _ column: Int, _ cell: ArraySlice<UInt8>, _ line: Int, _ household: String,
    _ detail: String?
  ) {
    guard let field = readers[index]?.field else { return }
    let read = field.hidesCells ? nil : String(CellText.string(CellText.trimmed(cell)).prefix(80))
    log.add(
      RowIssue(
        code, household: household, field: field.name, column: match.headers[column], read: read, detail: detail),
      line: line, column: column)
  }

  /// Checks the tax codes of a row. The code goes nowhere, not even into the issue.
  mutating func checkTaxCodes(in record: DelimitedRecord, household: String) {
    for column in match.taxCodes where column < record.cells.count {
      let cell = CellText.trimmed(record.bytes(of: column, in: table.bytes))
      if cell.isEmpty || CellText.isUnknownMark(cell) || TaxCode.isValid(cell) { continue }
      log.add(
        RowIssue(.badTaxCode, household: household, column: match.headers[column]), line: record.line, column: column)
    }
  }
}
