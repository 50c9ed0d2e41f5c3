import RaccordoAssignment
import RaccordoModel
import RaccordoRules

/// The places of some programs that wait for each other, given together.
///
/// Where programs of the part exclude each other, they are given anew until nothing changes: each time the first program of a pack
/// that is excluded by places just given loses those who have them.
struct PartPlaces {
  let rankings: [ProgramRanking]
  /// The first stages as they were assigned last.
  let network: FirstStageNetwork
  /// `nil` where the run makes lists only.
  let assignment: Assignment?
  /// The largest total with what proves it, where the run asked for it.
  let best: BestAssignment?
  /// How often the places were given.
  let rounds: Int
  /// How many takers were left out of a program for a place in another one that they hold no more.
  let withheldInVain: Int
  /// For each program.
  let given: [GivenPlaces]

  /// - Parameter excluders: for each program of the part, those of the part that exclude it, as positions in it.
  /// - Throws: `MatchingError` when the largest total cannot be worked out.
  init(_ rankings: [ProgramRanking], excluders: [[Int]], _ mode: AssignmentMode) throws(MatchingError) {
    self.rankings = rankings
    var rounds = 0
    while true {
      rounds += 1
      let network = FirstStageNetwork(rankings)
      let outcome = try PartPlaces.assign(network, mode)
      let stages = outcome.map { network.firstStages($0.assignment) } ?? PartPlaces.nothing(rankings)
      let given = zip(rankings, stages).map { GivenPlaces($0.candidates, $0.program, $0.supply, first: $1) }
      let holders = PartPlaces.holders(rankings, given)
      if PartPlaces.withhold(rankings, excluders, holders) { continue }
      self.network = network
      assignment = outcome?.assignment
      best = outcome?.best
      self.given = given
      self.rounds = rounds
      withheldInVain = PartPlaces.countInVain(rankings, excluders, holders)
      return
    }
  }

  private static func assign(
    _ network: FirstStageNetwork, _ mode: AssignmentMode
  ) throws(MatchingError) -> (assignment: Assignment, best: BestAssignment?)? {
    switch mode {
    case .ranked: return nil
    case .stable: return (network.problem.stable().assignment, nil)
    case .best:
      do {
        let best = try network.problem.best()
        return (best.assignment, best)
      } catch {
        throw MatchingError(.noLargestTotal(error.code == .reservesWithSizes ? .reservesWithSizes : .numbersTooLarge))
      }
    }
  }

  private static func nothing(_ rankings: [ProgramRanking]) -> [FirstStage] {
    rankings.map { ranking in
      var stage = FirstStage(nobodyOf: ranking.candidates.count)
      stage.isGiven = false
      return stage
    }
  }

  /// For each program, those with a place in its last stage.
  private static func holders(_ rankings: [ProgramRanking], _ given: [GivenPlaces]) -> [[Exclusions.Holder]] {
    zip(rankings, given).map { ranking, given in
      ranking.candidates.indices.filter { given.places[$0].count == ranking.supply.steps.count }.map {
        Exclusions.Holder(judgement: ranking.candidates[$0].judged.judgement, hasPlace: true, standing: .open)
      }
    }
  }

  private static func exclusions(
    of program: Int, _ rankings: [ProgramRanking], _ excluders: [[Int]], _ holders: [[Exclusions.Holder]]
  ) -> Exclusions {
    Exclusions(from: excluders[program].map { (rankings[$0].program, holders[$0]) }, to: rankings[program].program)
  }

  /// Whether somebody was left out who competed until now.
  private static func withhold(
    _ rankings: [ProgramRanking], _ excluders: [[Int]], _ holders: [[Exclusions.Holder]]
  ) -> Bool {
    var changed: Set<String> = []
    for (program, ranking) in rankings.enumerated() where !excluders[program].isEmpty && !changed.contains(ranking.pack.id) {
      if ranking.withhold(exclusions(of: program, rankings, excluders, holders)) { changed.insert(ranking.pack.id) }
    }
    return !changed.isEmpty
  }

  private static func countInVain(
    _ rankings: [ProgramRanking], _ excluders: [[Int]], _ holders: [[Exclusions.Holder]]
  ) -> Int {
    rankings.indices.filter { !excluders[$0].isEmpty }.reduce(0) { count, program in
      let inside = Set(excluders[program].map { rankings[$0].program.id })
      let exclusions = exclusions(of: program, rankings, excluders, holders)
      return count
        + rankings[program].candidates.count { candidate in
          guard let other = candidate.excludedBy, inside.contains(other), candidate.isWithheld(isClosed: rankings[program].supply.isClosed) else {
            return false
          }
          return exclusions[candidate.judged.judgement].by == nil
        }
    }
  }
}
