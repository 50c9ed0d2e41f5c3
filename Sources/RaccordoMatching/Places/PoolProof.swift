import RaccordoModel

/// Who passes a stage whose places are those of several services, in every completion of the list and in none.
///
/// It starts from what is sure of everybody (they may try every service that they may enter by, and surely take none) and
/// draws conclusions in rank order: a service surely has room for whoever finds it free even when all who may come before take
/// it, and surely has none when enough others surely take it first. Whoever takes more than a service has in all neither takes a
/// place of it nor stops anybody. Every conclusion holds in every completion.
struct PoolProof {
  private let contest: Contest
  private let options: [[PlaceFacts.Option]]
  private let free: [Int]
  private(set) var may: [Bool]
  private(set) var surely: [Bool]
  /// For each pool, who may try it by their best position, and who surely takes it by their worst.
  private var tries: [SumTree]
  private var takes: [SumTree]
  private var tried: [[Int]]
  private var taken: [Int?]

  /// - Complexity: O(n × services² × log n).
  init(_ contest: Contest, free: [Int], options: [[PlaceFacts.Option]]) {
    self.contest = contest
    self.free = free
    self.options = contest.indices.map { index in
      contest.may[index] ? options[index].filter { $0.mayEnter.open != .no && contest.least[index] <= free[$0.pool] } : []
    }
    may = Array(repeating: false, count: contest.may.count)
    surely = may
    tries = free.map { _ in SumTree(count: contest.positions + 1) }
    takes = tries
    tried = self.options.map { $0.map(\.pool) }
    taken = Array(repeating: nil, count: contest.may.count)
    for index in contest.indices {
      for pool in tried[index] { tries[pool].add(most(index, pool), at: contest.best[index]) }
    }
    let order = contest.indices.filter { contest.may[$0] }.sorted { contest.best[$0] < contest.best[$1] }
    // A second look uses what the first one learnt of those who come later in the order.
    for _ in 0..<2 {
      for index in order { conclude(index) }
    }
  }

  /// How many places of a service it takes at most.
  private func most(_ index: Int, _ pool: Int) -> Int { min(contest.most[index], free[pool]) }

  private mutating func conclude(_ index: Int) {
    let options = options[index]
    let roomy = options.filter { $0.mayEnter.open == .yes && surelyHasRoom($0.pool, for: index) }
    let full = Set(options.filter { surelyHasNoRoom($0.pool, for: index) }.map(\.pool))
    let reached = options.filter { option in !roomy.contains { $0.pool != option.pool && $0.surelyComes(before: option) } }
    may[index] = reached.contains { !full.contains($0.pool) }
    surely[index] = contest.surely[index] && !roomy.isEmpty
    // One who takes several places shuts a service that has too few of them: trying it counts.
    replaceTries(of: index, by: reached.map(\.pool).filter { !contest.isUniform || !full.contains($0) })
    guard contest.surely[index], taken[index] == nil else { return }
    let sure = roomy.first { option in
      options.allSatisfy { $0.pool == option.pool || full.contains($0.pool) || option.surelyComes(before: $0) }
    }
    if let sure {
      taken[index] = sure.pool
      takes[sure.pool].add(contest.least[index], at: contest.worst[index])
    }
  }

  private mutating func replaceTries(of index: Int, by pools: [Int]) {
    for pool in tried[index] where !pools.contains(pool) { tries[pool].add(-most(index, pool), at: contest.best[index]) }
    tried[index] = tried[index].filter(pools.contains)
  }

  private func surelyHasRoom(_ pool: Int, for index: Int) -> Bool {
    let own = contest.best[index] < contest.worst[index] && tried[index].contains(pool) ? most(index, pool) : 0
    return tries[pool].sum(before: contest.worst[index]) - own + contest.most[index] <= free[pool]
  }

  private func surelyHasNoRoom(_ pool: Int, for index: Int) -> Bool {
    takes[pool].sum(before: contest.best[index]) + contest.least[index] > free[pool]
  }
}

extension PlaceFacts.Option {
  /// Whether a household that may enter by both goes here before the other, whatever it answers.
  fileprivate func surelyComes(before other: PlaceFacts.Option) -> Bool {
    liking.surelyComes(before: other.liking, isEarlier: pool < other.pool)
  }
}

/// Sums of what stands before a position, while weights come and go (Fenwick, 1994).
struct SumTree: Sendable {
  private var nodes: [Int]

  init(count: Int) { nodes = Array(repeating: 0, count: count + 1) }

  /// O(log n).
  mutating func add(_ weight: Int, at position: Int) {
    var node = position + 1
    while node < nodes.count {
      nodes[node] += weight
      node += node & -node
    }
  }

  /// O(log n).
  func sum(before position: Int) -> Int {
    var sum = 0
    var node = position
    while node > 0 {
      sum += nodes[node]
      node -= node & -node
    }
    return sum
  }
}
