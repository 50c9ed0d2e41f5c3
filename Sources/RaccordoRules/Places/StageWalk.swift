/// Gives the places of one stage: the definition of what places, reserves and units mean.
///
/// Reserves come first, in their order: each gives its places, in rank order, to those whom it is for. What is left, and what
/// no reserve used, goes to all the others in rank order. Whoever takes several places at once gets all of them or none:
/// giving stops at the first who does not fit in what is left, so that nobody is passed over by somebody who comes later.
public struct StageWalk: Sendable {
  /// Who may get a place at the stage.
  public struct Candidate: Sendable, Hashable {
    /// How many places it takes; `nil` when nobody knows: it gets none.
    public var size: Int?
    /// For each reserve of the stage, whether it is for this household.
    public var reserves: [Bool]
    /// The services that would take it, the best first, as numbers of pools; empty where places are counted together.
    public var pools: [Int]

    public init(size: Int? = 1, reserves: [Bool] = [], pools: [Int] = []) {
      self.size = size
      self.reserves = reserves
      self.pools = pools
    }
  }

  /// What there is to give.
  public enum Places: Sendable, Hashable {
    case unlimited
    case number(Int)
    /// For each service what it has; a service of which nobody knows has nothing to give.
    case pools([Int])
  }

  /// How somebody got in.
  public struct Grant: Sendable, Hashable {
    /// The reserve that kept the place, as a number of the stage.
    public var reserve: Int?
    public var pool: Int?
  }

  /// For each candidate, its place.
  public private(set) var grants: [Grant?]
  /// What is left in the end; `nil` when there is no limit.
  public private(set) var left: Int?
  private var pools: [Int]

  /// - Parameters:
  ///   - candidates: in rank order.
  ///   - reserves: how many places each reserve of the stage keeps.
  /// - Complexity: O(candidates × (reserves + 1) × pools).
  public init(_ candidates: [Candidate], places: Places, reserves: [Int] = []) {
    grants = Array(repeating: nil, count: candidates.count)
    switch places {
    case .unlimited: (left, pools) = (nil, [])
    case .number(let number): (left, pools) = (number, [])
    case .pools(let free): (left, pools) = (free.reduce(0, +), free)
    }
    let isPooled = if case .pools = places { true } else { false }
    for (reserve, kept) in reserves.enumerated() {
      give(candidates.indices.filter { candidates[$0].reserves[reserve] }, candidates, reserve, atMost: kept, isPooled)
    }
    give(Array(candidates.indices), candidates, nil, atMost: nil, isPooled)
  }

  private mutating func give(
    _ order: [Int], _ candidates: [Candidate], _ reserve: Int?, atMost kept: Int?, _ isPooled: Bool
  ) {
    var quota = [kept, left].compactMap(\.self).min()
    var closed: Set<Int> = []
    for index in order where grants[index] == nil {
      guard let size = candidates[index].size else { continue }
      if let room = quota, size > room { return }
      var pool: Int?
      if isPooled {
        pool = take(size, from: candidates[index].pools, closed: &closed)
        if pool == nil { continue }
      }
      grants[index] = Grant(reserve: reserve, pool: pool)
      quota = quota.map { $0 - size }
      left = left.map { $0 - size }
    }
  }

  /// The first pool that has room. One that somebody did not fit in gives nothing to those who come later.
  private mutating func take(_ size: Int, from wanted: [Int], closed: inout Set<Int>) -> Int? {
    for pool in wanted where !closed.contains(pool) {
      if pools[pool] >= size {
        pools[pool] -= size
        return pool
      }
      closed.insert(pool)
    }
    return nil
  }
}
