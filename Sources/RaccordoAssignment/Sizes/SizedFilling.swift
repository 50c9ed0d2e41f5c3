/// An assignment under way: who is in which block, improved block by block.
struct SizedFilling {
  private let network: SizedNetwork
  /// For each demand its arc, -1 for none.
  private(set) var arc: [Int]
  private(set) var members: [[Int]]
  /// For each demand the weight of its arc, 0 for none: what taking it from there costs.
  private var worth: [Int64]
  private(set) var total: Int64 = 0
  private var waiting: [Int] = []
  private var isWaiting: [Bool]
  private var filling = BlockFilling()

  init(_ network: SizedNetwork) {
    self.network = network
    arc = Array(repeating: -1, count: network.demandCount)
    members = network.classes.map { _ in [] }
    worth = Array(repeating: 0, count: network.demandCount)
    isWaiting = network.classes.map { _ in false }
  }

  /// Starts anew from arcs chosen block by block: a demand that several blocks chose stays where it weighs most.
  mutating func restart(from chosen: [[Int]]) {
    for demand in arc.indices {
      arc[demand] = -1
      worth[demand] = 0
    }
    for arcs in chosen {
      for candidate in arcs {
        let demand = Int(network.demand[candidate])
        if arc[demand] < 0 || network.weight[candidate] > worth[demand] {
          arc[demand] = candidate
          worth[demand] = network.weight[candidate]
        }
      }
    }
    total = 0
    for (block, arcs) in chosen.enumerated() {
      members[block] = arcs.filter { arc[Int(network.demand[$0])] == $0 }
      for kept in members[block] { total += network.weight[kept] }
      look(at: block)
    }
  }

  /// Fills block after block as well as it can be, given the others, until none gets better.
  mutating func improve() {
    var position = 0
    while position < waiting.count {
      let block = waiting[position]
      position += 1
      isWaiting[block] = false
      refill(block)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func look(at block: Int) {
    guard !isWaiting[block] else { return }
    isWaiting[block] = true
    waiting.append(block)
  }

  /// Taking somebody from another block costs what they weigh there, so the total never falls.
  private mutating func refill(_ block: Int) {
    var held: Int64 = 0
    for member in members[block] {
      held += network.weight[member]
      worth[Int(network.demand[member])] = 0
    }
    filling.fill(block, of: network, worth: worth)
    guard filling.gain > held else {
      for member in members[block] { worth[Int(network.demand[member])] = network.weight[member] }
      return
    }
    total += filling.gain - held
    let old = members[block]
    for member in old { arc[Int(network.demand[member])] = -1 }
    members[block] = filling.chosen
    for taken in filling.chosen {
      let demand = Int(network.demand[taken])
      if arc[demand] >= 0 {
        let other = Int(network.blockOfArc[arc[demand]])
        members[other].removeAll { $0 == arc[demand] }
        look(at: other)
      }
      arc[demand] = taken
      worth[demand] = network.weight[taken]
    }
    for member in old where arc[Int(network.demand[member])] < 0 {
      let demand = Int(network.demand[member])
      for index in network.start[demand]..<network.start[demand + 1] { look(at: Int(network.blockOf[Int(index)])) }
    }
  }
}
