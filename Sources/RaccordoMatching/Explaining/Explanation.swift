import RaccordoModel
import RaccordoRules

/// Everything there is to say about one household in one program: every rule with the answers that it saw, where the
/// household stands, and what would change that.
public struct Explanation: Sendable {
  public var household: String
  /// For a person who takes a place by themself, their household.
  public var memberOf: String?
  public var program: Program
  public var packVersion: String
  public var day: CivilDay
  /// Every rule as it came out.
  public var trace: ProgramTrace
  /// Whether it was told without looking at the others: then there is no `entry`, and nothing about ranks, places and the draw.
  public var isAlone: Bool
  /// Whether it asks for what the program gives, as far as its declared needs say.
  public var isAsked: Bool
  /// Its line in the list; `nil` when a rule failed on it.
  public var entry: RankedHousehold?
  /// The rule that failed on it.
  public var failure: RowIssue?
  /// What would change the outcome.
  public var changes: [OutcomeChange] = []
  /// Where it stopped at requirements: the smallest sets of tests that would have to come out otherwise, one set of each.
  public var shortfalls: [Shortfall] = []
  /// How many places the program has, and the points of the last household with one, when all are given.
  public var places: Int?
  public var line: Points?
  /// What became of the places of each stage.
  public var stages: [StageResult]
  /// The answers that the rules could read, computed ones included; a field that is not here is not known.
  public var answers: [String: FieldValue]
  /// The fields, computes and parameters that rules name, for people to read.
  public var schemas: [String: FieldSchema]
  public var parameters: [String: Parameter]
  /// The service it was judged for.
  public var service: Service?
  /// What the rules say towards each service among which one was chosen, in the order of the program; empty when there was
  /// no choice.
  public var considered: [Towards] = []

  /// What the rules say towards one service.
  public struct Towards: Sendable {
    public var service: Service?
    public var trace: ProgramTrace
  }

  /// What the rules say of it, without its place in the list; `nil` when a rule failed on it.
  public var judgement: Judgement? {
    guard failure == nil else { return nil }
    let mayEnter = trace.verdict != .ineligible
    return Judgement(
      household: household, program: program.id, service: service?.id, verdict: trace.verdict, points: mayEnter ? trace.points : nil,
      route: mayEnter ? trace.route : nil, because: mayEnter ? ProgramTrace.because(program, trace.criteria) : [],
      whyNot: trace.requirements.filter { $0.truth == .no }.map(\.id), ask: trace.ask, memberOf: memberOf)
  }
}

/// Something that would change what happens to a household. None of them is about conduct.
public enum OutcomeChange: Sendable, Hashable {
  /// It would enter if these requirements held.
  case requirements([String])
  /// Its place is decided once these are known.
  case answers([String])
  /// It has fewer points than the last household with a place.
  case points(PointsToPlace)
  /// It has a place in this program, which leaves none here.
  case otherProgram(String)
  /// It competes again once this decline is over.
  case declined(Decline)
  /// It has the points of the last household with a place, and comes after it by a tie or by the draw.
  case order(PointsToPlace)
}

extension Explanation {
  /// A reason in words, its names replaced by what the rule saw.
  public func text(_ text: LocalizedText, in language: Language) -> String {
    self.text(text, towards: service, in: language)
  }

  /// The same beside another service, whose values the names in braces then have.
  public func text(_ text: LocalizedText, towards service: Service?, in language: Language) -> String {
    ReasonValues(day: day, answers: answers, schemas: schemas, parameters: parameters).text(text, towards: service, in: language)
  }

  /// What the rules say in favour of the household, one sentence a rule: requirements that hold, criteria that gave
  /// points.
  public func reasons(in language: Language) -> [String] {
    zip(program.requirements, trace.requirements).filter { $1.truth == .yes }.map { text($0.0.reason, in: language) }
      + zip(program.criteria, trace.criteria).filter { !$0.isTrial && $1.points.known > .zero }
      .map { text($0.0.reason, in: language) }
  }

  /// Why it cannot enter, one sentence a requirement.
  public func objections(in language: Language) -> [String] {
    zip(program.requirements, trace.requirements).filter { $1.truth == .no }.map { text($0.0.otherwise, in: language) }
  }
}
