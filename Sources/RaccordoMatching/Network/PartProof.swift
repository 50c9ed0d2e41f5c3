import RaccordoModel
import RaccordoRules

/// What is certain about the places of programs that compete for the same demands.
///
/// In a stable outcome there compete for a program's places those who like it no less than what they got; and of these it takes
/// whom it would take by itself. So a taker surely competes at a program when, of each other that it may take, it is surely out or
/// surely likes it less; and does not compete where it is surely in at one that it surely likes better. Each conclusion may
/// bring others: they are drawn until none is left.
struct PartProof {
  /// For each program and stage, the standing of each candidate.
  private(set) var standings: [[[Standing]]] = []

  /// Another place that a taker may have in the stead of one.
  private struct Rival {
    let program: Int
    let candidate: Int
    /// Whether one of the two is surely liked better.
    let isSurelyBetter: Bool
    let isSurelyWorse: Bool
  }

  /// Who may pass the first stage of a program, and who surely does.
  typealias Passing = (may: [Bool], surely: [Bool])

  /// - Parameters:
  ///   - isSettled: whether nothing is missing that could change any of these places.
  ///   - mode: what the largest total gives is not proved: there, whoever may compete stands open.
  init(_ places: PartPlaces, isSettled: Bool, _ mode: AssignmentMode) {
    let rankings = places.rankings
    if isSettled, mode != .ranked {
      standings = zip(rankings, places.given).map { ranking, given in
        ranking.supply.steps.indices.map { step in given.places.map { $0.count > step ? .surelyIn : .surelyOut } }
      }
      return
    }
    guard mode == .stable else {
      standings = rankings.map { ranking in
        ranking.supply.steps.map { _ in ranking.candidates.map { $0.mayCompete ? .open : .surelyOut } }
      }
      return
    }
    let contests = rankings.map { Contest($0.candidates, $0.supply) }
    let rivals = rankings.count > 1 ? PartProof.rivals(rankings, contests) : []
    var passing: [Passing] = contests.map { ($0.may, $0.may.map { _ in false }) }
    var isDone = false
    while !isDone {
      isDone = true
      for program in rankings.indices {
        let contest = rivals.isEmpty ? contests[program] : PartProof.narrowed(contests[program], rivals[program], passing)
        let found = FunnelProof.passing(contest, rankings[program].supply.steps[0], rankings[program])
        let may = zip(passing[program].may, found.may).map { $0 && $1 }
        let surely = zip(passing[program].surely, found.surely).map { $0 || $1 }
        if may != passing[program].may || surely != passing[program].surely { isDone = rivals.isEmpty }
        passing[program] = (may, surely)
      }
    }
    standings = rankings.indices.map { FunnelProof(rankings[$0], contests[$0], first: passing[$0]).standings }
  }

  /// For each program and candidate, the places of other programs for the same demand.
  private static func rivals(_ rankings: [ProgramRanking], _ contests: [Contest]) -> [[[Rival]]] {
    struct Key: Hashable {
      let taker: String
      let subject: Program.Subject
      let need: String
    }
    var wanted: [Key: [(program: Int, candidate: Int)]] = [:]
    for (program, ranking) in rankings.enumerated() {
      for (index, candidate) in ranking.candidates.enumerated() where contests[program].may[index] {
        guard let need = candidate.asked.term(of: ranking.program) else { continue }
        let key = Key(taker: candidate.judged.judgement.household, subject: ranking.program.subject, need: need)
        wanted[key, default: []].append((program, index))
      }
    }
    var rivals = rankings.map { ranking in ranking.candidates.map { _ in [Rival]() } }
    for places in wanted.values where places.count > 1 {
      for one in places {
        let liking = rankings[one.program].candidates[one.candidate].judged.liking
        for other in places where other.program != one.program {
          let others = rankings[other.program].candidates[other.candidate].judged.liking
          let isEarlier = other.program < one.program
          rivals[one.program][one.candidate].append(
            Rival(
              program: other.program, candidate: other.candidate,
              isSurelyBetter: others.surelyComes(before: liking, isEarlier: isEarlier),
              isSurelyWorse: liking.surelyComes(before: others, isEarlier: !isEarlier)))
        }
      }
    }
    return rivals
  }

  /// Who competes at a program, as far as what is known of the others says.
  private static func narrowed(_ contest: Contest, _ rivals: [[Rival]], _ passing: [Passing]) -> Contest {
    var contest = contest
    for index in contest.indices where contest.may[index] {
      for rival in rivals[index] {
        if rival.isSurelyBetter, passing[rival.program].surely[rival.candidate] { contest.may[index] = false }
        if !rival.isSurelyWorse, passing[rival.program].may[rival.candidate] { contest.surely[index] = false }
      }
      contest.surely[index] = contest.surely[index] && contest.may[index]
    }
    return contest
  }
}
