import RaccordoAssignment
import RaccordoModel
import RaccordoRules

/// The first stages of some programs as one network to assign: who may take which place, and how each side orders the other.
///
/// A *demand* is a taker (a household, or a person) with a need: programs that answer the same need, for the same kind of taker,
/// compete for it, and it takes one place at most. Demands are numbered as they come up, program by program in rank order, so
/// neither the order of the list nor that of its cells decides anything.
struct FirstStageNetwork {
  /// Where a pair comes from.
  struct Origin {
    let program: Int
    let candidate: Int
    /// The service, as a number of the program's pools; `nil` where places are counted together.
    let pool: Int?
  }

  let problem: AssignmentProblem
  /// For each pair of the problem.
  let origins: [Origin]
  private let rankings: [ProgramRanking]

  /// - Parameter rankings: programs in the order of packs and programs.
  /// - Complexity: O(candidates × services), and a sort of the pairs where several programs compete.
  init(_ rankings: [ProgramRanking]) {
    self.rankings = rankings
    var (origins, offers): ([Origin], [Offer]) = ([], [])
    var pairs = PossiblePairs(demand: [], offer: [], rank: [], preference: [], points: [])
    var demands = DemandNumbers(isShared: rankings.count > 1)
    for (number, ranking) in rankings.enumerated() {
      let step = ranking.supply.steps[0]
      let competing = ranking.candidates.indices.filter { ranking.candidates[$0].competes(in: ranking) }
      let wanted = competing.reduce(0) { $0 + (ranking.candidates[$1].size ?? 0) }
      let firstOffer = offers.count
      offers += ranking.supply.offers(of: step, wanted: wanted, label: Int64(firstOffer))
      for index in competing {
        let candidate = ranking.candidates[index]
        let demand = demands.number(of: candidate, in: ranking)
        demands.add(size: ranking.supply.demandSize(candidate.size ?? 1), to: demand)
        let groups = candidate.groups(at: step)
        for (order, place) in candidate.wantedPlaces(at: step).enumerated() {
          pairs.append(
            demand: demand, offer: firstOffer + (place.pool ?? 0), rank: index, preference: order,
            points: place.liking.known, groups: groups)
          origins.append(Origin(program: number, candidate: index, pool: place.pool))
        }
      }
    }
    if rankings.count > 1 { FirstStageNetwork.order(&pairs, origins, rankings) }
    self.origins = origins
    problem = AssignmentProblem.ofOwnMaking(demands.demands, offers, pairs)
  }

  /// What each demand likes better, where its places are those of several programs.
  private static func order(_ pairs: inout PossiblePairs, _ origins: [Origin], _ rankings: [ProgramRanking]) {
    let likings = origins.map { rankings[$0.program].candidates[$0.candidate].liking(ofPool: $0.pool) }
    let demand = pairs.demand
    // Pairs stand in the order of programs and services already: of equals the one with the smaller number comes first.
    let order = origins.indices.sorted { left, right in
      if demand[left] != demand[right] { return demand[left] < demand[right] }
      return likings[left].comes(before: likings[right], isEarlier: origins[left].comes(before: origins[right]))
    }
    for (position, pair) in order.enumerated() { pairs.preference[pair] = Int32(position) }
  }

  /// What each program gave in an outcome.
  ///
  /// - Complexity: O(pairs).
  func firstStages(_ assignment: Assignment) -> [FirstStage] {
    var stages = rankings.map { FirstStage(nobodyOf: $0.candidates.count) }
    for (pair, origin) in origins.enumerated() {
      let demand = Int(problem.pairs.demand[pair])
      let held = Int(assignment.pair[demand])
      if held == pair {
        let reserve = ProgramPlaces.reserve(ofBlock: assignment.block[demand], for: problem.pairs.groups[pair])
        stages[origin.program].grants[origin.candidate] = StageAssignment.Grant(reserve: reserve, pool: origin.pool)
      } else if held < 0 || problem.pairs.preference[pair] < problem.pairs.preference[held] {
        stages[origin.program].isShort = true
      }
    }
    guard rankings.count > 1 else { return stages }
    for (pair, origin) in origins.enumerated() {
      let held = Int(assignment.pair[Int(problem.pairs.demand[pair])])
      guard held >= 0, origins[held].program != origin.program, isBest(pair),
        problem.pairs.preference[held] < problem.pairs.preference[pair]
      else { continue }
      let other = rankings[origins[held].program]
      stages[origin.program].servedBy[origin.candidate] = ProgramReference(pack: other.pack.id, program: other.program.id)
    }
    return stages
  }

  /// Whether a pair is the one that its demand likes best in its program: those of a program stand one after the other, the best
  /// first.
  private func isBest(_ pair: Int) -> Bool {
    guard pair > 0 else { return true }
    let (one, before) = (origins[pair], origins[pair - 1])
    return one.program != before.program || one.candidate != before.candidate
  }
}

extension FirstStageNetwork.Origin {
  /// Whether it comes first where a demand likes both alike.
  fileprivate func comes(before other: FirstStageNetwork.Origin) -> Bool {
    (program, pool ?? 0) < (other.program, other.pool ?? 0)
  }
}

/// Which demand has which number.
private struct DemandNumbers {
  private struct Key: Hashable {
    let taker: String
    let subject: Program.Subject
    let need: String
  }

  /// Whether several programs may compete for a demand.
  let isShared: Bool
  private var numbers: [Key: Int] = [:]
  private var sizes: [Int32] = []

  init(isShared: Bool) { self.isShared = isShared }

  mutating func number(of candidate: Candidate, in ranking: ProgramRanking) -> Int {
    sizes.append(1)
    guard isShared, let need = candidate.asked.term(of: ranking.program) else { return sizes.count - 1 }
    let key = Key(taker: candidate.judged.judgement.household, subject: ranking.program.subject, need: need)
    if let number = numbers[key] {
      sizes.removeLast()
      return number
    }
    numbers[key] = sizes.count - 1
    return sizes.count - 1
  }

  mutating func add(size: Int32, to demand: Int) { sizes[demand] = max(sizes[demand], size) }

  var demands: Demands {
    var demands = Demands(count: sizes.count)
    demands.size = sizes
    return demands
  }
}

extension Candidate {
  /// Whether it takes part in the giving of places, as the list stands today.
  fileprivate func competes(in ranking: ProgramRanking) -> Bool {
    size != nil && unmetBeforePlaces(isClosed: ranking.supply.isClosed) == nil
  }

  /// The places of the first stage that it would take, the one that it likes best first.
  fileprivate func wantedPlaces(at step: ProgramPlaces.Step) -> [(pool: Int?, liking: Liking)] {
    guard step.isPooled else { return [(nil, judged.liking)] }
    return (judged.places?.options ?? []).filter { $0.mayEnter.today == .yes }.map { ($0.pool, $0.liking) }
  }

  fileprivate func liking(ofPool pool: Int?) -> Liking {
    pool.flatMap { pool in judged.places?.options.first { $0.pool == pool }?.liking } ?? judged.liking
  }

  /// The reserves of a stage that are for it.
  fileprivate func groups(at step: ProgramPlaces.Step) -> GroupSet {
    guard !step.reserves.isEmpty, let facts = judged.places else { return [] }
    return GroupSet(reserves: step.reserves.map { facts.reserves[$0.index].today == .yes })
  }
}
