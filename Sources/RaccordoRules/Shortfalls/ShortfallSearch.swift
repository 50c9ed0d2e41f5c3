import RaccordoModel

/// Looks for the smallest sets of tests whose change makes some requirements hold.
///
/// Iterative deepening over the number of tests. At each step it looks at one requirement that does not hold yet, and there only at
/// tests of which one has to change: so every set that is enough, and no part of which is, gets found.
struct ShortfallSearch {
  /// The most sets that are told, and the most looks at tests of one search.
  static let mostSets = 12
  static let mostWork = 1_000_000

  /// A requirement, with what the network takes where nobody knows.
  typealias Goal = (tree: LeafTree, ifUnknown: Bool?)

  /// Tests whose change is enough, and whether some answers change them so.
  struct Found {
    /// By leaf, in order.
    var changes: [LeafVariable.Change]
    var isPossible: Bool
  }

  private let goals: [Goal]
  private let variables: [LeafVariable]
  private let operands: OperandValues
  private var owners: [Int: Int] = [:]
  private var truths: [Truth]
  private var isMoved: [Bool]
  private var moved: [LeafVariable.Move] = []
  private var work = 0
  private var isCut = false

  /// None a part of another one, the smallest first.
  private(set) var found: [Found] = []
  private(set) var isComplete = true

  /// - Complexity: O(`mostWork`) looks at tests.
  init(_ goals: [Goal], _ variables: [LeafVariable], _ table: LeafTable) {
    self.goals = goals
    self.variables = variables
    operands = table.operands
    truths = table.truths
    isMoved = variables.map { _ in false }
    for (index, variable) in variables.enumerated() {
      for leaf in variable.leaves { owners[leaf] = index }
    }
    var size = 1
    repeat {
      isCut = false
      search(left: size)
      size += 1
    } while isCut && isComplete
    isComplete = isComplete && variables.allSatisfy(\.areAll)
  }

  /// - Parameter left: how many tests may still change in this round.
  private mutating func search(left: Int) {
    work += truths.count
    if work > ShortfallSearch.mostWork || found.count >= ShortfallSearch.mostSets { isComplete = false }
    guard isComplete else { return }
    guard let goal = goals.first(where: { $0.tree.truth(truths, operands).assuming($0.ifUnknown) != .yes }) else {
      return keep()
    }
    var tried: Set<LeafVariable.Move> = []
    for candidate in goal.tree.candidates(for: true, truths, operands) {
      guard let owner = owners[candidate.leaf], !isMoved[owner] else { continue }
      let change = LeafVariable.Change(leaf: candidate.leaf, wanted: candidate.wanted)
      for move in variables[owner].moves where move.changes.contains(change) && tried.insert(move).inserted {
        if move.changes.count > left { isCut = true } else { take(move, of: owner, left: left) }
      }
    }
  }

  private mutating func take(_ move: LeafVariable.Move, of owner: Int, left: Int) {
    let before = move.changes.map { truths[$0.leaf] }
    for change in move.changes { truths[change.leaf] = Truth(change.wanted) }
    isMoved[owner] = true
    moved.append(move)
    search(left: left - move.changes.count)
    moved.removeLast()
    isMoved[owner] = false
    for (change, truth) in zip(move.changes, before) { truths[change.leaf] = truth }
  }

  /// Keeps what has moved, unless it, or a part of it, was found in an earlier round: smaller sets come first.
  private mutating func keep() {
    let changes = moved.flatMap(\.changes).sorted()
    let all = Set(changes)
    if found.contains(where: { $0.changes.allSatisfy(all.contains) }) { return }
    found.append(Found(changes: changes, isPossible: moved.allSatisfy(\.isPossible)))
  }
}
