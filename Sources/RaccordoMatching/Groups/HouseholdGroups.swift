import RaccordoModel
import RaccordoRules

/// The rows of a list, by their answers to one field.
///
/// Nobody is left out: who gave no answer is in the group *not known*. Groups can share rows: a field with several choices
/// at once puts a household into one group each, and a field of members puts it into the groups of all its members.
public struct HouseholdGroups: Sendable {
  public struct Group: Sendable, Hashable {
    public var key: GroupKey
    /// In list order.
    public var rows: [Int]
  }

  public let field: FairnessField
  /// Those with somebody in it, in the order of `FairnessField.isBefore`.
  public let groups: [Group]

  /// - Parameters:
  ///   - list: with the field among its own.
  ///   - persons: the roll of the list, where each person is a row; `nil` for households.
  ///   - day: for ages.
  /// - Complexity: O(rows + members), and O(rows × choices) where several hold at once.
  public init(_ field: FairnessField, of list: HouseholdList, persons: PersonRoll? = nil, on day: CivilDay) {
    self.field = field
    let answers = Answers(field.schema, of: list, on: day)
    var rows: [GroupKey: [Int]] = [:]
    for row in 0..<(persons?.persons.count ?? list.count) {
      let given = persons.map { [answers.answer(of: $0.persons[row])] } ?? answers.answers(of: row, in: list)
      let keys = given.flatMap(field.groups)
      // Nearly every household is in one group.
      if keys.count == 1 {
        rows[keys[0], default: []].append(row)
      } else {
        for key in Set(keys) { rows[key, default: []].append(row) }
      }
    }
    groups = rows.map { Group(key: $0.key, rows: $0.value) }.sorted { field.isBefore($0.key, $1.key) }
  }
}

/// The column behind a field, of households or of members.
private struct Answers {
  /// `nil` when the list does not have it: nobody's answer is known.
  let column: Column?
  let isOfMember: Bool

  init(_ schema: FieldSchema, of list: HouseholdList, on day: CivilDay) {
    if let index = list.fields.index(of: schema.name) {
      isOfMember = list.fields.fields[index].isOfMember
      column = isOfMember ? list.members.columns[index] : list.columns[index]
    } else {
      isOfMember = list.fields.derivedAges.contains(.members)
      let born = list.fields.index(of: FieldSchema.birthDate)
      column =
        isOfMember
        ? born.map { list.members.columns[$0].ages(rows: 0..<list.members.count, on: day) }
        : list.builtIn(schema.name, rows: 0..<list.count, on: day)
    }
  }

  func answer(of person: PersonRoll.Person) -> FieldValue? {
    let row = isOfMember ? person.member : person.household
    return row.flatMap { column?[$0] }
  }

  /// Of a field of members one answer each: where nobody is listed, one that is not known.
  func answers(of household: Int, in list: HouseholdList) -> [FieldValue?] {
    guard isOfMember else { return [column?[household]] }
    let members = list.members.rows(of: household)
    return members.isEmpty ? [nil] : members.map { column?[$0] }
  }
}
