import RaccordoModel
import RaccordoRules

/// What one side says of one household, rule by rule.
struct ComparedOutcome {
  let program: Program
  let places: Int?
  let line: Points?
  let entry: RankedHousehold
  let trace: ProgramTrace
  /// Whether it shares points and ties with others.
  let isDrawn: Bool
  private let values: ReasonValues
  private let service: Service?

  init(
    _ entry: RankedHousehold, row: Int, of traced: TracedHouseholds, result: ProgramResult, isDrawn: Bool
  ) {
    let answers = traced.answers(of: row)
    service = (entry.judgement.service ?? traced.program.services.first).flatMap(traced.pack.catalogue.service)
    trace = traced.trace(answers, towards: service)
    values = traced.values(answers)
    program = traced.program
    places = result.places
    line = result.line
    self.entry = entry
    self.isDrawn = isDrawn
  }

  /// How each requirement of some stages came out, by its id.
  func requirements(_ isIncluded: (Int) -> Bool) -> [(rule: Requirement, truth: Truth)] {
    zip(program.requirements, trace.requirements).filter { isIncluded(program.step(of: $0.0)) }.map { ($0, $1.truth) }
  }

  /// What each criterion that counts gave.
  var criteria: [(rule: Criterion, points: PointsInterval)] {
    zip(program.criteria, trace.criteria).filter { !$0.0.isTrial }.map { ($0, $1.points) }
  }

  /// What caps took off the known points.
  var capped: Points { criteria.map(\.points.known).reduce(.zero, +) - trace.points.known }

  /// A reason with its names filled, in both languages.
  func text(_ reason: LocalizedText) -> LocalizedText {
    if reason.isEmpty { return reason }
    return LocalizedText(
      it: values.text(reason, towards: service, in: .italian), en: values.text(reason, towards: service, in: .english))
  }
}
