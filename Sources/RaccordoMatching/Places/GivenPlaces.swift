import RaccordoModel
import RaccordoRules

/// A place that a household gets at one stage of a program.
public struct StagePlace: Sendable, Hashable {
  /// The id of the stage; "" in a program without stages.
  public var stage: String
  /// The reserve that kept the place; `nil` for one that was open to all.
  public var reserve: String?
  /// The service that gives it, where places come from the catalogue.
  public var service: String?

  public init(stage: String, reserve: String? = nil, service: String? = nil) {
    self.stage = stage
    self.reserve = reserve
    self.service = service
  }
}

/// The places of a program, given stage by stage in the order of its list.
struct GivenPlaces {
  /// For each household of the list, its places: as many as the stages that it passed.
  private(set) var places: [[StagePlace]]
  /// For each household without a place in the last stage, why.
  private(set) var unmet: [UnmetReason?]
  /// What each stage has left; `nil` without a limit.
  private(set) var left: [Int?] = []
  /// Whether anybody who could have taken a place of the last stage was left out.
  private(set) var isShort = false

  /// - Parameter candidates: in rank order; those that cannot enter, in any order, behind them.
  /// - Complexity: O(candidates × (stages + reserves) × services).
  init(_ candidates: [Candidate], _ program: Program, _ supply: ProgramPlaces) {
    places = Array(repeating: [], count: candidates.count)
    unmet = candidates.map { $0.unmetBeforePlaces(isClosed: supply.isClosed) }
    var passing = candidates.indices.filter { unmet[$0] == nil }
    for (number, step) in supply.steps.enumerated() {
      let asked = passing.filter { number == 0 || holds(candidates[$0], later: number - 1, at: $0) }
      let walk = StageWalk(
        asked.map { StageWalk.Candidate(candidates[$0], step, supply) }, places: step.places,
        reserves: step.reserves.map(\.kept))
      left.append(walk.left)
      isShort = false
      passing = []
      for (index, grant) in zip(asked, walk.grants) {
        guard let grant else {
          unmet[index] = candidates[index].unmetWithout(step, supply)
          isShort = isShort || unmet[index] == .full
          continue
        }
        passing.append(index)
        places[index].append(
          StagePlace(
            stage: step.stage.id, reserve: grant.reserve.map { program.reserves[step.reserves[$0].index].id },
            service: grant.pool.flatMap { supply.services[$0]?.id }))
      }
    }
  }

  /// Whether a household meets what a stage asks; why not is kept.
  private mutating func holds(_ candidate: Candidate, later: Int, at index: Int) -> Bool {
    switch candidate.judged.places?.later[later].today ?? .yes {
    case .yes: return true
    case .no: unmet[index] = .stageNotMet
    case .unknown: unmet[index] = .dataMissing
    }
    return false
  }
}

extension StageWalk.Candidate {
  init(_ candidate: Candidate, _ step: ProgramPlaces.Step, _ supply: ProgramPlaces) {
    let facts = candidate.judged.places
    var pools: [Int] = []
    if case .pools = step.places { pools = facts?.options.filter { $0.mayEnter.today == .yes }.map(\.pool) ?? [] }
    self.init(
      size: candidate.size, reserves: step.reserves.map { facts?.reserves[$0.index].today == .yes }, pools: pools)
  }
}

extension Candidate {
  /// Why it gets no place whatever there is; `nil` when it may get one.
  func unmetBeforePlaces(isClosed: Bool) -> UnmetReason? {
    switch judged.judgement.verdict {
    case .eligible: isClosed ? .noService : excludedBy == nil ? nil : .otherProgram
    case .undetermined: .dataMissing
    case .ineligible: judged.failsByItself || judged.judgement.service == nil ? .notEligible : .noService
    }
  }

  /// Why it got none of the places of a stage.
  fileprivate func unmetWithout(_ step: ProgramPlaces.Step, _ supply: ProgramPlaces) -> UnmetReason {
    guard size != nil else { return .dataMissing }
    guard case .pools = step.places else { return .full }
    let isCounted = judged.places?.options.contains { option in
      option.mayEnter.today == .yes && !supply.uncounted.contains(supply.services[option.pool]?.id ?? "")
    }
    return isCounted == true ? .full : .noService
  }
}
