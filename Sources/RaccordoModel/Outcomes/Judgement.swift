/// Whether a household may enter a program.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case eligible, ineligible, undetermined

  /// The word of machine formats: may they enter? "yes", "no" or "unknown".
  public var word: String {
    switch self {
    case .eligible: "yes"
    case .ineligible: "no"
    case .undetermined: "unknown"
    }
  }

  public init(_ requirements: Truth) {
    switch requirements {
    case .yes: self = .eligible
    case .no: self = .ineligible
    case .unknown: self = .undetermined
    }
  }
}

/// Where a household would go. Routes are tried in order; an undecided one keeps those after it possible.
public struct RouteChoice: Sendable, Hashable {
  /// The ids of the routes that can still be the first that fits, in order. One id: the route is decided.
  /// None: no route fits.
  public var possible: [String]
  /// Whether, among the completions of what is unknown, no route at all may fit.
  public var mayBeNone: Bool

  public init(possible: [String], mayBeNone: Bool) {
    self.possible = possible
    self.mayBeNone = mayBeNone
  }

  /// The route, once it is decided.
  public var decided: String? {
    possible.count == 1 && !mayBeNone ? possible[0] : nil
  }
}

/// What a program's rules say of one household (towards one service, when the program names services).
///
/// A judgement prepares a decision; a named person takes it.
public struct Judgement: Sendable, Hashable {
  /// The id of the household, or of the person ("N001/2") in a program whose places are taken person by person.
  public var household: String
  public var program: String
  /// The service it was judged for; `nil` when the program names none.
  public var service: String?
  public var verdict: Verdict
  /// `nil` when the household cannot enter: its points are not worked out.
  public var points: PointsInterval?
  /// `nil` when the household cannot enter.
  public var route: RouteChoice?
  /// Ids of the criteria that gave points, in the order of the file.
  public var because: [String]
  /// Ids of the requirements that do not hold, in the order of the file.
  public var whyNot: [String]
  /// Fields whose answers would decide an open requirement, criterion or route, most useful first.
  public var ask: [String]
  /// For a person who takes a place by themself, the household they belong to; `nil` when the whole household does.
  public var memberOf: String?

  public init(
    household: String, program: String, service: String? = nil, verdict: Verdict, points: PointsInterval? = nil,
    route: RouteChoice? = nil, because: [String] = [], whyNot: [String] = [], ask: [String] = [], memberOf: String? = nil
  ) {
    self.household = household
    self.program = program
    self.service = service
    self.verdict = verdict
    self.points = points
    self.route = route
    self.because = because
    self.whyNot = whyNot
    self.ask = ask
    self.memberOf = memberOf
  }
}
