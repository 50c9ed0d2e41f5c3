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
    var answers = alone[0].facts
    for (compute, column) in zip(program.computes, computed.columns) { answers[compute.id] = column[0] }
    answers[FieldSchema.today.name] = .date(day)
    let service = (entry?.judgement.service ?? program.services.first).flatMap(pack.catalogue.service)
    let operands = OperandValues(day: day, parameters: pack.parameters, service: service)
    var trace = ProgramTrace(program, operands: operands, order: { pack.fields.index(of: $0) ?? Int.max }) { answers[$0] }
    // How many people a household has is no answer to a rule: its places are counted by it.
    if entry?.judgement.ask.first == ProgramPlaces.members { trace.ask.insert(ProgramPlaces.members, at: 0) }
    return Explanation(
      household: household, program: program, packVersion: pack.version, day: day, trace: trace, entry: entry,
      failure: outcome.failures.first { $0.household == household },
      changes: Matcher.changes(for: entry, trace: trace, outcome, program), places: outcome.places, line: outcome.line,
      stages: outcome.stages, answers: answers, schemas: schemas(of: program), parameters: parameters(of: program),
      service: service)
  }

  private func schemas(of program: Program) -> [String: FieldSchema] {
    let all = pack.fields.fields + program.computes.map(\.result) + [.today]
    return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func parameters(of program: Program) -> [String: Parameter] {
    program.parameters.reduce(into: [:]) { $0[$1] = pack.parameters.value(of: $1, on: day) }
  }

  private static func changes(
    for entry: RankedHousehold?, trace: ProgramTrace, _ outcome: ProgramResult, _ program: Program
  ) -> [OutcomeChange] {
    guard let entry, !entry.hasPlace else { return [] }
    var changes: [OutcomeChange] = []
    // What is asked at the stage at which it stopped.
    let stopped = min(entry.places.count, program.steps.count - 1)
    let failing = zip(program.requirements, trace.requirements).filter { program.step(of: $0) == stopped && $1.truth == .no }
    if !failing.isEmpty { changes.append(.requirements(failing.map(\.1.id))) }
    if let other = entry.excludedBy { changes.append(.otherProgram(other)) }
    if let ask = outcome.askNext.first(where: { $0.household == entry.judgement.household }) {
      changes.append(.answers(ask.fields))
    }
    let isAboutOrder = entry.unmet == .full || entry.judgement.verdict == .undetermined
    if isAboutOrder, let points = entry.judgement.points?.known, let line = outcome.stages[stopped].line {
      if points < line { changes.append(.points(missing: line - points, line: line)) }
      if points == line, entry.judgement.verdict == .eligible { changes.append(.order(line: line)) }
    }
    return changes
  }
}
