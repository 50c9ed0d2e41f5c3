import RaccordoModel

/// A small CSV of a pack or of a run, as texts by column name, with the line of each row.
package struct PackTable {
  package struct Row {
    package let line: Int
    fileprivate let cells: [String]
    fileprivate let places: [String: Int]
    fileprivate let headers: [String]

    /// The text under a header, trimmed; "" when blank or when there is no such column.
    package subscript(column: String) -> String {
      guard let place = places[column], place < cells.count else { return "" }
      return cells[place]
    }

    /// What the file calls a column.
    func header(of column: String) -> String { places[column].map { headers[$0] } ?? column }
  }

  let name: String
  package let rows: [Row]
  /// Rows that could not be read.
  package let issues: [RowIssue]

  /// - Parameters:
  ///   - required: headers without which the file says nothing.
  ///   - aliases: for each column its other headers, folded (`FoldedText.name`).
  package init(_ source: NamedBytes, required: [String], aliases: [String: [String]] = [:]) throws(FormatError) {
    let table = try DelimitedTable(source.bytes, name: source.name)
    let names = table.headers.map { header in
      let folded = FoldedText.name(header)
      return aliases.first { $0.key == folded || $0.value.contains(folded) }?.key ?? header.lowercased()
    }
    for column in required where !names.contains(column) {
      throw FormatError(.missingColumn, file: source.name, line: 1, detail: LocalizedText(it: column, en: column))
    }
    let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var log = IssueLog(file: source.name)
    var rows: [Row] = []
    var reader = table.rows
    var record = DelimitedRecord()
    while reader.next(into: &record) {
      if table.bytes.withUnsafeBytes({ record.isBlank(in: $0) }) { continue }
      let cells = record.indices.map { CellText.string(CellText.trimmed(record.bytes(of: $0, in: table.bytes))) }
      if let quoteLine = record.brokenQuoteLine {
        log.add(RowIssue(.brokenRow, detail: "quote opened on line \(quoteLine)"), line: record.line)
      } else if cells.count > names.count, cells[names.count...].contains(where: { !$0.isEmpty }) {
        log.add(RowIssue(.raggedRow, detail: "\(cells.count) cells, \(names.count) columns"), line: record.line)
      } else {
        rows.append(Row(line: record.line, cells: cells, places: places, headers: table.headers))
      }
    }
    self.rows = rows
    name = source.name
    issues = log.sorted
  }
}

extension PackTable.Row {
  /// The day under a header: `nil` when blank, a failure when it is no day.
  ///
  /// - Parameter latestYear: the last year that a two-digit year can mean; 0: none is meant.
  func day(_ column: String, latestYear: Int = 0) -> Result<CivilDay?, RowIssue> {
    let text = self[column]
    if text.isEmpty { return .success(nil) }
    switch WrittenDate.read(Array(text.utf8)[...], latestYear: latestYear) {
    case .day(let day) where text.utf8.count >= 8: return .success(day)
    case .impossible: return .failure(RowIssue(.impossibleDate, column: header(of: column), read: text))
    default: return .failure(RowIssue(.notADate, column: header(of: column), read: text))
    }
  }

  /// The days between the columns `from` and `to`, either of which may be blank.
  func validity() -> Result<Validity, RowIssue> {
    day("from").flatMap { from in
      day("to").flatMap { to in
        if let from, let to, to < from { return .failure(RowIssue(.impossibleDate, column: header(of: "to"), read: self["to"])) }
        return .success(Validity(from: from, to: to))
      }
    }
  }

  /// The texts of a cell between `;` or `|`.
  func list(_ column: String) -> [String] {
    self[column].split { $0 == ";" || $0 == "|" }
      .map { CellText.string(CellText.trimmed(Array($0.utf8)[...])) }.filter { !$0.isEmpty }
  }
}
