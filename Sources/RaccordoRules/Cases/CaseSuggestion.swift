import RaccordoModel

/// A case that nobody has agreed on yet, for outcomes that no agreed case shows.
///
/// What it expects is what the rules say now: it proves nothing until the table has confirmed it.
public struct CaseSuggestion: Sendable, Hashable {
  /// One answer that differs from the case it is like, or the whole list of `members`; `nil`: nobody knows it.
  public struct Change: Sendable, Hashable {
    public var field: String
    public var value: FieldValue?
    /// For the field `members`. None: nobody knows who lives there.
    public var members: [Person] = []

    /// Whether the change takes an answer away.
    var isUnknown: Bool { value == nil && members.isEmpty }
  }

  public var program: String
  /// The file in which the program stands.
  public var file: String
  public var name: String
  /// The agreed case it starts from; `nil` for the first case of a program.
  public var like: String?
  public var day: CivilDay
  /// In the order of the network's fields.
  public var changes: [Change]
  public var expect: Case.Expectation
  /// What it would be the first to show, in the order of the rules.
  public var shows: [RuleOutcome]
  /// The first language of the pack, for what is written for people.
  public var language: Language
}

/// What a search for cases found.
public struct CaseSuggestions: Sendable, Hashable {
  /// What nobody could be found for: too far from the agreed cases, or impossible for a reason that was not seen.
  public struct NotFound: Sendable, Hashable {
    public var program: String
    public var outcomes: [RuleOutcome]
  }

  /// By program, in the order of the files.
  public var suggestions: [CaseSuggestion]
  public var notFound: [NotFound]

  public init(suggestions: [CaseSuggestion] = [], notFound: [NotFound] = []) {
    self.suggestions = suggestions
    self.notFound = notFound
  }
}
