/// The persons of a list of households, each by themself: one a member, and one for a household of which no member is listed.
public struct PersonRoll: Sendable {
  public struct Person: Sendable, Hashable {
    /// "N001/2": the household, then the member. A household without members keeps its own id.
    public var id: String
    /// The row of the household.
    public var household: Int
    /// The row in the table of members; `nil` where no member is listed: what is of a member is not known.
    public var member: Int?
  }

  /// In the order of the list.
  public let persons: [Person]
  private let rows: [String: Int]
  private let starts: [Int]

  /// - Complexity: O(persons).
  public init(_ list: HouseholdList) {
    var persons: [Person] = []
    var rows: [String: Int] = [:]
    var starts: [Int] = []
    var numbers: [String: Int] = [:]
    persons.reserveCapacity(max(list.count, list.members.count))
    func add(_ id: String, _ household: Int, _ member: Int?) {
      let id = PersonRoll.free(id, &numbers) { rows[$0] != nil }
      rows[id] = persons.count
      persons.append(Person(id: id, household: household, member: member))
    }
    for household in 0..<list.count {
      starts.append(persons.count)
      let members = list.members.rows(of: household)
      let known = list.personNames.ids(of: list.ids[household])
      if let known, known.count == max(1, members.count) {
        for (id, member) in zip(known, members.isEmpty ? [nil] : members.map(Int?.some)) { add(id, household, member) }
        continue
      }
      if members.isEmpty { add(list.ids[household], household, nil) }
      for (position, member) in members.enumerated() {
        let id = list.members.ids[member]
        add(list.ids[household] + "/" + (id.isEmpty ? String(position + 1) : id), household, member)
      }
    }
    self.persons = persons
    self.rows = rows
    self.starts = starts + [persons.count]
  }

  /// An id that nobody has yet: members may share theirs, and "A/1" may be a household.
  ///
  /// - Parameter numbers: for each id that several wanted, the first number not tried yet: a household of which all members
  ///   share one id takes no longer than another.
  private static func free(_ id: String, _ numbers: inout [String: Int], isTaken: (String) -> Bool) -> String {
    guard isTaken(id) else { return id }
    var number = numbers[id] ?? 2
    while isTaken("\(id)/\(number)") { number += 1 }
    numbers[id] = number + 1
    return "\(id)/\(number)"
  }

  /// The row of a person. O(1).
  public func row(of id: String) -> Int? { rows[id] }

  /// The persons of a household.
  public func persons(of household: Int) -> Range<Int> { starts[household]..<starts[household + 1] }
}
