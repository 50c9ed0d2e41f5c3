import RaccordoModel
import RaccordoRules

/// Judges, ranks and gives the places of all programs of a run: of one pack, or of many.
struct NetworkRun {
  let matchers: [Matcher]
  let mode: AssignmentMode
  /// Every program that is applied, in the order of packs and programs.
  private var rankings: [ProgramRanking] = []
  /// For each of them, those of its pack that exclude it.
  private var excluders: [[Int]] = []
  /// For each of them, once its places are given.
  private var results: [ProgramResult?] = []
  private(set) var parts: [PartPlaces] = []

  /// - Parameters:
  ///   - lists: one for each matcher.
  ///   - declined: one for each matcher.
  init(
    _ matchers: [Matcher], _ lists: [HouseholdList], declined: [Declines], _ mode: AssignmentMode, workers: Int
  ) async throws {
    self.matchers = matchers
    self.mode = mode
    for (matcher, (list, declined)) in zip(matchers, zip(lists, declined)) {
      guard list.fields == matcher.pack.fields else { throw MatchingError(.otherFields) }
      let first = rankings.count
      rankings += try await matcher.rankings(list, declined: declined, workers: workers)
      for ranking in rankings[first...] {
        let ids = Set(matcher.pack.programs(excludingFrom: ranking.program).map(\.id))
        excluders.append(rankings.indices.dropFirst(first).filter { ids.contains(rankings[$0].program.id) })
      }
    }
    results = rankings.map { _ in nil }
    for part in ProgramParts(rankings.map(\.program), excluders: excluders).parts { try give(part) }
  }

  private mutating func give(_ part: [Int]) throws(MatchingError) {
    let inside = part.map { program in
      excluders[program].compactMap { excluder in part.firstIndex(of: excluder) }
    }
    for program in part where !excluders[program].isEmpty {
      rankings[program].apply(Exclusions(from: holders(excluding: program, outside: part), to: rankings[program].program))
    }
    let isRivalled = part.count > 1
    let isSettled = part.allSatisfy { rankings[$0].candidates.allSatisfy { $0.isSettled(isRivalled: isRivalled) } }
    // Who will hold a place of the same part is not known yet: whoever may enter there leaves it open.
    for (position, program) in part.enumerated() where !inside[position].isEmpty {
      let possible = excluders[program].map { excluder in
        part.contains(excluder) ? (rankings[excluder].program, rankings[excluder].possibleHolders) : (rankings[excluder].program, holders(of: excluder))
      }
      rankings[program].apply(Exclusions(from: possible, to: rankings[program].program))
    }
    let places = try PartPlaces(part.map { rankings[$0] }, excluders: inside, mode)
    let proof = PartProof(places, isSettled: isSettled, mode)
    for (position, program) in part.enumerated() {
      results[program] = rankings[program].result(places.given[position], proof.standings[position])
    }
    parts.append(places)
  }

  private func holders(excluding program: Int, outside part: [Int]) -> [(program: Program, holders: [Exclusions.Holder])] {
    excluders[program].filter { !part.contains($0) }.map { (rankings[$0].program, holders(of: $0)) }
  }

  private func holders(of program: Int) -> [Exclusions.Holder] {
    (results[program]?.entries ?? []).map {
      Exclusions.Holder(judgement: $0.judgement, hasPlace: $0.hasPlace, standing: $0.standing)
    }
  }

  /// The outcome of one pack: its programs that were asked for.
  func result(of matcher: Matcher, _ list: HouseholdList) -> MatchResult {
    let own = zip(rankings, results).compactMap { ranking, result in ranking.pack.id == matcher.pack.id ? result : nil }
    return MatchResult(
      pack: matcher.pack.id, packVersion: matcher.pack.version, day: matcher.day, seed: matcher.seed, households: list.count,
      programs: own.filter { result in matcher.programs.contains { $0.id == result.program } }, gaps: RuleGaps(matcher))
  }
}

extension ProgramRanking {
  /// Everybody who may come to hold a place here.
  var possibleHolders: [Exclusions.Holder] {
    candidates.map { Exclusions.Holder(judgement: $0.judged.judgement, hasPlace: false, standing: $0.mayCompete ? .open : .surelyOut) }
  }
}
