/// Many households, held by columns: one column a field, one row a household.
///
/// Lists are read into this shape and judged in this shape; a single `Household` is a view made on demand.
///
/// - Invariant: every column has `count` rows, in the order of the list; `ids` are unique.
public struct HouseholdList: Sendable {
  public let fields: FieldCatalogue
  public var ids: [String] { names.words }
  /// One column for each field of the catalogue, at the same index. Fields that are of a member have an empty one:
  /// their answers are in `members`.
  public private(set) var columns: [Column]
  public private(set) var members: MemberTable
  /// The needs of each household, by row. Rows whose needs nobody declared are absent: they are not known. In a list of persons, a
  /// row without a need is that of somebody whose household declared needs, none of them theirs.
  public private(set) var needs: [Int: [Need]] = [:]
  private var names = WordList()
  /// For a list of persons, the household to which each of them belongs; empty for a list of households.
  public private(set) var householdIDs: [String] = []
  /// For a part of a list, what persons are called whose id hangs on households that are not in it.
  public var personNames = PersonNames()

  public init(fields: FieldCatalogue) {
    self.fields = fields
    columns = fields.fields.map(Column.init)
    members = MemberTable(fields: fields)
  }

  /// A list that was filled elsewhere.
  ///
  /// - Precondition: each column that is of the household has an answer for each id, and the members belong to as many.
  package init(fields: FieldCatalogue, ids: WordList, columns: [Column], members: MemberTable, needs: [Int: [Need]]) {
    self.fields = fields
    names = ids
    self.columns = columns
    self.members = members
    self.needs = needs
    checkLengths()
    precondition(members.starts.count == ids.count + 1, "the members belong to other households")
  }

  public var count: Int { names.count }

  /// The row of a household. O(1).
  public func row(of id: String) -> Int? {
    names.number(of: id)
  }

  /// The household of a row, with its members and needs. O(fields + members).
  public subscript(row: Int) -> Household {
    var facts: [String: FieldValue] = [:]
    for column in columns where !column.field.isOfMember {
      if let value = column[row] { facts[column.field.name] = value }
    }
    return Household(id: ids[row], facts: facts, members: members.members(of: row), needs: needs[row] ?? [])
  }

  /// The answer of one household to one field that is of the household.
  public func value(of field: String, row: Int) -> FieldValue? {
    guard let index = fields.index(of: field), !columns[index].field.isOfMember else { return nil }
    return columns[index][row]
  }
}

extension HouseholdList {
  /// Adds a row: `fill` adds exactly one answer (or an unknown) to each column that is of the household.
  ///
  /// - Precondition: `id` is not in the list yet, and `fill` keeps every column at the same length.
  public mutating func append(
    id: String, members people: [Person] = [], needs declared: [Need] = [], fill: (inout [Column]) -> Void
  ) {
    let row = count
    precondition(names.number(adding: id) == row, "a household id stands once in a list")
    fill(&columns)
    checkLengths()
    members.append(people)
    if !declared.isEmpty { needs[row] = declared }
  }

  private func checkLengths() {
    for column in columns where !column.field.isOfMember {
      precondition(column.count == count, "a column of the list got no answer, or two")
    }
  }

  /// Adds a household built in code. Facts that do not fit their field, and facts of no field, are left unknown and
  /// come back as issues: nothing is dropped without a word.
  ///
  /// - Returns: the issues; empty when every fact fitted. When the id is blank or already in the list nothing is added.
  @discardableResult
  public mutating func append(_ household: Household) -> [RowIssue] {
    if household.id.isEmpty { return [RowIssue(.missingID)] }
    guard row(of: household.id) == nil else {
      return [RowIssue(.duplicateID, household: household.id)]
    }
    var issues: [RowIssue] = []
    let fitted = fit(household.facts, ofMember: false, household: household.id, issues: &issues)
    let people = household.members.map { person in
      Person(id: person.id, facts: fit(person.facts, ofMember: true, household: household.id, issues: &issues))
    }
    append(id: household.id, members: people, needs: household.needs) { columns in
      for index in columns.indices where !columns[index].field.isOfMember {
        columns[index].append(fitted[columns[index].field.name])
      }
    }
    return issues
  }

  private func fit(
    _ facts: [String: FieldValue], ofMember: Bool, household: String, issues: inout [RowIssue]
  ) -> [String: FieldValue] {
    var fitted: [String: FieldValue] = [:]
    for (name, value) in facts.sorted(by: { $0.key < $1.key }) {
      guard let field = fields[name], field.isOfMember == ofMember else {
        issues.append(RowIssue(.unknownField, household: household, field: name))
        continue
      }
      switch value.fitted(to: field) {
      case .success(let value): fitted[name] = value
      case .failure(let misfit): issues.append(RowIssue(RowIssue.Code(misfit), household: household, field: name))
      }
    }
    return fitted
  }

  /// The same list with only the given rows, in that order. O(rows × fields).
  public func selecting(_ selected: [Int]) -> HouseholdList {
    var list = HouseholdList(fields: fields)
    list.names = WordList(selected.map { ids[$0] })
    list.columns = columns.map { $0.field.isOfMember ? $0 : $0.selecting(selected) }
    list.members = members.selecting(selected)
    list.personNames = personNames
    for (row, original) in selected.enumerated() { list.needs[row] = needs[original] }
    return list
  }

  /// The same list with a row for each person: what is of a member is answered by the person, what is of the household by
  /// their household. Its fields are `fields.ofPersons`; nobody has members.
  ///
  /// - Parameter selected: rows of the roll; all of them when it is `nil`.
  /// - Complexity: O(persons × fields).
  public func persons(_ roll: PersonRoll, _ selected: [Int]? = nil) -> HouseholdList {
    let persons = selected.map { rows in rows.map { roll.persons[$0] } } ?? roll.persons
    var list = HouseholdList(fields: fields.ofPersons)
    list.names = WordList(persons.map(\.id))
    list.householdIDs = persons.map { ids[$0.household] }
    let (own, shared) = (persons.map(\.member), persons.map { Int?.some($0.household) })
    for (index, field) in list.fields.fields.enumerated() {
      let isOwn = columns[index].field.isOfMember
      list.columns[index] = isOwn ? members.columns[index].selecting(own, as: field) : columns[index].selecting(shared, as: field)
    }
    for (row, person) in persons.enumerated() {
      list.members.append([])
      let id = person.member.map { members.ids[$0] }
      // Where no member is listed the household stands for all of its people.
      list.needs[row] = needs[person.household]?.filter { id == nil || $0.person == nil || $0.person == id }
    }
    return list
  }
}
