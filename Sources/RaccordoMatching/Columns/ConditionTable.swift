import RaccordoModel

/// A condition as the column evaluator sees it: operands are resolved, words are codes, and parts are indices of
/// nodes that stand earlier in the table.
enum ConditionNode: Hashable, Sendable {
  case constant(Truth)
  /// Whether the answer is known: yes or no as things stand.
  case known(column: Int)
  /// Whether the answer is known, before the missing ones have come: yes or unknown.
  case knownOnceAsked(column: Int)
  case flag(column: Int)
  /// Both ends included; an open end is infinite.
  case interval(column: Int, low: Double, high: Double)
  case code(column: Int, codes: [Int32])
  case hasAny(column: Int, mask: UInt64)
  case hasAll(column: Int, mask: UInt64)
  case not(Int)
  case all([Int])
  case any([Int])
  /// For how many members of the household a node of the members' table holds, both ends included.
  case members(Int, low: Double, high: Double)
  case atLeast(Int, [Int])
  /// What the network chose to assume where the part is unknown.
  case assuming(Int, Bool)
}

/// All the conditions of a run, each once.
///
/// Two rules that ask the same question share a node, whatever program they stand in, and so do the parts of a
/// condition that do not depend on the service: each question is asked at the widest level it allows.
struct ConditionTable: Sendable {
  private(set) var nodes: [ConditionNode] = []
  /// The choices that nodes name.
  private(set) var choices = ChoiceIndex()
  /// For each node, the numbers of the bitmaps of its choices.
  private(set) var choicesOfNode: [[Int]] = []
  /// The nodes of the members' table for which it is counted how many members say yes.
  private(set) var counted: Set<Int> = []
  private var indices: [ConditionNode: Int] = [:]

  /// The index of a node, added when it is new. Parts come before the whole: the table is in order of evaluation.
  mutating func intern(_ node: ConditionNode) -> Int {
    if let index = indices[node] { return index }
    let index = nodes.count
    nodes.append(node)
    choicesOfNode.append(choices.add(node))
    if case .members(let asked, _, _) = node { counted.insert(asked) }
    indices[node] = index
    return index
  }

  /// Whether a node holds for everybody.
  func holdsForAll(_ node: Int) -> Bool {
    if case .constant(.yes) = nodes[node] { true } else { false }
  }

  /// Has it counted how many members say yes to a node of their table.
  mutating func count(_ asked: Int) { counted.insert(asked) }
}
