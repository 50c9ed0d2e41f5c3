import RaccordoModel
import RaccordoRules

/// What is certain about each household at each stage of a program, over every completion of the list.
struct FunnelProof {
  /// For each stage, the standing of each candidate.
  private(set) var standings: [[Standing]] = []

  /// - Parameters:
  ///   - contest: who may take places here at all.
  ///   - first: who may pass the first stage, and who surely does.
  /// - Complexity: that of the proofs of the stages.
  init(_ ranking: ProgramRanking, _ contest: Contest, first: PartProof.Passing) {
    var contest = contest
    (contest.may, contest.surely) = first
    standings.append(FunnelProof.standings(contest))
    for (number, step) in ranking.supply.steps.enumerated().dropFirst() {
      for index in contest.indices {
        let holds = ranking.candidates[index].judged.places?.later[number - 1].open ?? .no
        contest.may[index] = contest.may[index] && holds != .no
        contest.surely[index] = contest.surely[index] && holds == .yes
      }
      (contest.may, contest.surely) = FunnelProof.passing(contest, step, ranking)
      standings.append(FunnelProof.standings(contest))
    }
  }

  private static func standings(_ contest: Contest) -> [Standing] {
    contest.indices.map { contest.surely[$0] ? .surelyIn : contest.may[$0] ? .open : .surelyOut }
  }

  /// Who passes a stage, of those who compete for it.
  static func passing(_ contest: Contest, _ step: ProgramPlaces.Step, _ ranking: ProgramRanking) -> PartProof.Passing {
    let (candidates, supply) = (ranking.candidates, ranking.supply)
    if case .unlimited = step.places { return (contest.may, contest.surely) }
    let offers = supply.offers(of: step, wanted: 0)
    if step.isPooled {
      // Reserves and services together: whoever may compete is left open.
      guard step.reserves.isEmpty else { return (contest.may, contest.may.map { _ in false }) }
      let options = candidates.map { $0.judged.places?.options ?? [] }
      let proof = PoolProof(contest, free: offers.map { Int($0.places) }, options: options)
      return (proof.may, proof.surely)
    }
    let holds = step.reserves.map { reserve in candidates.map { $0.judged.places?.reserves[reserve.index].open ?? .no } }
    let proof = StageProof(contest, blocks: offers[0].blocks.map { Int($0.places) }, holds: holds)
    return (proof.may, proof.surely)
  }
}
