/// Many knapsacks that share demands: a bound by Lagrangian relaxation, and assignments made from its fillings.
///
/// The condition that a demand takes one place is replaced by a worth of each demand that a block pays for taking it. Then
/// every block is a knapsack of its own, solved exactly, and their gains and the worths together are an upper bound
/// (Fisher, "The Lagrangian relaxation method", Management Science 27, 1981; for this problem Martello and Toth 1990,
/// chapter 7, and Jörnsten and Näsberg, EJOR 27, 1986). Worths move by subgradients: up where several blocks want a demand,
/// down where none does. Each filling, made possible and improved block by block, is an assignment.
struct SizedSearch {
  private let network: SizedNetwork
  private(set) var worth: [Int64]
  /// The worths of the least bound.
  private(set) var bestWorth: [Int64]
  private(set) var bound: Int64 = .max
  /// For each demand the arc of the best assignment, -1 for none.
  private(set) var bestArc: [Int]
  private(set) var total: Int64 = -1
  private var filling = BlockFilling()
  /// How many blocks chose each demand.
  private var times: [Int64]

  init(_ network: SizedNetwork) {
    self.network = network
    worth = Array(repeating: 0, count: network.demandCount)
    bestWorth = worth
    times = worth
    bestArc = Array(repeating: -1, count: network.demandCount)
  }

  /// Strides start at the whole distance between bound and total, and halve when ten rounds brought no better bound.
  mutating func run(_ effort: SizedEffort) {
    var assignment = SizedFilling(network)
    var halvings: Int64 = 0
    var sinceBetter = 0
    for _ in 0..<max(1, effort.rounds) {
      let (chosen, sum) = fillAll()
      sinceBetter += 1
      if sum < bound {
        bound = sum
        bestWorth = worth
        sinceBetter = 0
      }
      assignment.restart(from: chosen)
      assignment.improve()
      if assignment.total > total {
        total = assignment.total
        bestArc = assignment.arc
      }
      if sinceBetter == 10 {
        halvings += 1
        sinceBetter = 0
      }
      let isCloseEnough = bound - total <= total / Int64(max(1, effort.gapPart))
      if isCloseEnough || !step(chosen, distance: (sum - total) >> halvings) { break }
    }
  }

  /// The best filling of each block at these worths, and the bound that they make.
  private mutating func fillAll() -> (chosen: [[Int]], bound: Int64) {
    var sum = worth.reduce(0, +)
    var chosen: [[Int]] = []
    chosen.reserveCapacity(network.classes.count)
    for block in network.classes.indices {
      filling.fill(block, of: network, worth: worth)
      sum += filling.most
      chosen.append(filling.chosen)
    }
    return (chosen, sum)
  }

  /// Moves the worths against the slope of the bound; `false` where it has none: the bound is least.
  private mutating func step(_ chosen: [[Int]], distance: Int64) -> Bool {
    for demand in times.indices { times[demand] = 0 }
    for arcs in chosen { for arc in arcs { times[Int(network.demand[arc])] += 1 } }
    var norm: Int64 = 0
    for demand in times.indices {
      let slope = times[demand] - 1
      if slope > 0 || (slope < 0 && worth[demand] > 0) { norm += slope * slope }
    }
    guard norm > 0 else { return false }
    let stride = max(1, distance / norm)
    for demand in times.indices where times[demand] != 1 {
      worth[demand] = max(0, worth[demand] + (times[demand] - 1) * stride)
    }
    return true
  }
}
