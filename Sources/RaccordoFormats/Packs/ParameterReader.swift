import RaccordoModel

/// Reads the dated parameters of a pack: a CSV with the columns `name, from, to, value, unit, act, source, note`.
///
/// - `unit` "EUR" makes an amount, "date" a day, anything else a number.
/// - `from` and `to` are days (ISO or dd/mm/yyyy), both included, blank for open.
/// - A row that cannot be read is left out and reported.
/// - Rows of one name may overlap only as acts amend one another: the later row begins on a later day, and counts from
///   then on. Of any other two rows that hold on the same day nobody can say which is right: both are left out.
public enum ParameterReader {
  /// - Throws: `FormatError` when the file is no CSV or lacks `name` or `value`.
  public static func read(_ source: NamedBytes) throws(FormatError) -> (table: ParameterTable, issues: [RowIssue]) {
    let file = try PackTable(source, required: ["name", "value"])
    var log = IssueLog(file: source.name)
    var parameters: [(line: Int, parameter: Parameter)] = []
    for row in file.rows {
      switch parameter(row) {
      case .failure(let issue): log.add(issue, line: row.line)
      case .success(let parameter):
        parameters.append((row.line, parameter))
      }
    }
    let conflicts = conflictingLines(parameters, log: &log)
    parameters.removeAll { conflicts.contains($0.line) }
    let issues = (file.issues + log.sorted).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (ParameterTable(parameters.map(\.parameter)), issues)
  }

  private static func conflictingLines(
    _ parameters: [(line: Int, parameter: Parameter)], log: inout IssueLog
  ) -> Set<Int> {
    var lines: Set<Int> = []
    for rows in Dictionary(grouping: parameters, by: { $0.parameter.name }).values {
      for (place, later) in rows.enumerated() {
        for earlier in rows[..<place] where conflict(earlier.parameter, later.parameter) {
          for (row, other) in [(earlier, later), (later, earlier)] where lines.insert(row.line).inserted {
            log.add(RowIssue(.conflictingRows, field: row.parameter.name, detail: "line \(other.line)"), line: row.line)
          }
        }
      }
    }
    return lines
  }

  private static func parameter(_ row: PackTable.Row) -> Result<Parameter, RowIssue> {
    guard !row["name"].isEmpty else { return .failure(RowIssue(.missingID, column: "name")) }
    return row.validity().flatMap { validity in
      value(row).map { value in
        Parameter(
          name: row["name"], validity: validity, value: value, unit: row["unit"], act: row["act"],
          source: row["source"], note: row["note"], line: row.line)
      }
    }.mapError { issue in
      var issue = issue
      issue.field = row["name"]
      return issue
    }
  }

  private static func value(_ row: PackTable.Row) -> Result<FieldValue, RowIssue> {
    let text = row["value"]
    func failure(_ code: RowIssue.Code) -> Result<FieldValue, RowIssue> {
      .failure(RowIssue(code, column: "value", read: text))
    }
    let unit = row["unit"].lowercased()
    if unit == "date" {
      return row.day("value").flatMap { $0.map { .success(.date($0)) } ?? failure(.notADate) }
    }
    switch WrittenNumber.read(Array(text.utf8)[...]) {
    case .failure(.tooManyDigits): return failure(.tooManyDigits)
    case .failure(.notANumber), .failure(.unclearSign): return failure(.notANumber)
    case .success(let number):
      if number.unsureMark != nil { return failure(.ambiguousNumber) }
      if unit == "eur" {
        return number.cents(withDecimals: true).map { .success(.money(Money(cents: $0))) } ?? failure(.tooManyDigits)
      }
      return number.isTooLarge(withDecimals: true) ? failure(.tooManyDigits) : .success(.number(number.value(withDecimals: true)))
    }
  }

  /// Whether both rows hold on some day and the one below does not begin later.
  private static func conflict(_ earlier: Parameter, _ later: Parameter) -> Bool {
    let (first, second) = (earlier.validity, later.validity)
    if let end = first.to, let start = second.from, end < start { return false }
    if let end = second.to, let start = first.from, end < start { return false }
    guard let start = second.from else { return true }
    return first.from.map { start <= $0 } ?? false
  }
}
