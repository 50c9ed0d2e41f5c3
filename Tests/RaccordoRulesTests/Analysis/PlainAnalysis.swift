import RaccordoModel
import RaccordoRules

/// What can be said of a program by trying every household there can be: the definition that the analysis must equal.
struct PlainAnalysis {
  let program: Program
  private let traces: [ProgramTrace]

  init(_ program: Program, in pack: RulePack, on day: CivilDay) {
    self.program = program
    let names = program.readFields.sorted()
    // What moves with the day of the run is tried on every day that is near an answer, and on one that is far.
    let moves = program.requirements.map(\.condition) + program.criteria.compactMap(\.condition) + program.routes.compactMap(\.condition)
    let isMoved = moves.flatMap(\.tests).contains { if case .withinDays = $0.predicate { true } else { false } }
    let days = isMoved ? (20_080...20_102).map { CivilDay(daysSince1970: $0) } : [day]
    var rows: [[String: FieldValue]] = [[:]]
    for name in names {
      rows = rows.flatMap { row in
        [row] + (RandomRules.answers[name] ?? []).map { row.merging([name: $0]) { first, _ in first } }
      }
    }
    traces = days.flatMap { day in
      let operands = OperandValues(day: day, parameters: pack.parameters, service: nil)
      return rows.map { row in ProgramTrace(program, operands: operands, order: { _ in 0 }) { row[$0] } }
    }
  }

  private func holds(_ rules: KeyPath<ProgramTrace, [RuleTrace]>, _ index: Int, _ truth: Truth) -> Bool {
    traces.contains { $0[keyPath: rules][index].truth == truth }
  }

  /// The names of the rules whose condition never holds.
  var impossible: Set<String> {
    var names: Set<String> = []
    for (index, rule) in program.requirements.enumerated() where !holds(\.requirements, index, .yes) { names.insert(rule.id) }
    for (index, rule) in program.criteria.enumerated() where !holds(\.criteria, index, .yes) { names.insert(rule.id) }
    for (index, rule) in program.routes.enumerated() where !holds(\.routes, index, .yes) { names.insert(rule.id) }
    return names
  }

  var alwaysTrue: Set<String> {
    var names: Set<String> = []
    for (index, rule) in program.requirements.enumerated() where !holds(\.requirements, index, .no) { names.insert(rule.id) }
    for (index, rule) in program.criteria.enumerated() where !holds(\.criteria, index, .no) { names.insert(rule.id) }
    return names
  }

  var canBeEntered: Bool { traces.contains { $0.verdict == .eligible } }

  var hasGap: Bool {
    traces.contains { trace in trace.verdict == .eligible && trace.routes.allSatisfy { $0.truth != .yes } }
  }

  var neverReached: Set<String> {
    let impossible = impossible
    return Set(
      program.routes.indices.filter { index in
        let route = program.routes[index]
        let isForTheUnknown = route.condition?.tests.contains { $0.predicate == .known || $0.predicate == .notKnown } ?? true
        return !impossible.contains(route.id)
          && !traces.contains { trace in
            trace.verdict != .ineligible && trace.routes[index].truth == .yes
              && trace.routes[..<index].allSatisfy { earlier in
                impossible.contains(earlier.id) || earlier.truth == .no || isForTheUnknown && earlier.truth == .unknown
              }
          }
      }.map { program.routes[$0].id })
  }

  var unmetCriteria: Set<String> {
    Set(
      program.criteria.indices.filter { index in
        !traces.contains { $0.verdict != .ineligible && $0.criteria[index].truth == .yes }
      }.map { program.criteria[$0].id })
  }
}
