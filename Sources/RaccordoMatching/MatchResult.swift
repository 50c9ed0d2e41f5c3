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
  /// What the rules lack on this day.
  public var gaps: RuleGaps
  public var missingParameters: [String] { gaps.missingParameters }
  public var unsaidServiceValues: [UnsaidServiceValue] { gaps.unsaidServiceValues }
  public var notInForce: [String] { gaps.notInForce }

  public subscript(program: String) -> ProgramResult? {
    programs.first { $0.program == program }
  }
}

/// The list of one program.
public struct ProgramResult: Sendable {
  public let program: String
  /// How many places the last stage has, in the unit of the program; `nil` when everybody who may enter gets one.
  public let places: Int?
  /// What became of the places of each stage; one without a name in a program without stages.
  public let stages: [StageResult]
  /// The services of which the catalogue does not say how many places they have: they gave none.
  public let uncountedServices: [String]
  /// Every household that could be judged: first in rank order, then those that cannot enter in list order.
  public let entries: [RankedHousehold]
  /// Households on which a rule failed, in list order: they are in no list until it is mended.
  public let failures: [RowIssue]
  /// Whom to ask what, most useful first.
  public let askNext: [AskNext]
  public let referrals: [Referral]
  /// The points of the last household with a place that is open to all; `nil` when places are left.
  public let line: Points?
  private let verdicts: [Verdict: Int]
  private let standings: [Standing: Int]

  init(
    program: String, supply: ProgramPlaces, given: GivenPlaces, entries: [RankedHousehold], failures: [RowIssue],
    askNext: [AskNext], referrals: [Referral]
  ) {
    self.program = program
    places = supply.steps.last?.total
    stages = given.stages
    uncountedServices = supply.uncounted
    self.entries = entries
    self.failures = failures
    self.askNext = askNext
    self.referrals = referrals
    var verdicts: [Verdict: Int] = [:]
    var standings: [Standing: Int] = [:]
    for index in entries.indices {
      verdicts[entries[index].judgement.verdict, default: 0] += 1
      standings[entries[index].standing, default: 0] += 1
    }
    self.verdicts = verdicts
    self.standings = standings
    line = given.stages.last?.line
  }

  /// The households that passed at least the first stage, best first: the same as those for which a place is proposed,
  /// in a program without stages. O(households).
  public var shortlist: [RankedHousehold] { entries.filter { !$0.places.isEmpty } }

  public func count(_ verdict: Verdict) -> Int { verdicts[verdict, default: 0] }
  public func count(_ standing: Standing) -> Int { standings[standing, default: 0] }

  /// Its line in the list; `nil` when a rule failed on it, or it was not judged. O(households).
  public func entry(of household: String) -> RankedHousehold? {
    entries.first { $0.judgement.household == household }
  }
}

/// What became of the places of one stage.
public struct StageResult: Sendable, Hashable {
  /// "" in a program without stages.
  public var stage: String
  /// How many it has, in the unit of the program, and how many are left; `nil` without a limit.
  public var places: Int?
  public var left: Int?
  /// How many households passed it.
  public var passed: Int
  /// The points of the last household that passed by a place open to all, when none is left for the next one.
  public var line: Points?

  public init(stage: String, places: Int?, left: Int?, passed: Int, line: Points? = nil) {
    self.line = line
    self.stage = stage
    self.places = places
    self.left = left
    self.passed = passed
  }
}
