import RaccordoModel

/// A household that a case describes, with the day and the service for which it is judged.
public struct CaseSituation: Sendable, Hashable {
  public var day: CivilDay
  /// `nil`: the first service of the program.
  public var service: String?
  /// A field that is not here is not known.
  public var given: [String: FieldValue]
  /// None: nobody knows who lives there.
  public var members: [Person]

  public init(day: CivilDay, service: String? = nil, given: [String: FieldValue] = [:], members: [Person] = []) {
    self.day = day
    self.service = service
    self.given = given
    self.members = members
  }
}

extension RulePack {
  /// The household of a case, on its own day or on the first one on which the pack is valid.
  public func situation(of one: Case) -> CaseSituation {
    CaseSituation(day: one.day ?? firstDay, service: one.service, given: one.given, members: one.members)
  }

  /// The day of whatever names none.
  var firstDay: CivilDay { validity.from ?? CivilDay(daysSince1970: 0) }

  /// What the operands of a program's rules are worth in a situation.
  func operands(of program: Program, in situation: CaseSituation) -> OperandValues {
    OperandValues(
      day: situation.day, parameters: parameters,
      service: (situation.service ?? program.services.first).flatMap(catalogue.service))
  }
}

/// What the rules of a program say in one situation.
struct JudgedSituation: Sendable {
  var situation: CaseSituation
  /// What the rules could read: the given answers, the computed ones, and what is built in.
  var answers: RuleAnswers
  var trace: ProgramTrace
  /// A function that failed.
  var failure: RowIssue?
}
