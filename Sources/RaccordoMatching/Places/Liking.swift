/// How much a taker likes a place beside the others that it may take: first what the program `prefers`, then the points that it has
/// there, as they are known and as they may become; of equals the earlier one, in the order of packs, programs and services.
///
/// All in hundredths.
struct Liking: Sendable {
  /// As the list stands today.
  let preference: Int
  let known: Int
  let possible: Int
  /// Over every completion of the missing answers.
  private(set) var leastPreference: Int
  private(set) var mostPreference: Int
  private(set) var worst: Int
  private(set) var best: Int

  init(_ outcome: PlanOutcome, _ offset: Int) {
    preference = outcome.preference.today(offset)
    known = outcome.known[offset]
    possible = outcome.possible[offset]
    leastPreference = outcome.preference.least(offset)
    mostPreference = outcome.preference.most(offset)
    worst = outcome.worst[offset]
    best = outcome.best[offset]
  }

  /// Towards the service that was chosen; over every completion, towards any that may be.
  init(_ outcomes: [PlanOutcome], chosen: Int, _ offset: Int) {
    self.init(outcomes[chosen], offset)
    for (index, outcome) in outcomes.enumerated() where index != chosen && outcome.settled[offset] != .no {
      leastPreference = min(leastPreference, outcome.preference.least(offset))
      mostPreference = max(mostPreference, outcome.preference.most(offset))
      worst = min(worst, outcome.worst[offset])
      best = max(best, outcome.best[offset])
    }
  }

  /// Whether no missing answer can change how it compares.
  var isSettled: Bool {
    leastPreference == mostPreference && preference == leastPreference && worst == best && known == best && possible == best
  }

  /// As the list stands today.
  func comes(before other: Liking, isEarlier: Bool) -> Bool {
    if preference != other.preference { return preference > other.preference }
    if known != other.known { return known > other.known }
    return possible == other.possible ? isEarlier : possible > other.possible
  }

  /// Whether who may take either likes this one better, whatever the missing answers turn out to be.
  func surelyComes(before other: Liking, isEarlier: Bool) -> Bool {
    if leastPreference != other.mostPreference { return leastPreference > other.mostPreference }
    return worst > other.best || (worst == other.best && isEarlier)
  }
}
