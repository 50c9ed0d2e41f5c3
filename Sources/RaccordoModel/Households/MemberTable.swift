/// The members of all the households of a list, by columns: the members of household `row` are the rows
/// `starts[row] ..< starts[row + 1]`.
public struct MemberTable: Sendable {
  public private(set) var ids: [String] = []
  /// One column for each field of the catalogue, at the same index; filled only for fields that are of a member.
  public private(set) var columns: [Column]
  public private(set) var starts: [Int] = [0]

  init(fields: FieldCatalogue) {
    columns = fields.fields.map(Column.init)
  }

  /// Nobody, of so many households.
  package init(fields: FieldCatalogue, households: Int) {
    self.init(fields: fields)
    starts = Array(repeating: 0, count: households + 1)
  }

  /// - Precondition: each column that is of a member has an answer for each id, and `starts` ends with their count.
  package init(ids: [String], columns: [Column], starts: [Int]) {
    precondition(starts.last == ids.count, "members of no household")
    for column in columns where column.field.isOfMember { precondition(column.count == ids.count, "`\(column.field.name)` lost a member") }
    self.ids = ids
    self.columns = columns
    self.starts = starts
  }

  public var count: Int { ids.count }

  /// The rows of this table that belong to a household.
  public func rows(of household: Int) -> Range<Int> {
    starts[household]..<starts[household + 1]
  }

  package func members(of household: Int) -> [Person] {
    rows(of: household).map { row in
      var facts: [String: FieldValue] = [:]
      for column in columns where column.field.isOfMember {
        if let value = column[row] { facts[column.field.name] = value }
      }
      return Person(id: ids[row], facts: facts)
    }
  }

  mutating func append(_ people: [Person]) {
    for person in people {
      ids.append(person.id)
      for index in columns.indices where columns[index].field.isOfMember {
        columns[index].append(person.facts[columns[index].field.name])
      }
    }
    starts.append(ids.count)
  }

  func selecting(_ households: [Int]) -> MemberTable {
    var table = self
    let selected = households.flatMap { Array(rows(of: $0)) }
    table.ids = selected.map { ids[$0] }
    table.columns = columns.map { $0.field.isOfMember ? $0.selecting(selected) : $0 }
    table.starts = households.reduce(into: [0]) { $0.append(($0.last ?? 0) + rows(of: $1).count) }
    return table
  }
}
