import RaccordoModel

/// The questions of a table as the columns go through them, parts before wholes.
///
/// A step holds numbers and nothing else, and all lists stand in one array: walking over thousands of steps for each block of
/// households retains and releases nothing.
struct QuestionSteps: Sendable {
  enum Step: Sendable {
    case constant(Truth)
    case known(column: Int)
    case knownOnceAsked(column: Int)
    case flag(column: Int)
    /// Both ends included.
    case interval(column: Int, low: Double, high: Double)
    /// Lists of these two are numbers of bitmaps of choices.
    case anyChoice(column: Int, Range<Int>)
    case everyChoice(column: Int, Range<Int>)
    /// Lists of these three are numbers of steps.
    case all(Range<Int>)
    case any(Range<Int>)
    case atLeast(Int, Range<Int>)
    case not(Int)
    case assuming(Int, Bool)
    /// For how many members a step of their own table holds.
    case members(Int, low: Double, high: Double)
  }

  private(set) var steps: [Step] = []
  private(set) var lists: [Int] = []
  let choices: ChoiceIndex
  /// The steps of the members' table for which it is counted how many members say yes.
  let counted: [Int]

  /// - Complexity: O(nodes and their parts).
  init(_ table: ConditionTable) {
    choices = table.choices
    counted = table.counted.sorted()
    steps.reserveCapacity(table.nodes.count)
    for (node, choices) in zip(table.nodes, table.choicesOfNode) { add(node, choices) }
  }

  private mutating func add(_ node: ConditionNode, _ choices: [Int]) {
    let step: Step =
      switch node {
      case .constant(let truth): .constant(truth)
      case .known(let column): .known(column: column)
      case .knownOnceAsked(let column): .knownOnceAsked(column: column)
      case .flag(let column): .flag(column: column)
      case .interval(let column, let low, let high): .interval(column: column, low: low, high: high)
      case .code(let column, _), .hasAny(let column, _): .anyChoice(column: column, place(choices))
      case .hasAll(let column, _): .everyChoice(column: column, place(choices))
      case .not(let part): .not(part)
      case .all(let parts): .all(place(parts))
      case .any(let parts): .any(place(parts))
      case .members(let asked, let low, let high): .members(asked, low: low, high: high)
      case .atLeast(let least, let parts): .atLeast(least, place(parts))
      case .assuming(let part, let choice): .assuming(part, choice)
      }
    steps.append(step)
  }

  private mutating func place(_ list: [Int]) -> Range<Int> {
    lists += list
    return lists.count - list.count..<lists.count
  }
}
