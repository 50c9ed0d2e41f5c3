/// Looks for the cheapest numbers to hide beside a small one.
struct GuardingPath {
  private let table: GuardedTable

  init(_ table: GuardedTable) {
    self.table = table
  }

  /// The arcs of a cycle through this one along which the numbers can change, those that are still shown costing what they are.
  ///
  /// There is always one, since a total may be anything from 1: with its totals a count can be one more, or, at the end of its range, one less.
  ///
  /// - Complexity: O(numbers × log(rows + columns)), Dijkstra (1959).
  func cheapestCycle(through arc: Int) -> [Int] {
    let (from, to) = table.ends(of: arc)
    let more = table.hasRoom(arc, up: true) ? path(from: to, to: from, without: arc) : nil
    // What costs nothing cannot be beaten.
    if let more, more.cost == 0 { return more.arcs }
    let less = table.hasRoom(arc, up: false) ? path(from: from, to: to, without: arc) : nil
    return [more, less].compactMap(\.self).min { $0.cost < $1.cost }?.arcs ?? []
  }

  private func path(from start: Int, to end: Int, without arc: Int) -> (arcs: [Int], cost: Int)? {
    var costs = Array(repeating: Int.max, count: table.nodes)
    var reached: [(node: Int, arc: Int)?] = Array(repeating: nil, count: table.nodes)
    var queue = CheapestFirst()
    costs[start] = 0
    queue.insert(start, cost: 0)
    while let (node, cost) = queue.next(), node != end {
      if cost > costs[node] { continue }
      table.eachStep(from: node) { step, other in
        guard step != arc else { return }
        let sum = cost + table.cost(of: step)
        if sum < costs[other] {
          (costs[other], reached[other]) = (sum, (node, step))
          queue.insert(other, cost: sum)
        }
      }
    }
    guard costs[end] < Int.max else { return nil }
    var arcs: [Int] = []
    var node = end
    while node != start, let last = reached[node] {
      arcs.append(last.arc)
      node = last.node
    }
    return (arcs, costs[end])
  }
}

/// Nodes, the cheapest first; of two that cost the same the one with the lower number. A binary heap.
private struct CheapestFirst {
  private var heap: [(cost: Int, node: Int)] = []

  mutating func insert(_ node: Int, cost: Int) {
    heap.append((cost, node))
    var place = heap.count - 1
    while place > 0, heap[place] < heap[(place - 1) / 2] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func next() -> (node: Int, cost: Int)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return (first.node, first.cost) }
    heap[0] = last
    var place = 0
    while 2 * place + 1 < heap.count {
      let (left, right) = (2 * place + 1, 2 * place + 2)
      let lower = right < heap.count && heap[right] < heap[left] ? right : left
      guard heap[lower] < heap[place] else { break }
      heap.swapAt(place, lower)
      place = lower
    }
    return (first.node, first.cost)
  }
}
