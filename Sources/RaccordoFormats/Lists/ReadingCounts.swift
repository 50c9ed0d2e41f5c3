/// How many rows a list had, and what became of them.
///
/// - Invariant: `rowsRead == households + rowsSetAside`; of the rows of members those that are not set aside are members.
public struct ReadingCounts: Sendable, Hashable {
  public var rowsRead: Int
  public var households: Int
  public var rowsSetAside: Int
  public var memberRowsRead: Int
  public var memberRowsSetAside: Int

  public init(rowsRead: Int, households: Int, rowsSetAside: Int, memberRowsRead: Int = 0, memberRowsSetAside: Int = 0) {
    self.rowsRead = rowsRead
    self.households = households
    self.rowsSetAside = rowsSetAside
    self.memberRowsRead = memberRowsRead
    self.memberRowsSetAside = memberRowsSetAside
  }
}

extension ListReading {
  public var counts: ReadingCounts {
    ReadingCounts(
      rowsRead: rowsRead, households: households.count, rowsSetAside: rowsSetAside, memberRowsRead: memberRowsRead,
      memberRowsSetAside: memberRowsSetAside)
  }
}

extension ListScan {
  /// - Parameter parts: how many members came nested in the parts that were read, and how many of those were set aside.
  public func counts(nestedMembersRead: Int, nestedMembersSetAside: Int) -> ReadingCounts {
    ReadingCounts(
      rowsRead: rowsRead, households: count, rowsSetAside: rowsSetAside, memberRowsRead: memberRowsRead + nestedMembersRead,
      memberRowsSetAside: memberRowsSetAside + nestedMembersSetAside)
  }
}
