import RaccordoModel
import RaccordoRules

/// Who gets no place in a program because of one in a program before it in the pack.
struct Exclusions: Sendable {
  /// By household: the program, and whether it excludes in every completion of the list.
  private var households: [String: (by: String?, open: Truth)] = [:]

  init() {}

  /// - Parameters:
  ///   - results: those of the programs before, all that exclude among them.
  ///   - programs: the programs that exclude.
  /// - Complexity: O(households × programs).
  init(from results: [ProgramResult], by programs: [Program]) {
    for result in results where programs.contains(where: { $0.id == result.program }) {
      for entry in result.entries where entry.hasPlace || entry.standing != .surelyOut {
        let standing: Truth = entry.standing == .surelyIn ? .yes : entry.standing == .open ? .unknown : .no
        let before = self[entry.judgement.household]
        households[entry.judgement.household] = (before.by ?? (entry.hasPlace ? result.program : nil), before.open || standing)
      }
    }
  }

  subscript(household: String) -> (by: String?, open: Truth) { households[household] ?? (nil, .no) }
}
