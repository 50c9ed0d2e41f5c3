/// Looks for the cheapest numbers to hide beside a small one.
struct GuardingPath {
  private struct Step {
    var node: Int
    var arc: Int
    var cost: Int
  }

  private let table: GuardedTable
  /// The steps out of each node: along an arc that has room for more, against one that has room for less.
  private let steps: [[Step]]

  init(_ table: GuardedTable) {
    self.table = table
    var steps: [[Step]] = Array(repeating: [], count: table.nodes)
    for arc in table.arcs {
      let (from, to) = table.ends(of: arc)
      let cost = table.cost(of: arc)
      if table.hasRoom(arc, up: true) { steps[from].append(Step(node: to, arc: arc, cost: cost)) }
      if table.hasRoom(arc, up: false) { steps[to].append(Step(node: from, arc: arc, cost: cost)) }
    }
    self.steps = steps
  }

  /// The arcs of a cycle through this one along which the numbers can change, those that are still shown costing what they are. Empty when the
  /// number is hidden well already.
  ///
  /// There is always one, since a total may be anything from 1: with its totals a count can be one more, or, at the end of its range, one less.
  ///
  /// - Complexity: O(nodes² + arcs), Dijkstra without a heap.
  func cheapestCycle(through arc: Int) -> [Int] {
    let (from, to) = table.ends(of: arc)
    let more = table.hasRoom(arc, up: true) ? path(from: to, to: from, without: arc) : nil
    let less = table.hasRoom(arc, up: false) ? path(from: from, to: to, without: arc) : nil
    return [more, less].compactMap(\.self).min { $0.cost < $1.cost }?.arcs ?? []
  }

  private func path(from start: Int, to end: Int, without arc: Int) -> (arcs: [Int], cost: Int)? {
    var costs = Array(repeating: Int.max, count: table.nodes)
    var reached: [(node: Int, arc: Int)?] = Array(repeating: nil, count: table.nodes)
    var open = Set(0..<table.nodes)
    costs[start] = 0
    while let node = open.min(by: { (costs[$0], $0) < (costs[$1], $1) }), costs[node] < Int.max, node != end {
      open.remove(node)
      for step in steps[node] where step.arc != arc && open.contains(step.node) {
        let cost = costs[node] + step.cost
        if cost < costs[step.node] { (costs[step.node], reached[step.node]) = (cost, (node, step.arc)) }
      }
    }
    guard costs[end] < Int.max else { return nil }
    var arcs: [Int] = []
    var node = end
    while let last = reached[node] {
      arcs.append(last.arc)
      node = last.node
    }
    return (arcs, costs[end])
  }
}
