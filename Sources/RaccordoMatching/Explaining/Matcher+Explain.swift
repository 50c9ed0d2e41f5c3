import LuaRuntime
import RaccordoModel
import RaccordoRules

extension Matcher {
  /// Explains one household in one program, with its place in the list.
  ///
  /// - Parameters:
  ///   - result: what `match` gave for the same list.
  /// - Throws: `MatchingError` when the program or the household is not there.
  /// - Complexity: O(households + rules), once the list is matched; the files of the pack are run again each time, in a Lua
  ///   state of their own.
  public func explain(
    _ household: String, program id: String, in list: HouseholdList, result: MatchResult
  ) throws(MatchingError) -> Explanation {
    guard let program = programs.first(where: { $0.id == id }), let outcome = result[id] else {
      throw MatchingError(.noSuchProgram(id, known: programs.map(\.id)))
    }
    guard let row = list.row(of: household) else { throw MatchingError(.noSuchHousehold(household)) }
    let entry = outcome.entry(of: household)
    let alone = list.selecting([row])
    let computed = try MatchingError.wrapping { () throws(LuaError) in
      var runtime = try PackRuntime(pack, day: day)
      return try runtime.compute(program, over: alone, rows: 0..<1)
    }
    var answers = RuleAnswers(alone[0].facts, members: alone[0].members, ages: pack.fields.derivedAges, on: day)
    for (compute, column) in zip(program.computes, computed.columns) { answers.facts[compute.id] = column[0] }
    let service = (entry?.judgement.service ?? program.services.first).flatMap(pack.catalogue.service)
    let operands = OperandValues(day: day, parameters: pack.parameters, service: service)
    let trace = ProgramTrace(program, operands: operands, order: { pack.fields.index(of: $0) ?? Int.max }, answers: answers)
    return Explanation(
      household: household, program: program, packVersion: pack.version, day: day, trace: trace, entry: entry,
      failure: outcome.failures.first { $0.household == household },
      changes: Matcher.changes(for: entry, trace: trace, outcome), places: outcome.places, line: outcome.line,
      answers: answers.facts, schemas: schemas(of: program), parameters: parameters(of: program),
      service: service)
  }

  private func schemas(of program: Program) -> [String: FieldSchema] {
    let names = pack.fields.fields.map(\.name) + program.computes.map(\.id) + [FieldSchema.today, .members, .age].map(\.name)
    return names.reduce(into: [:]) { $0[$1] = pack.schema(of: $1, in: program) }
  }

  private func parameters(of program: Program) -> [String: Parameter] {
    program.parameters.reduce(into: [:]) { $0[$1] = pack.parameters.value(of: $1, on: day) }
  }

  private static func changes(
    for entry: RankedHousehold?, trace: ProgramTrace, _ outcome: ProgramResult
  ) -> [OutcomeChange] {
    guard let entry, !entry.hasPlace else { return [] }
    var changes: [OutcomeChange] = []
    let failing = trace.requirements.filter { $0.truth == .no }.map(\.id)
    if !failing.isEmpty { changes.append(.requirements(failing)) }
    if let ask = outcome.askNext.first(where: { $0.household == entry.judgement.household }) {
      changes.append(.answers(ask.fields))
    }
    if let points = entry.judgement.points?.known, let line = outcome.line {
      if points < line { changes.append(.points(missing: line - points, line: line)) }
      if points == line, entry.judgement.verdict == .eligible { changes.append(.order(line: line)) }
    }
    return changes
  }
}
