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
  /// - Parameter workers: how many shards of the list are judged at once. It changes the time, never the result.
  /// - Throws: `MatchingError` when the list has not the fields of the pack, or the rules do not start.
  /// - Complexity: O(households × rules), then O(n log n) a program for the ranking.
  public func match(_ list: HouseholdList, workers: Int = 1) async throws -> MatchResult {
    guard list.fields == pack.fields else { throw MatchingError(.otherFields) }
    var results: [ProgramResult] = []
    for subject in Program.Subject.allCases {
      let chosen = programs.filter { $0.subject == subject }
      if chosen.isEmpty { continue }
      let rows = subject == .person ? list.persons(PersonRoll(list)) : list
      let judged = try await ListJudge(pack: pack, programs: chosen, day: day).judge(rows, workers: workers)
      results += zip(chosen, judged.programs).map { program, outcome in
        ProgramRanking(program, pack: pack, list: rows, answers: judged.answers, day: day, draw: Draw(seed: seed)).rank(outcome)
      }
    }
    let order = Dictionary(uniqueKeysWithValues: programs.enumerated().map { ($1.id, $0) })
    results.sort { (order[$0.program] ?? 0) < (order[$1.program] ?? 0) }
    return MatchResult(
      pack: pack.id, packVersion: pack.version, day: day, seed: seed, households: list.count, programs: results,
      missingParameters: pack.missingParameters(of: programs, on: day),
      unsaidServiceValues: pack.unsaidServiceValues(of: programs, on: day),
      notInForce: pack.programsNotInForce(among: programs, on: day).map(\.id))
  }

  /// The same for households built in code, where nobody asks for explanations afterwards: see `RulePack.list(of:)`.
  public func match(_ households: [Household], workers: Int = 1) async throws -> (result: MatchResult, issues: [RowIssue]) {
    let (list, issues) = pack.list(of: households)
    return (try await match(list, workers: workers), issues)
  }
}
