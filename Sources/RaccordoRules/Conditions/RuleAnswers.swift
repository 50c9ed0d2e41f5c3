import RaccordoModel

/// What rules can read of one household: its answers, and those of each member who is listed.
public struct RuleAnswers: Sendable, Hashable {
  /// By name: declared fields, what functions work out, and what is built in (`today`, `members`, `age`). A name that is
  /// not here is not known.
  public var facts: [String: FieldValue]
  /// In the order of the list, ages included. None: nobody knows who lives there.
  public var members: [Person]

  /// Answers as they are: nothing is added.
  public init(_ facts: [String: FieldValue], members: [Person] = []) {
    self.facts = facts
    self.members = members
  }

  /// The answers that somebody gave, with what is built in.
  ///
  /// - Complexity: O(facts + members).
  public init(_ facts: [String: FieldValue], members: [Person], ages: DerivedAges, on day: CivilDay) {
    self.facts = facts
    self.members = members
    self.facts[FieldSchema.today.name] = .date(day)
    self.facts[FieldSchema.members.name] = members.isEmpty ? nil : .number(Double(members.count))
    if ages.contains(.household) {
      self.facts[FieldSchema.age.name] = DerivedAges.age(facts[FieldSchema.birthDate], on: day)
    }
    if ages.contains(.members) {
      for index in members.indices {
        let age = DerivedAges.age(members[index].facts[FieldSchema.birthDate], on: day)
        self.members[index].facts[FieldSchema.age.name] = age
      }
    }
  }

  public subscript(name: String) -> FieldValue? { facts[name] }
}

extension RuleAnswers {
  /// The answers of one member, as the inner condition of a question about members sees them.
  init(of member: Person) { self.init(member.facts) }
}
