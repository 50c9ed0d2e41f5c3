import RaccordoModel
import RaccordoRules

/// One household, or one person, in the list of a program.
public struct RankedHousehold: Sendable, Hashable {
  /// The row in the household list; where each person takes a place by themself, the row in its `PersonRoll`.
  public var row: Int
  public var judgement: Judgement
  /// From 1, among the households that may enter or are undetermined; `nil` for those that cannot enter, or do not ask for what the
  /// program gives.
  public var rank: Int?
  /// Whether a place is proposed, in the last stage where there are several. Only eligible households get one.
  public var hasPlace: Bool
  /// What is certain about its place in the last stage.
  public var standing: Standing
  /// Its number in the draw.
  public var draw: UInt64
  /// Why it has no place; `nil` when it has one.
  public var unmet: UnmetReason?
  /// Its place in each stage that it passed, in order.
  public var places: [StagePlace] = []
  /// What is certain at each stage.
  public var standings: [Standing] = []
  /// The program of the pack in which it has a place that leaves none here.
  public var excludedBy: String?
  /// The taxonomy term of the need for which a place here would count; `nil` where the program names none, or the household does
  /// not ask for it.
  public var need: String?
  /// The program in which it has a place for the same need, one that it likes better than a place here.
  public var servedBy: ProgramReference?

  public init(
    row: Int, judgement: Judgement, rank: Int?, hasPlace: Bool, standing: Standing, draw: UInt64,
    unmet: UnmetReason?
  ) {
    self.row = row
    self.judgement = judgement
    self.rank = rank
    self.hasPlace = hasPlace
    self.standing = standing
    self.draw = draw
    self.unmet = unmet
  }
}

extension RankedHousehold {
  /// The last stage that it passed; `nil` in a program without stages, or when it passed none.
  public var stage: String? { places.last.flatMap { $0.stage.isEmpty ? nil : $0.stage } }
  /// The reserve by which it passed the last stage that kept it a place.
  public var reserve: String? { places.last { $0.reserve != nil }?.reserve }
  /// The service that gives the place, where places come from the catalogue.
  public var service: String? { places.last { $0.service != nil }?.service }
}

/// Why a household has no place in a program. Each gets exactly one.
public enum UnmetReason: String, Sendable, Hashable, CaseIterable {
  /// A requirement about the household does not hold.
  case notEligible = "not_eligible"
  /// Every requirement about the household alone may hold, but no service of the program suits it.
  case noService = "no_service"
  /// Whether it may enter cannot be decided yet.
  case dataMissing = "data_missing"
  /// It may enter, and all places went to households before it.
  case full
  /// It passed a stage, and does not meet what the next one asks.
  case stageNotMet = "stage_not_met"
  /// It has a place in a program of the pack beside which it gets none here.
  case otherProgram = "other_program"
  /// A rule failed on its data: see the issues.
  case ruleFailed = "rule_failed"
  /// Its needs are declared, and the program answers none of them.
  case notAsked = "not_asked"
  /// It has a place for the same need in another program, one that it likes better.
  case needMet = "need_met"
  /// It may enter, and the run made lists only: nobody got a place.
  case notGiven = "not_given"
  /// Its rows in the list could not be used, so it was not judged: see the issues.
  case rowSetAside = "row_set_aside"
}

/// A program of a pack.
public struct ProgramReference: Sendable, Hashable, CustomStringConvertible {
  public var pack: String
  public var program: String

  public init(pack: String, program: String) {
    self.pack = pack
    self.program = program
  }

  /// As it is written where packs share ids of programs: "ovada-casa/emergenza".
  public var description: String { pack + "/" + program }
}

/// A household whose missing answers can still change who gets a place, and what to ask it.
public struct AskNext: Sendable, Hashable {
  public var household: String
  public var rank: Int?
  /// Most useful first: what decides whether it may enter, then what can give most points, then ties.
  public var fields: [String]

  public init(household: String, rank: Int?, fields: [String]) {
    self.household = household
    self.rank = rank
    self.fields = fields
  }
}
