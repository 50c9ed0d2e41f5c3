import RaccordoModel

/// Some of the households of a list, read: those of a range of `ListScan`.
///
/// - Invariant: `nestedMembersRead == nestedMembersSetAside +` the members that came nested in these households.
public struct ListPart: Sendable {
  /// The row of a household here is its row in the scan less the start of the range.
  public let households: HouseholdList
  /// The issues of the cells of these rows, and of the rows of their members. Those of rows that are set aside are with the scan.
  public var issues: [RowIssue] { log.sorted + memberLog.sorted }
  /// Members that stand inside their household (JSON); those of a member table were counted by the scan.
  public let nestedMembersRead: Int
  public let nestedMembersSetAside: Int

  let log: IssueLog
  let memberLog: IssueLog

  init(
    households: HouseholdList, log: IssueLog, memberLog: IssueLog, nestedMembersRead: Int = 0, nestedMembersSetAside: Int = 0
  ) {
    self.households = households
    self.log = log
    self.memberLog = memberLog
    self.nestedMembersRead = nestedMembersRead
    self.nestedMembersSetAside = nestedMembersSetAside
  }
}
