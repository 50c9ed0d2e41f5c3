import RaccordoModel
import RaccordoRules

/// Applies the programs of a pack to a list of households: who may enter, in what order, with which places, towards
/// whom, and what to ask next.
///
/// The result depends on the pack, the list, the day and the seed alone: not on the number of workers, and not on the
/// order of the list. A matcher holds no state; it can be used from several tasks at once.
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
    let (year, month, day) = day.components
    return UInt64(max(0, year) * 10_000 + month * 100 + day)
  }

  /// Judges, ranks and gives places.
  ///
  /// - Parameter workers: how many shards of the list are judged at once. It changes the time, never the result.
  /// - Complexity: O(households × rules), then O(n log n) a program for the ranking.
  public func match(_ list: HouseholdList, workers: Int = 1) async throws -> MatchResult {
    let judge = ListJudge(pack: pack, programs: programs, day: day)
    let judged = try await judge.judge(list, workers: workers)
    let results = zip(programs, judged.programs).map { program, outcome in
      ProgramRanking(program, list: list, answers: judged.answers, day: day, draw: Draw(seed: seed)).rank(outcome)
    }
    return MatchResult(
      pack: pack.id, packVersion: pack.version, day: day, seed: seed, households: list.count, programs: results,
      missingParameters: pack.missingParameters(of: programs, on: day))
  }

  /// The same for households built in code. Facts that fit no field are unknown, and come back as issues.
  public func match(_ households: [Household], workers: Int = 1) async throws -> (result: MatchResult, issues: [RowIssue]) {
    var list = HouseholdList(fields: pack.fields)
    let issues = households.flatMap { list.append($0) }
    return (try await match(list, workers: workers), issues)
  }
}

/// Why a run cannot go on.
public struct MatchingError: Error, Sendable, Hashable {
  public enum Code: Sendable, Hashable {
    case noPrograms
    case noSuchProgram(String, known: [String])
    case noSuchHousehold(String)
    /// The Lua part of the pack did not start, in the words of the runtime.
    case runtime(String)
  }

  public var code: Code

  public init(_ code: Code) {
    self.code = code
  }

  public var message: LocalizedText {
    switch code {
    case .noPrograms:
      LocalizedText(it: "il pacchetto non contiene programmi", en: "the pack has no programs")
    case .noSuchProgram(let id, _):
      LocalizedText(it: "il pacchetto non ha un programma «\(id)»", en: "the pack has no program `\(id)`")
    case .noSuchHousehold(let id):
      LocalizedText(it: "nella lista non c'è il nucleo «\(id)»", en: "the list has no household `\(id)`")
    case .runtime(let words):
      LocalizedText(it: "le regole non si avviano: \(words)", en: "the rules do not start: \(words)")
    }
  }

  public var remedy: LocalizedText {
    switch code {
    case .noPrograms:
      LocalizedText(it: "aggiungi un file con program \"...\" { ... }", en: "add a file with program \"...\" { ... }")
    case .noSuchProgram(_, let known):
      LocalizedText(
        it: "programmi del pacchetto: \(known.joined(separator: ", "))",
        en: "programs of the pack: \(known.joined(separator: ", "))")
    case .noSuchHousehold:
      LocalizedText(
        it: "controlla il codice; se la sua riga è stata messa da parte, il motivo è tra le segnalazioni",
        en: "check the id; if its row was set aside, the reason is among the issues")
    case .runtime:
      LocalizedText(it: "esegui raccordo check sul pacchetto", en: "run raccordo check on the pack")
    }
  }
}

extension MatchingError: CustomStringConvertible {
  public var description: String { message[.english] + " (" + remedy[.english] + ")" }
}
