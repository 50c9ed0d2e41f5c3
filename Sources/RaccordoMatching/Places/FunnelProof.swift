import RaccordoModel
import RaccordoRules

/// What is certain about each household at each stage of a program, over every completion of the list.
struct FunnelProof {
  /// For each stage, the standing of each candidate.
  private(set) var standings: [[Standing]] = []

  /// - Parameter given: the places as they are given today: certain too, when nothing is missing anywhere.
  /// - Complexity: that of the proofs of the stages.
  init(_ candidates: [Candidate], _ program: Program, _ supply: ProgramPlaces, given: GivenPlaces) {
    if candidates.allSatisfy(\.isSettled) {
      standings = supply.steps.indices.map { step in given.places.map { $0.count > step ? .surelyIn : .surelyOut } }
      return
    }
    var contest = Contest(candidates, supply)
    for (number, step) in supply.steps.enumerated() {
      if number > 0 {
        for index in contest.indices {
          let holds = candidates[index].judged.places?.later[number - 1].open ?? .no
          contest.may[index] = contest.may[index] && holds != .no
          contest.surely[index] = contest.surely[index] && holds == .yes
        }
      }
      (contest.may, contest.surely) = FunnelProof.passing(contest, step, candidates, supply)
      standings.append(contest.indices.map { contest.surely[$0] ? .surelyIn : contest.may[$0] ? .open : .surelyOut })
    }
  }

  private static func passing(
    _ contest: Contest, _ step: ProgramPlaces.Step, _ candidates: [Candidate], _ supply: ProgramPlaces
  ) -> (may: [Bool], surely: [Bool]) {
    let each = supply.unit.each
    switch step.places {
    case .unlimited: return (contest.may, contest.surely)
    case .number(let places):
      let reserves = step.reserves.map { reserve in
        (kept: reserve.kept / each, holds: candidates.map { $0.judged.places?.reserves[reserve.index].open ?? .no })
      }
      let proof = StageProof(contest, places: places / each, reserves: reserves)
      return (proof.may, proof.surely)
    case .pools(let free):
      // Reserves and services together: whoever may compete is left open.
      guard step.reserves.isEmpty else { return (contest.may, contest.may.map { _ in false }) }
      let options = candidates.map { $0.judged.places?.options ?? [] }
      let proof = PoolProof(contest, free: free.map { $0 / each }, options: options)
      return (proof.may, proof.surely)
    }
  }
}

extension Candidate {
  /// Whether no missing answer can change how it competes.
  var isSettled: Bool {
    guard exclusion != .yes, let best = bounds.best else { return true }
    guard bounds.worst == best, exclusion == .no, size != nil else { return false }
    guard let facts = judged.places else { return true }
    let answers = facts.later + facts.reserves + facts.options.map(\.mayEnter)
    return answers.allSatisfy { $0.open != .unknown && $0.open == $0.today }
      && facts.options.allSatisfy(\.isSettled)
  }
}
