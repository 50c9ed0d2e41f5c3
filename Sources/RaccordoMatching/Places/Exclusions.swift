import RaccordoModel
import RaccordoRules

/// Who gets no place in a program because of one in a program before it in the pack.
struct Exclusions: Sendable {
  /// By row: the program, and whether it excludes in every completion of the list.
  private var rows: [Int: (by: String?, open: Truth)] = [:]

  init() {}

  /// - Parameters:
  ///   - results: those of the programs before, all that exclude among them.
  ///   - programs: the programs that exclude.
  /// - Complexity: O(households × programs).
  init(from results: [ProgramResult], by programs: [Program]) {
    for result in results where programs.contains(where: { $0.id == result.program }) {
      for entry in result.entries where entry.hasPlace || entry.standing != .surelyOut {
        let standing: Truth = entry.standing == .surelyIn ? .yes : entry.standing == .open ? .unknown : .no
        let before = rows[entry.row] ?? (nil, .no)
        rows[entry.row] = (before.by ?? (entry.hasPlace ? result.program : nil), before.open || standing)
      }
    }
  }

  subscript(row: Int) -> (by: String?, open: Truth) { rows[row] ?? (nil, .no) }
}
