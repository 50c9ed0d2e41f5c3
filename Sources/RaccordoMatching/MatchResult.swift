import RaccordoModel
import RaccordoRules

/// What a pack's programs say of a whole list on one day.
public struct MatchResult: Sendable {
  public var pack: String
  public var packVersion: String
  public var day: CivilDay
  public var seed: UInt64
  /// How many households were judged.
  public var households: Int
  /// One for each program, in the order of the pack.
  public var programs: [ProgramResult]
  /// Parameters that the rules read and that no act sets on this day: what reads them is unknown for everybody.
  public var missingParameters: [String]
  /// The programs whose rules, or whose whole pack, are not in force on this day. They were applied all the same.
  public var notInForce: [String]

  public subscript(program: String) -> ProgramResult? {
    programs.first { $0.program == program }
  }
}

/// The list of one program.
public struct ProgramResult: Sendable {
  public var program: String
  /// `nil` when everybody who may enter gets a place.
  public var places: Int?
  /// Every household that could be judged: first in rank order, then those that cannot enter in list order.
  public var entries: [RankedHousehold]
  /// Households on which a rule failed, in list order: they are in no list until it is mended.
  public var failures: [RowIssue]
  /// Whom to ask what, most useful first.
  public var askNext: [AskNext]
  public var referrals: [Referral]

  /// The households for which a place is proposed, best first.
  public var shortlist: [RankedHousehold] { entries.filter(\.hasPlace) }

  /// The points of the last household with a place; `nil` when places are left.
  public var line: Points? {
    guard let places, shortlist.count == places else { return nil }
    return shortlist.last?.judgement.points?.known
  }

  public func count(_ verdict: Verdict) -> Int { entries.count { $0.judgement.verdict == verdict } }
  public func count(_ standing: Standing) -> Int { entries.count { $0.standing == standing } }

  public func entry(of household: String) -> RankedHousehold? {
    entries.first { $0.judgement.household == household }
  }
}
