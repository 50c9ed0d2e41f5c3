import RaccordoModel

/// The second walk over a table: reads the cells of some of its rows as answers to the fields that its columns stand for.
struct TableCells: Sendable {
  private let table: DelimitedTable
  private let match: HeaderMatch
  private let fields: FieldCatalogue
  private let subject: HeaderMatch.Subject
  /// One for each field that has a column, with the field's place in the catalogue.
  private var readers: [(field: Int, reader: ColumnReader)]

  init(
    _ table: DelimitedTable, match: HeaderMatch, fields: FieldCatalogue, day: CivilDay, municipalities: MunicipalityDirectory,
    subject: HeaderMatch.Subject
  ) {
    self.table = table
    self.match = match
    self.fields = fields
    self.subject = subject
    readers = fields.fields.enumerated().compactMap { index, field in
      match.columns[index].map { (index, ColumnReader(field, column: $0, day: day, municipalities: municipalities)) }
    }
  }

  /// The columns of numbers, to be looked at before any is read.
  var amounts: AmountColumns { AmountColumns(readers.filter(\.reader.holdsAmounts).map(\.reader.column)) }

  /// Takes what was learned from whole columns.
  mutating func learn(_ amounts: AmountColumns) {
    for index in readers.indices {
      if let evidence = amounts.evidence(of: readers[index].reader.column) { readers[index].reader.cells.evidence = evidence }
    }
  }

  /// Reads rows of the scan.
  ///
  /// - Parameters:
  ///   - row: the row of the scan for each of the `count` rows.
  ///   - look: sees each row once, in order, before the issues of its cells are written.
  ///   - household: the pseudonym of one of the rows that were looked at.
  /// - Returns: a column for each field of the catalogue, empty for fields that are not asked of such rows, and the issues.
  func read(
    _ count: Int, of scan: TableScan, row: (Int) -> Int, look: (Int, DelimitedRecord) -> Void, household: (Int) -> String
  ) -> (columns: [Column], log: IssueLog) {
    var readers = readers
    var log = IssueLog(file: table.name)
    var answers = readers.map { ColumnAnswers($0.reader.field, count: count) }
    var block = CellBlock(table.bytes, columns: readers.map(\.reader.column))
    var (reader, record) = (table.rows, DelimitedRecord())
    var first = 0
    while first < count {
      let end = min(count, first + CellBlock.mostRows)
      block.removeAll()
      for place in first..<end {
        reader.move(to: scan.start(of: row(place)), line: scan.line(of: row(place)))
        _ = reader.next(into: &record)
        block.append(record)
        look(place, record)
        checkTaxCodes(in: record, household: { household(place) }, log: &log)
      }
      for place in readers.indices {
        let (field, column) = (readers[place].field, readers[place].reader.column)
        for problem in readers[place].reader.read(block, place, into: &answers[place], from: first) {
          log.add(issue(problem, field, household(problem.row)), line: block.lines[problem.row - first], column: column)
        }
      }
      first = end
    }
    return (columns(answers, count), log)
  }

  private func columns(_ answers: [ColumnAnswers], _ count: Int) -> [Column] {
    let places = Dictionary(uniqueKeysWithValues: readers.enumerated().map { ($1.field, $0) })
    return fields.fields.enumerated().map { index, field in
      if let place = places[index] { return answers[place].column }
      return ColumnAnswers(field, count: field.isOfMember == subject.isMember ? count : 0).column
    }
  }

  private func issue(_ problem: ColumnReader.Problem, _ index: Int, _ household: String) -> RowIssue {
    let field = fields.fields[index]
    let read = field.hidesCells ? nil : String(CellText.string(CellText.trimmed(problem.cell)).prefix(80))
    return RowIssue(
      problem.code, household: household, field: field.name, column: match.columns[index].map { match.headers[$0] }, read: read,
      detail: problem.detail)
  }

  /// Checks the tax codes of a row. The code goes nowhere, not even into the issue.
  private func checkTaxCodes(in record: DelimitedRecord, household: () -> String, log: inout IssueLog) {
    for column in match.taxCodes where column < record.count {
      let cell = CellText.trimmed(record.bytes(of: column, in: table.bytes))
      if cell.isEmpty || CellText.isUnknownMark(cell) || TaxCode.isValid(cell) { continue }
      log.add(
        RowIssue(.badTaxCode, household: household(), column: match.headers[column]), line: record.line, column: column)
    }
  }
}
