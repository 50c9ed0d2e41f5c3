/// People who live together and are referred as one.
///
/// It is what an embedder builds and what an explanation shows. A long list is a `HouseholdList`, which holds the
/// same facts by columns.
///
/// - Note: a fact that is not there is *not known*: never zero, never "no".
/// - Invariant: `members` keeps list order; `id` is a pseudonym, never a tax code.
public struct Household: Sendable, Hashable {
  public var id: String
  /// Answers by field name.
  public var facts: [String: FieldValue]
  public var members: [Person]
  public var needs: [Need]

  public init(id: String, facts: [String: FieldValue] = [:], members: [Person] = [], needs: [Need] = []) {
    self.id = id
    self.facts = facts
    self.members = members
    self.needs = needs
  }
}

/// One member of a household.
public struct Person: Sendable, Hashable {
  /// A pseudonym, unique in the household.
  public var id: String
  /// Answers by field name, for the fields that are of a member.
  public var facts: [String: FieldValue]

  public init(id: String, facts: [String: FieldValue] = [:]) {
    self.id = id
    self.facts = facts
  }
}

/// Something a household asks the network for.
public struct Need: Sendable, Hashable, Codable {
  /// A term of the network's taxonomy ("housing.mediation").
  public var term: String
  /// The member it is about; `nil` when it is the whole household's.
  public var person: String?
  public var since: CivilDay?

  public init(term: String, person: String? = nil, since: CivilDay? = nil) {
    self.term = term
    self.person = person
    self.since = since
  }
}
