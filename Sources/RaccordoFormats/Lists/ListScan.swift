import RaccordoModel
public struct ListPart: Sendable {
  public let households: HouseholdList
  public var issues: [RowIssue]
  public let nestedMembersRead: Int
  public let nestedMembersSetAside: Int
}
public struct ListScan: Sendable {
  let reading: ListReading
  public var count: Int { reading.households.count }
  public var rowsRead: Int { reading.rowsRead }
  public var rowsSetAside: Int { reading.rowsSetAside }
  public var memberRowsRead: Int { reading.memberRowsRead }
  public var memberRowsSetAside: Int { reading.memberRowsSetAside }
  public var notes: [ReadingNote] { reading.notes }
  public var issues: [RowIssue] { reading.issues }
  public func read(_ rows: Range<Int>) -> ListPart {
    ListPart(households: rows == 0..<count ? reading.households : reading.households.selecting(Array(rows)), issues: [], nestedMembersRead: 0, nestedMembersSetAside: 0)
  }
}
extension ListReader {
  public func scan(_ bytes: [UInt8], name: String) throws(FormatError) -> ListScan { ListScan(reading: try read(bytes, name: name)) }
}
