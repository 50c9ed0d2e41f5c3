import RaccordoModel

/// One row of a file of declined places, as it is written.
public struct DeclinedRow: Sendable, Hashable {
  /// The line in the file, header included.
  public var line: Int
  /// The id of the household, or of the person ("N001/2").
  public var household: String
  /// The program, or "pack/program"; "" where the file does not say it.
  public var program: String
  /// The word of a `decline` of the rules.
  public var reason: String
  public var day: CivilDay
  /// The stage, and the service, whose place was declined; "" where the file does not say it.
  public var stage: String
  public var service: String
  /// When somebody looked at the household again, or is going to.
  public var reassessed: CivilDay?
}

/// A file of places that were declined or lost: a CSV, a row a decline.
///
/// Headers are English or Italian; case, accents and punctuation do not count:
/// `household` (nucleo), `program` (programma), `reason` (motivo), `day` (giorno), and if wanted `stage` (tappa), `service`
/// (servizio), `reassessed` (rivalutato).
///
/// - Invariant: `rowsRead == rows.count + issues.count`.
public struct DeclinedRows: Sendable, Hashable {
  /// The file, as the caller named it.
  public let name: String
  public let rows: [DeclinedRow]
  /// The rows that could not be read, by line; one issue each.
  public let issues: [RowIssue]

  public var rowsRead: Int { rows.count + issues.count }

  private static let headers: [String: [String]] = [
    "household": HeaderClaims.householdIDs + ["person", "persona", "nucleopersona"], "program": ["programma"], "reason": ["motivo"],
    "day": ["giorno", "data", "date"], "stage": ["tappa"], "service": ["servizio"],
    "reassessed": ["rivalutato", "rivalutatail", "rivalutatoil", "rivalutazione"],
  ]

  /// - Parameter day: that of the run: two-digit years are understood as of this day.
  /// - Throws: `FormatError` when it is no CSV, or has no column for the household, the reason or the day.
  /// - Complexity: O(size of the file).
  public static func read(_ source: NamedBytes, on day: CivilDay) throws(FormatError) -> DeclinedRows {
    let table = try PackTable(source, required: ["household", "reason", "day"], aliases: headers)
    var log = IssueLog(file: source.name)
    var rows: [DeclinedRow] = []
    for row in table.rows {
      switch declined(row, latestYear: day.components.year) {
      case .success(let declined): rows.append(declined)
      case .failure(var issue):
        issue.household = row["household"].isEmpty ? nil : row["household"]
        log.add(issue, line: row.line)
      }
    }
    let issues = (table.issues + log.sorted).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return DeclinedRows(name: source.name, rows: rows, issues: issues)
  }

  private static func declined(_ row: PackTable.Row, latestYear: Int) -> Result<DeclinedRow, RowIssue> {
    if row["household"].isEmpty { return .failure(RowIssue(.missingID)) }
    return row.day("day", latestYear: latestYear).flatMap { day in
      row.day("reassessed", latestYear: latestYear).flatMap { reassessed in
        guard let day else { return .failure(RowIssue(.notADate, column: row.header(of: "day"))) }
        return .success(
          DeclinedRow(
            line: row.line, household: row["household"], program: row["program"], reason: row["reason"], day: day,
            stage: row["stage"], service: row["service"], reassessed: reassessed))
      }
    }
  }
}
