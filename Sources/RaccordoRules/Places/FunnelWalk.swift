import RaccordoModel

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

/// Gives the places of a program, stage by stage: at each compete those who passed the one before and meet what it asks.
///
/// Who does not meet it, or of whom it is not known, takes no place: the next in order does.
public struct FunnelWalk: Sendable {
  /// A household of the list.
  public struct Candidate: Sendable, Hashable {
    /// Whether it competes at the first stage.
    public var mayEnter: Bool
    /// For each stage after the first, whether its requirements hold.
    public var later: [Truth]
    /// For each reserve of the program, whether it is for this household.
    public var reserves: [Truth]
    /// How many places it takes; `nil` when nobody knows.
    public var size: Int?
    /// The services that it may enter by, the best first, as numbers of pools.
    public var pools: [Int]

    public init(mayEnter: Bool, later: [Truth] = [], reserves: [Truth] = [], size: Int? = 1, pools: [Int] = []) {
      self.mayEnter = mayEnter
      self.later = later
      self.reserves = reserves
      self.size = size
      self.pools = pools
    }
  }

  /// For each candidate, its places: as many as the stages that it passed.
  public private(set) var places: [[StagePlace]]
  /// What each stage has left; `nil` without a limit.
  public private(set) var left: [Int?] = []
  /// For each stage, whether anybody who could have taken a place was left out.
  public private(set) var isShort: [Bool] = []

  /// - Parameter candidates: in rank order.
  /// - Complexity: O(candidates × (stages + reserves) × services).
  public init(_ candidates: [Candidate], _ program: Program, _ supply: ProgramPlaces) {
    places = Array(repeating: [], count: candidates.count)
    var passing = candidates.indices.filter { candidates[$0].mayEnter }
    for (number, step) in supply.steps.enumerated() {
      let asked = passing.filter { number == 0 || candidates[$0].later[number - 1] == .yes }
      let isPooled = if case .pools = step.places { true } else { false }
      let walk = StageWalk(
        asked.map { index in
          let candidate = candidates[index]
          return StageWalk.Candidate(
            size: candidate.size, reserves: step.reserves.map { candidate.reserves[$0.index] == .yes },
            pools: isPooled ? candidate.pools : [])
        }, places: step.places, reserves: step.reserves.map(\.kept))
      left.append(walk.left)
      isShort.append(zip(asked, walk.grants).contains { $1 == nil && candidates[$0].size != nil })
      passing = []
      for (index, grant) in zip(asked, walk.grants) {
        guard let grant else { continue }
        passing.append(index)
        places[index].append(
          StagePlace(
            stage: step.stage.id, reserve: grant.reserve.map { program.reserves[step.reserves[$0].index].id },
            service: grant.pool.flatMap { supply.services[$0]?.id }))
      }
    }
  }
}
