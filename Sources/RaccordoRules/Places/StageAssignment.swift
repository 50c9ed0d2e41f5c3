import RaccordoAssignment

/// Gives the places of one stage of one program, by the stable assignment of its offers (`ProgramPlaces.offers`).
///
/// All candidates stand in one order, so deferred acceptance is the plain walk down the list: each in turn takes the best service
/// that still has a place for it. Whoever takes several places at once gets all of them or none, and an offer stops giving at the
/// first who does not fit in what is left: nobody is passed over by somebody who comes later. Only one who takes more than a whole
/// block has stops nobody.
public struct StageAssignment: Sendable {
  /// Who may get a place at the stage.
  public struct Candidate: Sendable, Hashable {
    /// How many places it takes; `nil` when nobody knows: it gets none.
    public var size: Int?
    /// For each reserve of the stage, whether it is for this household.
    public var reserves: [Bool]
    /// The services that would take it, the best first, as numbers of pools; read only where places come from the catalogue.
    public var pools: [Int]

    public init(size: Int? = 1, reserves: [Bool] = [], pools: [Int] = []) {
      self.size = size
      self.reserves = reserves
      self.pools = pools
    }
  }

  /// How somebody got in.
  public struct Grant: Sendable, Hashable {
    /// The reserve that kept the place, as a number of the stage.
    public var reserve: Int?
    /// The service that gives it, as a number of the pools of the program.
    public var pool: Int?

    public init(reserve: Int? = nil, pool: Int? = nil) {
      self.reserve = reserve
      self.pool = pool
    }
  }

  /// For each candidate, its place.
  public let grants: [Grant?]

  /// - Parameter candidates: in rank order.
  /// - Precondition: pools are pools of the program.
  /// - Complexity: O(candidates × (reserves + 1) × pools × log places).
  public init(_ candidates: [Candidate], _ step: ProgramPlaces.Step, _ supply: ProgramPlaces) {
    let isPooled = step.isPooled
    let wanted = candidates.reduce(0) { $0 + ($1.size ?? 0) }
    var pairs = PossiblePairs(demand: [], offer: [], rank: [], preference: [], points: [])
    let groups = candidates.map { GroupSet(reserves: $0.reserves) }
    for (index, candidate) in candidates.enumerated() where candidate.size != nil {
      for (preference, pool) in (isPooled ? candidate.pools : [0]).enumerated() {
        pairs.append(
          demand: index, offer: pool, rank: index, preference: preference, groups: groups[index])
      }
    }
    var demands = Demands(count: candidates.count)
    demands.size = candidates.map { supply.demandSize($0.size ?? 1) }
    let problem = AssignmentProblem.ofOwnMaking(demands, supply.offers(of: step, wanted: wanted), pairs)
    let stable = problem.stable().assignment
    grants = candidates.indices.map { index in
      stable.offer(of: index, in: problem).map { offer in
        Grant(
          reserve: ProgramPlaces.reserve(ofBlock: stable.block[index], for: groups[index]), pool: isPooled ? offer : nil)
      }
    }
  }
}

extension PossiblePairs {
  /// Adds a pair.
  public mutating func append(
    demand: Int, offer: Int, rank: Int, preference: Int, points: Int = 0, groups: GroupSet
  ) {
    self.demand.append(Int32(demand))
    self.offer.append(Int32(offer))
    self.rank.append(Int32(rank))
    self.preference.append(Int32(preference))
    self.points.append(Int32(clamping: points))
    self.groups.append(groups)
  }
}

extension AssignmentProblem {
  /// A network that a run put together itself: whatever the packs and the list say, its columns fit.
  public static func ofOwnMaking(_ demands: Demands, _ offers: [Offer], _ pairs: PossiblePairs) -> AssignmentProblem {
    do {
      return try AssignmentProblem(demands: demands, offers: offers, pairs: pairs)
    } catch {
      preconditionFailure("the run made a network that does not fit: \(error)")
    }
  }
}
