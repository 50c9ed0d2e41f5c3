import RaccordoModel

/// The first walk over a list: which rows there are, which of them are households, how the columns are written. No cell has
/// been read yet.
///
/// A list that is too long to be held as answers is scanned once and read in parts; what a row costs here are a few bytes.
///
/// - Invariant: `rowsRead == count + rowsSetAside`.
public struct ListScan: Sendable {
  enum Rows: Sendable {
    case delimited(HouseholdTable)
    case json(JSONHouseholds)
  }

  /// The rows that hold anything: empty lines and lines of bare separators are none.
  public let rowsRead: Int
  /// The rows that become no household; each has an issue that says why.
  public let rowsSetAside: Int
  /// The rows of the member table, if there is one, and those of them that become no member.
  public let memberRowsRead: Int
  public let memberRowsSetAside: Int
  /// What holds for a whole file: how it is written, which columns and fields did not meet.
  public let notes: [ReadingNote]
  let rows: Rows
  let members: MemberScan

  init(_ rows: Rows, members: MemberScan) {
    self.rows = rows
    self.members = members
    memberRowsRead = members.rowsRead
    memberRowsSetAside = members.rowsSetAside
    switch rows {
    case .delimited(let table):
      (rowsRead, rowsSetAside, notes) = (table.scan.rowsRead, table.scan.rowsSetAside, table.notes + members.notes)
    case .json(let households):
      (rowsRead, rowsSetAside, notes) = (households.rowsRead, households.rowsSetAside, households.notes + members.notes)
    }
  }

  /// The households that are kept.
  public var count: Int { rowsRead - rowsSetAside }

  /// The issues of whole rows, which are not in any part: by line, those of the list before those of the member table.
  public var issues: [RowIssue] { log.sorted + members.log.sorted }

  private var log: IssueLog {
    switch rows {
    case .delimited(let table): table.log
    case .json(let households): households.log
    }
  }

  /// Reads some of the kept households, in the order of the list.
  ///
  /// Parts do not touch each other: several can be read at once.
  /// - Precondition: `rows` is within `0..<count`.
  /// - Complexity: O(bytes of these rows and of their members).
  public func read(_ rows: Range<Int>) -> ListPart {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows \(rows) of a list of \(count)")
    switch self.rows {
    case .delimited(let table): return table.part(rows, members: members)
    case .json(let households): return households.part(rows, members: members)
    }
  }

  /// Reads all that is kept.
  public func readAll() -> ListReading {
    let part = read(0..<count)
    return ListReading(
      households: part.households, issues: (log + part.log).sorted + (members.log + part.memberLog).sorted,
      rowsRead: rowsRead, rowsSetAside: rowsSetAside, memberRowsRead: memberRowsRead + part.nestedMembersRead,
      memberRowsSetAside: memberRowsSetAside + part.nestedMembersSetAside, notes: notes)
  }
}
