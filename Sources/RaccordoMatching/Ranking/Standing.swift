import RaccordoRules

/// What is already certain about a household's place, given what is not known yet.
///
/// The proof ranges over every completion of the list: each missing answer of each household that was judged becomes
/// any value, or stays missing, those of members included; where no member is listed, any people may live there. *In* means a place in all of them, *out* a place in none. *Open* promises nothing:
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

/// Decides what is certain, for one program with some places.
struct StandingProof: Sendable {
  /// The best keys of all who may enter, best first; the worst keys of all who surely do.
  private let hopeful: [RankKey]
  private let certain: [RankKey]
  private let places: Int

  /// - Complexity: O(n log n).
  init(_ bounds: [RankBounds], places: Int) {
    hopeful = bounds.compactMap(\.best).sorted()
    certain = bounds.compactMap(\.worst).sorted()
    self.places = places
  }

  /// - Complexity: O(log n).
  func standing(of bounds: RankBounds) -> Standing {
    guard let best = bounds.best else { return .surelyOut }
    // Others who come first even when this household does its best and they do their worst.
    var ahead = certain.countBefore(best)
    // A household's own worst key is never before its own best one: it does not count itself.
    if ahead >= places { return .surelyOut }
    guard let worst = bounds.worst else { return .open }
    // Others who may come first when this household does its worst, itself left out.
    ahead = hopeful.countBefore(worst) - (best < worst ? 1 : 0)
    return ahead < places ? .surelyIn : .open
  }
}

extension [RankKey] {
  /// How many keys of a sorted array come before `key`. O(log n).
  fileprivate func countBefore(_ key: RankKey) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
