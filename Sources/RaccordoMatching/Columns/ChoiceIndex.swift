import RaccordoModel

/// The choices that some condition names, column by column.
///
/// A condition on choices is a union of the bitmaps of its choices: each choice is looked for in the list once, however
/// many conditions name it.
struct ChoiceIndex: Sendable {
  struct ChosenColumn: Sendable {
    let column: Int
    /// Whether an answer is a set of choices.
    let isSet: Bool
    /// For each code of the column the number of its bitmap; -1 where no condition names it.
    fileprivate(set) var slots: [Int32] = []
    /// The codes that have one.
    fileprivate(set) var codes: [Int32] = []

    /// The bits of a set that some condition names.
    var named: UInt64 { codes.reduce(0) { $0 | 1 << UInt64($1) } }
  }

  private(set) var columns: [ChosenColumn] = []
  /// How many bitmaps there are.
  private(set) var count = 0
  private var positions: [Int: Int] = [:]

  /// Takes note of what a new node names.
  ///
  /// - Returns: the numbers of the bitmaps of its choices; none for a node that is not about choices.
  mutating func add(_ node: ConditionNode) -> [Int] {
    switch node {
    case .code(let column, let codes): add(codes, of: column, isSet: false)
    case .hasAny(let column, let mask), .hasAll(let column, let mask):
      add((0..<Int32(Column.mostChoicesOfMany)).filter { mask >> UInt64($0) & 1 == 1 }, of: column, isSet: true)
    case .constant, .known, .knownOnceAsked, .flag, .interval, .not, .all, .any, .members, .atLeast, .assuming: []
    }
  }

  private mutating func add(_ codes: [Int32], of column: Int, isSet: Bool) -> [Int] {
    let position = positions[column] ?? columns.count
    if position == columns.count {
      positions[column] = position
      columns.append(ChosenColumn(column: column, isSet: isSet))
    }
    return codes.map { code in
      let missing = Int(code) + 1 - columns[position].slots.count
      if missing > 0 { columns[position].slots += Array(repeating: -1, count: missing) }
      if columns[position].slots[Int(code)] < 0 {
        columns[position].slots[Int(code)] = Int32(count)
        columns[position].codes.append(code)
        count += 1
      }
      return Int(columns[position].slots[Int(code)])
    }
  }
}
