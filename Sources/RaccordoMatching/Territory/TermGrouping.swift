/// How finely the terms of a taxonomy are told apart.
public enum TermGrouping: String, Sendable, Hashable, CaseIterable {
  /// The first part of a term: "housing" for "housing.mediation".
  case theme
  /// Whole terms.
  case term

  /// What a term counts under.
  public func group(of term: String) -> String {
    switch self {
    case .theme: term.split(separator: ".", maxSplits: 1).first.map(String.init) ?? term
    case .term: term
    }
  }
}
