import RaccordoModel
import RaccordoRules

/// Applies the programs of many packs to one list, and gives the places of all of them together.
///
/// A household takes one place at most for each of its needs, wherever it is offered. Each pack reads the list with its own fields, what its
/// network agreed to share; households are the same where they have the same id.
///
/// The result depends on the packs, the lists, the day, the seed and the mode alone: not on the number of workers, nor on the order of
/// the rows. The order of the packs decides only between places that a household likes alike.
public struct NetworkMatcher: Sendable {
  /// One for each pack of which some program is applied, in the order of the packs.
  public let matchers: [Matcher]
  public let assign: AssignmentMode

  /// - Parameters:
  ///   - packs: each with an id of its own.
  ///   - only: the programs to apply, all when empty: "emergenza", or "ovada-casa/emergenza" where several packs have one of that
  ///     id.
  ///   - seed: of the draw; by default the day as a number.
  ///   - assign: how places are given.
  /// - Throws: `MatchingError` when there is no such program, or its id stands for several, or two packs share an id.
  public init(
    _ packs: [RulePack], on day: CivilDay, only: [String] = [], seed: UInt64? = nil, assign: AssignmentMode = .stable
  ) throws(MatchingError) {
    for (index, pack) in packs.enumerated() where packs[..<index].contains(where: { $0.id == pack.id }) {
      throw MatchingError(.samePack(pack.id))
    }
    let chosen = try NetworkMatcher.chosen(only, in: packs)
    var matchers: [Matcher] = []
    for pack in packs {
      let ids = chosen.filter { $0.pack == pack.id }.map(\.program)
      if only.isEmpty || !ids.isEmpty { matchers.append(try Matcher(pack, on: day, only: ids, seed: seed)) }
    }
    guard !matchers.isEmpty else { throw MatchingError(.noPrograms) }
    self.matchers = matchers
    self.assign = assign
  }

  private static func chosen(_ only: [String], in packs: [RulePack]) throws(MatchingError) -> [ProgramReference] {
    let all = packs.flatMap { pack in pack.programs.map { ProgramReference(pack: pack.id, program: $0.id) } }
    var chosen: [ProgramReference] = []
    for name in only {
      let found = all.filter { $0.program == name || $0.description == name }
      guard let first = found.first else {
        throw MatchingError(.noSuchProgram(name, known: packs.count == 1 ? all.map(\.program) : all.map(\.description)))
      }
      if found.count > 1 { throw MatchingError(.programOfSeveralPacks(name, found.map(\.description))) }
      chosen.append(first)
    }
    return chosen
  }

  /// Judges, ranks, and gives places over all packs.
  ///
  /// - Parameters:
  ///   - lists: one for each of `matchers`: the same list, read with the fields of its pack.
  ///   - workers: how many shards of a list are judged at once. It changes the time, never the result.
  /// - Throws: `MatchingError` when a list has not the fields of its pack, the rules do not start, or the largest total cannot be worked
  ///   out.
  /// - Complexity: O(households × rules), then O(n log n) a program for the ranking; and that of `AssignmentProblem.stable()` and
  ///   `best()`.
  public func match(_ lists: [HouseholdList], workers: Int = 1) async throws -> NetworkResult {
    guard lists.count == matchers.count else { throw MatchingError(.otherFields) }
    let run = try await NetworkRun(matchers, lists, assign, workers: workers)
    return NetworkResult(
      results: zip(matchers, lists).map { run.result(of: $0, $1) }, assignment: AssignmentSummary(run.parts, assign),
      unanswered: lists.first.map(unanswered) ?? [])
  }

  /// The needs of a list that no program answers, by name.
  private func unanswered(_ list: HouseholdList) -> [UnansweredNeed] {
    let programs = matchers.flatMap(\.programs)
    var counts: [String: Int] = [:]
    for needs in list.needs.values {
      for term in Set(needs.map(\.term)) { counts[term, default: 0] += 1 }
    }
    return counts.filter { term, _ in !programs.contains { $0.needs.contains { AskedNeed.covers(term, $0) } } }
      .map { UnansweredNeed(term: $0.key, households: $0.value) }.sorted { $0.term < $1.term }
  }
}

/// What the programs of many packs say of one list, and how their places were given.
public struct NetworkResult: Sendable {
  /// One for each pack.
  public var results: [MatchResult]
  public var assignment: AssignmentSummary
  /// What households ask for and no program of the run answers: nobody offers it, or it is misspelt. By name.
  public var unanswered: [UnansweredNeed]
}

/// A need that no program of a run answers.
public struct UnansweredNeed: Sendable, Hashable {
  public var term: String
  /// How many households ask for it.
  public var households: Int

  public init(term: String, households: Int) {
    self.term = term
    self.households = households
  }
}
