import RaccordoModel
import RaccordoRules

/// Applies the programs of a pack to a list of households: who may enter, in what order, with which places, towards
/// whom, and what to ask next.
///
/// The result depends on the pack, the list, the day and the seed alone, not on the number of workers. Ranks, places and
/// standings do not depend on the order of the list either; those who cannot enter keep it. A matcher holds no state; it can be used from several tasks at once.
public struct Matcher: Sendable {
  public let pack: RulePack
  public let programs: [Program]
  /// The day on which the rules are applied. The library never looks at the clock.
  public let day: CivilDay
  /// The seed of the draw among households that points and ties leave equal.
  public let seed: UInt64

  /// - Parameters:
  ///   - only: the ids of the programs to apply, all when empty.
  ///   - seed: by default the day as a number (20250312), which nobody can pick to their liking.
  /// - Throws: `MatchingError` when the pack has no such program.
  public init(_ pack: RulePack, on day: CivilDay, only: [String] = [], seed: UInt64? = nil) throws(MatchingError) {
    self.pack = pack
    self.day = day
    self.seed = seed ?? Matcher.seed(of: day)
    for id in only where pack.program(id) == nil {
      throw MatchingError(.noSuchProgram(id, known: pack.programs.map(\.id)))
    }
    programs = only.isEmpty ? pack.programs : pack.programs.filter { only.contains($0.id) }
    guard !programs.isEmpty else { throw MatchingError(.noPrograms) }
  }

  /// The day as a number: 20250312.
  public static func seed(of day: CivilDay) -> UInt64 {
    Draw.seed(of: day)
  }

  /// Judges, ranks and gives places.
  ///
  /// Programs that answer the same need compete: see `NetworkMatcher`, which does the same for many packs, and says how the places
  /// were given.
  ///
  /// - Parameters:
  ///   - declined: who declined or lost a place and does not compete for it today; made for the same list and day.
  ///   - workers: how many shards of the list are judged at once. It changes the time, never the result.
  /// - Throws: `MatchingError` when the list has not the fields of the pack, or the rules do not start.
  /// - Complexity: O(households × rules), then O(n log n) a program for the ranking.
  public func match(_ list: HouseholdList, declined: Declines = Declines(), workers: Int = 1) async throws -> MatchResult {
    try await NetworkRun([self], [list], declined: [declined], .stable, workers: workers).result(of: self, list)
  }

  /// The lists of the programs that are applied, in rank order.
  func rankings(_ list: HouseholdList, declined: Declines, workers: Int) async throws -> [ProgramRanking] {
    try await judge(programsToApply, list, workers: workers).map { one in
      ProgramRanking(
        one.program, pack: pack, list: one.list, answers: one.answers, day: day, draw: Draw(seed: seed), declines: declined,
        outcome: one.outcome)
    }
  }

  /// Verdicts and points of every household towards every service, and nothing else: many times faster than `match`.
  ///
  /// - Parameter workers: how many shards of the list are evaluated at once. It changes the time, never the result.
  /// - Throws: `MatchingError` when the list has not the fields of the pack, or the rules do not start.
  /// - Complexity: O(households × distinct questions), and a few additions for each pair.
  public func evaluate(_ list: HouseholdList, workers: Int = 1) async throws -> Evaluation {
    try await prepared(list, workers: workers).evaluate(workers: workers)
  }

  /// The rules, compiled for a list: for those who evaluate it again and again.
  public func prepared(_ list: HouseholdList, workers: Int = 1) async throws -> PreparedEvaluation {
    guard list.fields == pack.fields else { throw MatchingError(.otherFields) }
    var parts: [PreparedList] = []
    for (chosen, rows) in bySubject(programs, list) {
      parts.append(
        try await ListJudge(pack: pack, programs: chosen, day: day).prepare(rows, workers: workers, provesToo: false))
    }
    return PreparedEvaluation(parts: parts)
  }

  /// The programs that are about households, and those about persons, with the rows that they judge.
  private func bySubject(_ programs: [Program], _ list: HouseholdList) -> [(programs: [Program], rows: HouseholdList)] {
    Program.Subject.allCases.compactMap { subject in
      let chosen = programs.filter { $0.subject == subject }
      if chosen.isEmpty { return nil }
      return (chosen, subject == .person ? list.persons(PersonRoll(list)) : list)
    }
  }

  /// What each program says of the households, or of the persons, that it is about, in the order of the programs.
  private func judge(
    _ programs: [Program], _ list: HouseholdList, workers: Int
  ) async throws -> [(program: Program, list: HouseholdList, answers: AnswerTable, outcome: JudgedList.Program)] {
    var judged: [String: (list: HouseholdList, answers: AnswerTable, outcome: JudgedList.Program)] = [:]
    for (chosen, rows) in bySubject(programs, list) {
      let result = try await ListJudge(pack: pack, programs: chosen, day: day).judge(rows, workers: workers)
      for (program, outcome) in zip(chosen, result.programs) { judged[program.id] = (rows, result.answers, outcome) }
    }
    return programs.compactMap { program in judged[program.id].map { (program, $0.list, $0.answers, $0.outcome) } }
  }

  /// The chosen programs, and those before them a place in which leaves none here: who has one has to be known.
  private var programsToApply: [Program] {
    var needed = Set(programs.map(\.id))
    for program in pack.programs.reversed() where needed.contains(program.id) {
      needed.formUnion(pack.programs(excludingFrom: program).map(\.id))
    }
    return pack.programs.filter { needed.contains($0.id) }
  }

  /// The same for households built in code, where nobody asks for explanations afterwards: see `RulePack.list(of:)`.
  public func match(_ households: [Household], workers: Int = 1) async throws -> (result: MatchResult, issues: [RowIssue]) {
    let (list, issues) = pack.list(of: households)
    return (try await match(list, workers: workers), issues)
  }
}
