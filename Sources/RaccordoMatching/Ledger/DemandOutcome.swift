/// What became of a demand: a household, or a person, and one need.
public enum DemandOutcome: Sendable, Hashable {
  /// Some program proposes a place.
  case met
  case unmet(UnmetReason)

  /// How a ledger counts it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case met, unmet
    /// Who does not meet the requirements of any program that answers the need: kept apart, and no demand.
    case notEligible = "not_eligible"
  }

  public var kind: Kind {
    switch self {
    case .met: .met
    case .unmet(.notEligible): .notEligible
    case .unmet: .unmet
    }
  }

  /// The word of machine formats: "met", or that of the reason.
  public var word: String {
    switch self {
    case .met: "met"
    case .unmet(let reason): reason.rawValue
    }
  }

  public init?(word: String) {
    if word == DemandOutcome.met.word {
      self = .met
    } else if let reason = UnmetReason(rawValue: word), reason != .notAsked {
      self = .unmet(reason)
    } else {
      return nil
    }
  }

  /// All of them, from a place to the farthest from one.
  public static let all = ([.met] + UnmetReason.allCases.filter { $0 != .notAsked }.map(DemandOutcome.unmet)).sorted()

  /// How far from a place: 0 has one.
  private var distance: Int {
    switch self {
    case .met: 0
    case .unmet(let reason): reason.distance
    }
  }
}

extension DemandOutcome: Comparable {
  /// Nearer to a place comes first. Of several programs that answer one need the nearest outcome is that of the need.
  public static func < (left: DemandOutcome, right: DemandOutcome) -> Bool { left.distance < right.distance }
}

extension UnmetReason {
  /// How far from a place, from 1: first those who may enter and lack only places, then those of whom it is not known whether they may, then
  /// those for whom there is nothing, and last those who may not.
  fileprivate var distance: Int {
    switch self {
    case .full: 1
    case .notGiven: 2
    case .stageNotMet: 3
    case .declined: 4
    case .otherProgram: 5
    case .needMet: 6
    case .dataMissing: 7
    case .ruleFailed: 8
    case .rowSetAside: 9
    case .noService: 10
    case .notEligible: 11
    // Who does not ask for a need makes no demand.
    case .notAsked: 12
    }
  }
}
