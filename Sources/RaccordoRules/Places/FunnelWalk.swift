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
/// Who does not meet it, or of whom it is not known, takes no place: the next in order does. The places of the first stage may have
/// been given before, over a whole network.
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

    /// What one stage sees of it.
    func asked(at step: ProgramPlaces.Step) -> StageAssignment.Candidate {
      StageAssignment.Candidate(
        size: size, reserves: step.reserves.map { reserves[$0.index] == .yes }, pools: step.isPooled ? pools : [])
    }
  }

  /// For each candidate, its places: as many as the stages that it passed.
  public private(set) var places: [[StagePlace]]
  /// What each stage has left; `nil` without a limit.
  public private(set) var left: [Int?] = []
  /// For each stage after the first, whether anybody who could have taken a place was left out; and for the first one too when
  /// this gave its places.
  public private(set) var isShort: [Bool] = []

  /// Gives the places of every stage, as if the program were the only one.
  ///
  /// - Parameter candidates: in rank order.
  /// - Complexity: O(candidates × (stages + reserves) × services × log places).
  public init(_ candidates: [Candidate], _ program: Program, _ supply: ProgramPlaces) {
    let entering = candidates.indices.filter { candidates[$0].mayEnter }
    var first: [StageAssignment.Grant?] = Array(repeating: nil, count: candidates.count)
    let step = supply.steps[0]
    let stage = StageAssignment(entering.map { candidates[$0].asked(at: step) }, step, supply)
    for (index, grant) in zip(entering, stage.grants) { first[index] = grant }
    let isShort = entering.contains { first[$0] == nil && candidates[$0].size != nil }
    self.init(candidates, first: first, isShort: isShort, program, supply)
  }

  /// Gives the places of the stages after the first.
  ///
  /// - Parameters:
  ///   - candidates: in rank order.
  ///   - first: the place of each candidate in the first stage.
  ///   - isShort: whether anybody wanted one of these and got none.
  public init(
    _ candidates: [Candidate], first: [StageAssignment.Grant?], isShort: Bool, _ program: Program, _ supply: ProgramPlaces
  ) {
    places = Array(repeating: [], count: candidates.count)
    var passing = candidates.indices.filter { first[$0] != nil }
    pass(passing, passing.map { first[$0] }, candidates, at: supply.steps[0], program, supply)
    self.isShort = [isShort]
    for (number, step) in supply.steps.enumerated().dropFirst() {
      let asked = passing.filter { candidates[$0].later[number - 1] == .yes }
      let stage = StageAssignment(asked.map { candidates[$0].asked(at: step) }, step, supply)
      pass(asked, stage.grants, candidates, at: step, program, supply)
      self.isShort.append(zip(asked, stage.grants).contains { $1 == nil && candidates[$0].size != nil })
      passing = asked.filter { places[$0].count > number }
    }
  }

  private mutating func pass(
    _ asked: [Int], _ grants: [StageAssignment.Grant?], _ candidates: [Candidate], at step: ProgramPlaces.Step, _ program: Program,
    _ supply: ProgramPlaces
  ) {
    var taken = 0
    for (index, grant) in zip(asked, grants) {
      guard let grant else { continue }
      taken += candidates[index].size ?? 0
      places[index].append(
        StagePlace(
          stage: step.stage.id, reserve: grant.reserve.map { program.reserves[step.reserves[$0].index].id },
          service: grant.pool.flatMap { supply.services[$0]?.id }))
    }
    left.append(step.total.map { $0 - taken })
  }
}
