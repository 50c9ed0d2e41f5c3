/// What sort of answer a field holds. It decides which tests fit the field and how a cell is read.
public enum FieldKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// A plain number: people, months, hours.
  case number
  /// An amount in euro, to the cent.
  case money
  case yesNo = "yes_no"
  /// One of the listed choices.
  case choice
  /// Any of the listed choices, none included.
  case many
  /// A day.
  case date
  /// Free text, compared only as a whole.
  case text
  /// A municipality, as its six-digit ISTAT code kept as text ("006003").
  case municipality

  /// Whether values are compared by size (`at_least`, `between`, `before` ...).
  public var isOrdered: Bool {
    switch self {
    case .number, .money, .date: true
    case .yesNo, .choice, .many, .text, .municipality: false
    }
  }

  /// Whether a value is one word.
  public var isWord: Bool {
    switch self {
    case .choice, .text, .municipality: true
    case .number, .money, .yesNo, .many, .date: false
    }
  }
}

/// What a blank cell says. A property of the field, agreed by the network, never a guess.
public enum BlankPolicy: String, Sendable, Hashable, CaseIterable, Codable {
  /// Nobody wrote the answer down: it is not known.
  case unknown
  /// The office leaves the cell blank when there is nothing: no referrer, no benefit. Only for `many` fields.
  case none
}

/// Why a field must be asked and shown with care.
public enum Sensitivity: String, Sendable, Hashable, CaseIterable, Codable {
  /// Health, or what reveals it (GDPR article 9).
  case health
  /// Other special categories of GDPR article 9: origin, beliefs, sexual life.
  case special
  /// Criminal convictions and offences (GDPR article 10).
  case judicial
  /// Economic or social hardship: never published (D.Lgs. 33/2013 article 26, paragraph 4).
  case hardship

  /// Whether the person should be asked for the answer only if they agree.
  public var needsAgreement: Bool { self != .hardship }
}
