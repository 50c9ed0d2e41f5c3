import RaccordoModel
import RaccordoRules

/// The values that one declared tie orders by.
struct TieColumn: Sendable {
  let tie: Tie
  let index: Int
  let column: Column

  /// Those of a program, in its order. A tie by what no column answers sets nobody apart.
  static func all(of program: Program, _ answers: AnswerTable) -> [TieColumn] {
    program.ties.compactMap { tie in
      answers.index(of: tie.field, in: program).map { TieColumn(tie: tie, index: $0, column: answers.columns[$0]) }
    }
  }

  /// Turned so that less is better.
  func value(row: Int, unknownAs value: Double) -> Double {
    guard column.known[row] else { return value }
    return tie.key(of: column.numbers[row])
  }
}
