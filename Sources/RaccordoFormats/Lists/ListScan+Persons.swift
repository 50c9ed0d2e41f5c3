import RaccordoModel

extension ListScan {
  /// Signs between the parts of an id that are looked at: no office writes more, and no cell is long enough to keep anybody waiting.
  private static let mostSlashes = 16

  /// What persons are called whose id hangs on other households of the list: each part needs it, to call them as the whole list would.
  ///
  /// Two households can want one id for somebody only where the id of one, up to some "/", is that of the other.
  /// - Complexity: O(bytes of the list), and a look at each household whose id has a "/"; those that meet others are read.
  public func personNames() -> PersonNames {
    let meeting = rowsThatMeet().sorted()
    if meeting.isEmpty { return PersonNames() }
    // Nothing of them matters but what they are called.
    var list = HouseholdList(fields: FieldCatalogue([]))
    var next = 0
    while next < meeting.count {
      let first = meeting[next]
      var end = next + 1
      // Those that stand together are read together.
      while end < meeting.count, meeting[end] == meeting[end - 1] + 1, end - next < CellBlock.mostRows { end += 1 }
      let some = read(first..<first + end - next).households
      for (row, id) in some.ids.enumerated() {
        list.append(id: id, members: some.members.rows(of: row).map { Person(id: some.members.ids[$0]) }) { _ in }
      }
      next = end
    }
    return PersonNames(of: list)
  }

  private func rowsThatMeet() -> Set<Int> {
    var meeting: Set<Int> = []
    func look(_ id: String, _ row: Int, _ find: (String) -> Int?) {
      for slash in id.utf8.indices.lazy.filter({ id.utf8[$0] == 0x2F }).prefix(ListScan.mostSlashes) {
        if let other = find(String(id[..<slash])) { meeting.formUnion([other, row]) }
      }
    }
    switch rows {
    case .delimited(let table):
      // Without members everybody is called as their household, and no two of those are called the same.
      guard members.isThere else { return [] }
      for row in table.scan.rows(where: { $0.contains(0x2F) }) { look(table.scan.id(of: row), row, table.scan.row(of:)) }
    case .json(let households):
      let found = (0..<households.count).filter { households.id(of: $0).utf8.contains(0x2F) }
      let byID = found.isEmpty ? [:] : households.rowsByID
      for row in found { look(households.id(of: row), row) { byID[$0] } }
    }
    return meeting
  }
}
