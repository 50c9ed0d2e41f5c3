import RaccordoModel

/// What came out of a list: the households, and everything that a person should look at.
///
/// - Invariant: `rowsRead == households.count + rowsSetAside`, and
///   `memberRowsRead == households.members.count + memberRowsSetAside`.
public struct ListReading: Sendable {
  public let households: HouseholdList
  /// By line, then by column; those of the list come before those of the member table.
  public let issues: [RowIssue]
  /// The rows that hold anything: empty lines and lines of bare separators are none.
  public let rowsRead: Int
  /// The rows that became no household; each has an issue that says why.
  public let rowsSetAside: Int
  public let memberRowsRead: Int
  public let memberRowsSetAside: Int
  /// What holds for a whole file: how it is written, which columns and fields did not meet.
  public let notes: [ReadingNote]

  init(
    households: HouseholdList, issues: [RowIssue], rowsRead: Int, rowsSetAside: Int, memberRowsRead: Int = 0,
    memberRowsSetAside: Int = 0, notes: [ReadingNote]
  ) {
    precondition(rowsRead == households.count + rowsSetAside, "a row of the list was lost")
    precondition(memberRowsRead == households.members.count + memberRowsSetAside, "a row of the members was lost")
    self.households = households
    self.issues = issues
    self.rowsRead = rowsRead
    self.rowsSetAside = rowsSetAside
    self.memberRowsRead = memberRowsRead
    self.memberRowsSetAside = memberRowsSetAside
    self.notes = notes
  }
}

extension ListReading {
  /// The households that appear only in rows set aside, in the order of the list, each once. A row without an id is nobody's.
  ///
  /// - Complexity: O(issues).
  public var householdsSetAside: [String] {
    var seen: Set<String> = []
    return issues.compactMap { issue in
      guard issue.code.setsRowAside, let id = issue.household, households.row(of: id) == nil, seen.insert(id).inserted
      else { return nil }
      return id
    }
  }
}
