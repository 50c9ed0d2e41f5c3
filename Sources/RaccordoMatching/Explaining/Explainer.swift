import RaccordoModel
import RaccordoRules

/// Explains the households of one list one by one, by the trees that say what rules mean.
///
/// Nobody else of the list is judged for it. What serves every explanation is made with the explainer and kept: the Lua state of
/// the pack's functions, the names of its reasons. So an explainer belongs to one task at a time; whoever explains from several
/// makes one for each.
public final class Explainer {
  public let matcher: Matcher
  public let list: HouseholdList
  private let tracer: PackTracer
  /// A list without households, of the same fields: making one anew means to look at every choice of every field.
  private let nobody: HouseholdList
  /// Made when the first program is asked about in which each person takes a place.
  private lazy var roll = PersonRoll(list)

  /// - Throws: `MatchingError` when the list has not the fields of the pack, or its rules do not start.
  /// - Complexity: O(fields + rules), however long the list. Where a program has functions, the files of the pack are run.
  public convenience init(_ matcher: Matcher, of list: HouseholdList) throws(MatchingError) {
    try self.init(matcher, of: list, askedAbout: matcher.programs)
  }

  /// - Parameter programs: for which all is made ready; for others it is made when they are asked about.
  fileprivate init(_ matcher: Matcher, of list: HouseholdList, askedAbout programs: [Program]) throws(MatchingError) {
    guard list.fields == matcher.pack.fields else { throw MatchingError(.otherFields) }
    self.matcher = matcher
    self.list = list
    tracer = PackTracer(matcher.pack, on: matcher.day)
    nobody = HouseholdList(fields: list.fields)
    try tracer.prepare(programs)
  }

  /// Explains one household in one program without looking at the others: verdict, tests, points, what to ask, what would change the
  /// verdict. Of ranks, places and the draw it says nothing (`Explanation.isAlone`).
  ///
  /// - Parameters:
  ///   - household: its id; the id of a person ("N001/2") where each of them takes a place: see `ids(of:in:)`.
  ///   - program: the id of one of the matcher's programs.
  /// - Throws: `MatchingError` when the program or the household is not there, or the rules do not start again after they were stopped.
  /// - Complexity: O(fields + rules × services), however long the list. The first time also O(persons), where each person takes a
  ///   place.
  public func explain(_ household: String, program: String) throws(MatchingError) -> Explanation {
    try explain(household, self.program(program), in: nil)
  }

  /// Explains one household in one program, with its place in the list.
  ///
  /// - Parameter result: what `match` gave for the same list.
  /// - Throws: as `explain(_:program:)`.
  /// - Complexity: as `explain(_:program:)`, and O(households) to find it in the result.
  public func explain(_ household: String, program: String, result: MatchResult) throws(MatchingError) -> Explanation {
    guard let outcome = result[program] else { throw MatchingError(.noSuchProgram(program, known: matcher.programs.map(\.id))) }
    return try explain(household, self.program(program), in: outcome)
  }

  /// The ids under which a program judges what people call by one id: the household or the person itself, or the persons
  /// of the household where each of them takes a place. Empty when the list has nobody of that id.
  ///
  /// - Complexity: O(1), and once O(persons) where they take places.
  public func ids(of id: String, in program: Program) -> [String] {
    guard program.subject == .person else { return list.row(of: id).map { _ in [id] } ?? [] }
    if roll.row(of: id) != nil { return [id] }
    return list.row(of: id).map { roll.persons(of: $0).map { roll.persons[$0].id } } ?? []
  }

  private func program(_ id: String) throws(MatchingError) -> Program {
    if let program = matcher.programs.first(where: { $0.id == id }) { return program }
    throw MatchingError(.noSuchProgram(id, known: matcher.programs.map(\.id)))
  }
}

extension Explainer {
  private func explain(_ id: String, _ program: Program, in outcome: ProgramResult?) throws(MatchingError) -> Explanation {
    let pack = matcher.pack
    let alone = try self.alone(id, of: program)
    let traced = try TracedHouseholds(alone, of: program, tracer)
    let answers = traced.answers(of: 0)
    let values = traced.values(answers)
    let considered = pack.services(of: program).map { Explanation.Towards(service: $0, trace: traced.trace(answers, towards: $0)) }
    var failure = traced.failures.first
    failure?.household = id
    let chosen = failure == nil ? ProgramTrace.best(considered, \.trace) : considered.first
    let service = chosen?.service
    var trace = chosen?.trace ?? traced.trace(answers, towards: nil)
    let isAsked = AskedNeed(of: program, declared: alone.needs[0]) != .notAsked
    trace.ask = ask(trace, of: program, members: alone.members.count, isAsked: isAsked)
    var explanation = Explanation(
      household: id, memberOf: alone.householdIDs.first, program: program, packVersion: pack.version, day: matcher.day, trace: trace,
      isAlone: outcome == nil, isAsked: isAsked, entry: outcome?.entry(of: id), failure: failure, places: outcome?.places,
      line: outcome?.line, stages: outcome?.stages ?? [], answers: values.answers, schemas: values.schemas, parameters: values.parameters,
      service: service, considered: considered.count > 1 ? considered : [])
    if let stopped = explanation.stoppedAt {
      explanation.changes = explanation.changes(in: outcome)
      explanation.shortfalls = pack.shortfalls(of: program, at: stopped, operands: traced.operands(towards: service), answers: answers)
    }
    return explanation
  }

  /// What to ask. How many people a household has is no answer to a rule: its places are counted by it.
  private func ask(_ trace: ProgramTrace, of program: Program, members: Int, isAsked: Bool) -> [String] {
    // Who does not ask for what the program gives has nothing to answer for it.
    guard isAsked else { return [] }
    let size = ProgramPlaces(program, pack: matcher.pack).size(members: members > 0 ? members : nil)
    return size == nil && trace.verdict != .ineligible ? ProgramPlaces.askingMembers(trace.ask) : trace.ask
  }

  /// A list with nothing but one household, or one person.
  private func alone(_ id: String, of program: Program) throws(MatchingError) -> HouseholdList {
    guard program.subject == .person else {
      guard let row = list.row(of: id) else { throw MatchingError(.noSuchHousehold(id)) }
      return household(row)
    }
    guard let row = roll.row(of: id) else {
      guard let household = list.row(of: id) else { throw MatchingError(.noSuchHousehold(id)) }
      throw MatchingError(.notAPerson(id, persons: roll.persons(of: household).map { roll.persons[$0].id }))
    }
    let household = roll.persons[row].household
    let family = self.household(household)
    return family.persons(PersonRoll(family), [row - roll.persons(of: household).lowerBound])
  }

  /// A list with one household. It is built anew, not selected from the long one, whose columns know every text that somebody wrote.
  private func household(_ row: Int) -> HouseholdList {
    let household = list[row]
    var one = nobody
    one.append(id: household.id, members: household.members, needs: household.needs) { columns in
      for index in columns.indices where !columns[index].field.isOfMember { columns[index].append(household.facts[columns[index].field.name]) }
    }
    return one
  }
}

extension Matcher {
  /// Explains one household in one program, with its place in the list. Whoever explains many makes an `Explainer` once.
  ///
  /// - Parameter result: what `match` gave for the same list.
  /// - Throws: as `Explainer.explain(_:program:result:)`.
  public func explain(
    _ household: String, program: String, in list: HouseholdList, result: MatchResult
  ) throws(MatchingError) -> Explanation {
    try Explainer(self, of: list, askedAbout: programs.filter { $0.id == program }).explain(household, program: program, result: result)
  }
}
