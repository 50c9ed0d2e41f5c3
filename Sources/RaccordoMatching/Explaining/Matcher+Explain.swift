import RaccordoModel
import RaccordoRules

extension Matcher {
  /// Explains one household in one program, with its place in the list.
  ///
  /// - Parameters:
  ///   - household: its id; the id of a person ("N001/2") where each of them takes a place: see `ids(of:in:_:)`.
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
    let alone = try self.alone(household, of: program, in: list)
    let entry = outcome.entry(of: household)
    let traced = try TracedHouseholds(alone, of: program, in: pack, on: day)
    let answers = traced.answers(of: 0)
    let service = (entry?.judgement.service ?? program.services.first).flatMap(pack.catalogue.service)
    func towards(_ service: Service?) -> Explanation.Towards {
      Explanation.Towards(service: service, trace: traced.trace(answers, towards: service))
    }
    var trace = towards(service).trace
    // How many people a household has is no answer to a rule: its places are counted by it.
    if entry?.judgement.ask.first == ProgramPlaces.members { trace.ask = ProgramPlaces.askingMembers(trace.ask) }
    // Who does not ask for what the program gives has nothing to answer for it, and no condition that would lead to a place.
    let isAsked = entry?.unmet != .notAsked
    if !isAsked { trace.ask = [] }
    let services = pack.services(of: program)
    // What is asked at the stage at which it stopped.
    let isStopped = entry?.hasPlace == false && isAsked
    let stopped = min(entry?.places.count ?? 0, program.steps.count - 1)
    let operands = OperandValues(day: day, parameters: pack.parameters, service: service)
    let shortfalls = isStopped ? pack.shortfalls(of: program, at: stopped, operands: operands, answers: answers) : []
    let values = traced.values(answers)
    return Explanation(
      household: household, memberOf: alone.householdIDs.first, program: program, packVersion: pack.version, day: day, trace: trace, entry: entry,
      failure: outcome.failures.first { $0.household == household },
      changes: Matcher.changes(for: entry, trace: trace, outcome, program), shortfalls: shortfalls,
      places: outcome.places, line: outcome.line,
      stages: outcome.stages, answers: values.answers, schemas: values.schemas, parameters: values.parameters,
      service: service, considered: services.count > 1 ? services.map(towards) : [])
  }

  /// The ids under which a program judges what people call by one id: the household or the person itself, or the persons
  /// of the household where each of them takes a place. Empty when the list has nobody of that id.
  ///
  /// - Complexity: O(1), or O(persons) where they take places.
  public func ids(of id: String, in program: Program, _ list: HouseholdList) -> [String] {
    guard program.subject == .person else { return list.row(of: id).map { _ in [id] } ?? [] }
    let roll = PersonRoll(list)
    if roll.row(of: id) != nil { return [id] }
    return list.row(of: id).map { roll.persons(of: $0).map { roll.persons[$0].id } } ?? []
  }

  /// A list with nothing but one household, or one person.
  private func alone(
    _ id: String, of program: Program, in list: HouseholdList
  ) throws(MatchingError) -> HouseholdList {
    guard program.subject == .person else {
      guard let row = list.row(of: id) else { throw MatchingError(.noSuchHousehold(id)) }
      return list.selecting([row])
    }
    let roll = PersonRoll(list)
    if let row = roll.row(of: id) { return list.persons(roll, [row]) }
    guard let household = list.row(of: id) else { throw MatchingError(.noSuchHousehold(id)) }
    throw MatchingError(.notAPerson(id, persons: roll.persons(of: household).map { roll.persons[$0].id }))
  }

  private static func changes(
    for entry: RankedHousehold?, trace: ProgramTrace, _ outcome: ProgramResult, _ program: Program
  ) -> [OutcomeChange] {
    guard let entry, !entry.hasPlace, entry.unmet != .notAsked else { return [] }
    var changes: [OutcomeChange] = []
    // What is asked at the stage at which it stopped.
    let stopped = min(entry.places.count, program.steps.count - 1)
    let failing = zip(program.requirements, trace.requirements).filter { program.step(of: $0) == stopped && $1.truth == .no }
    if !failing.isEmpty { changes.append(.requirements(failing.map(\.1.id))) }
    if let decline = entry.declined { changes.append(.declined(decline)) }
    if let other = entry.excludedBy { changes.append(.otherProgram(other)) }
    if let ask = outcome.askNext.first(where: { $0.household == entry.judgement.household }) {
      changes.append(.answers(ask.fields))
    }
    let isAboutOrder = entry.unmet == .full || entry.judgement.verdict == .undetermined && entry.unmet == .dataMissing
    for place in isAboutOrder ? PointsToPlace.all(for: entry, trace, outcome, program) : [] {
      if place.missing > .zero { changes.append(.points(place)) }
      if place.missing == .zero, entry.judgement.verdict == .eligible { changes.append(.order(place)) }
    }
    return changes
  }
}
