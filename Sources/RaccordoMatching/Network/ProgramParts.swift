import RaccordoModel
import RaccordoRules

/// The programs of a run in parts that can be given their places one after the other.
///
/// Programs that answer the same need for the same kind of taker wait for each other; a program that excludes another comes before
/// it. Where both hold, so that each waits for the other, they are one part.
struct ProgramParts {
  /// Positions of programs, those of a part in their order; each part after all those on which it waits.
  let parts: [[Int]]

  /// - Parameters:
  ///   - programs: in the order of the run.
  ///   - excluders: for each program the positions of those that exclude it.
  /// - Complexity: O(programs + needs + exclusions).
  init(_ programs: [Program], excluders: [[Int]]) {
    var waitsFor = excluders
    var last: [String: Int] = [:]
    var first: [String: Int] = [:]
    for (position, program) in programs.enumerated() {
      for need in program.needs {
        let key = program.subject.rawValue + "/" + need
        // A ring through all that answer a need: each waits for each.
        if let before = last[key], before != position { waitsFor[position].append(before) }
        first[key] = first[key] ?? position
        last[key] = position
      }
    }
    for (key, start) in first { if let end = last[key], end != start { waitsFor[start].append(end) } }
    var search = MutualWaits(waitsFor)
    parts = search.run()
  }
}

/// Strongly connected components, each after those it leads to (Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal
/// on Computing 1, 1972), without recursion: a pack may have thousands of programs.
private struct MutualWaits {
  private let edges: [[Int]]
  private var index: [Int?]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var next = 0
  private var parts: [[Int]] = []

  init(_ edges: [[Int]]) {
    self.edges = edges
    index = Array(repeating: nil, count: edges.count)
    low = Array(repeating: 0, count: edges.count)
    isOpen = Array(repeating: false, count: edges.count)
  }

  mutating func run() -> [[Int]] {
    for node in edges.indices where index[node] == nil { visit(from: node) }
    return parts
  }

  private mutating func visit(from root: Int) {
    var path = [(node: root, edge: 0)]
    enter(root)
    while let (node, edge) = path.last {
      guard edge < edges[node].count else {
        path.removeLast()
        if let before = path.last?.node { low[before] = min(low[before], low[node]) }
        if low[node] == index[node] { close(node) }
        continue
      }
      path[path.count - 1].edge += 1
      let target = edges[node][edge]
      if index[target] == nil {
        enter(target)
        path.append((target, 0))
      } else if isOpen[target], let seen = index[target] {
        low[node] = min(low[node], seen)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    index[node] = next
    low[node] = next
    next += 1
    open.append(node)
    isOpen[node] = true
  }

  private mutating func close(_ node: Int) {
    var part: [Int] = []
    while let member = open.popLast() {
      isOpen[member] = false
      part.append(member)
      if member == node { break }
    }
    parts.append(part.sorted())
  }
}
