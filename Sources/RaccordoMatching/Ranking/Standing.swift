import RaccordoRules

/// What is already certain about a household's place, given what is not known yet.
///
/// The proof ranges over every completion of the list: each missing answer of each household that was judged becomes
/// any value, or stays missing. *In* means a place in all of them, *out* a place in none. *Open* promises nothing:
/// the bounds treat a household's answers as independent of each other, so now and then an open household is in
/// truth decided. Rows set aside and households on which a rule failed are not in the proof.
public enum Standing: String, Sendable, Hashable, CaseIterable {
  case surelyIn = "in"
  case open
  case surelyOut = "out"
}

/// The best and the worst key a household can end up with, over every completion of its missing answers.
struct RankBounds: Sendable {
  /// `nil`: it can never enter.
  var best: RankKey?
  /// `nil`: a completion exists in which it does not enter.
  var worst: RankKey?
}
