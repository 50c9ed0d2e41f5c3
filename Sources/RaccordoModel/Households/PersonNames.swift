/// What persons are called whose id hangs on other households of their list: where a household is called `A/1`, and another one `A`
/// has a member `1`.
///
/// A part of a list does not see those others. Whoever reads a list in parts gives these names to each
/// (`HouseholdList.personNames`), so that everybody is called as in the whole list.
public struct PersonNames: Sendable {
  private var ids: [String: [String]] = [:]

  /// Nobody's.
  public init() {}

  /// - Parameter households: all whose persons could be taken for each other's, in the order of their list.
  public init(of households: HouseholdList) {
    let roll = PersonRoll(households)
    for (row, id) in households.ids.enumerated() { ids[id] = roll.persons(of: row).map { roll.persons[$0].id } }
  }

  /// The ids of the persons of a household, in its order; `nil` where they hang on nobody else. O(1).
  func ids(of household: String) -> [String]? { ids.isEmpty ? nil : ids[household] }
}
