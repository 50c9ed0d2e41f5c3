import RaccordoModel
import RaccordoRules

/// Who gets no place in a program because of one in a program before it in the pack.
struct Exclusions: Sendable {
  /// The program, and whether it excludes in every completion of the list.
  typealias Exclusion = (by: String?, open: Truth)

  /// By the id of who would take a place here.
  private var takers: [String: Exclusion] = [:]
  /// By household, where its persons take places here and the household takes one there.
  private var households: [String: Exclusion] = [:]

  init() {}

  /// - Parameters:
  ///   - results: those of the programs before, all that exclude among them.
  ///   - programs: the programs that exclude.
  ///   - program: the program from which they do. A place of a person counts for the household, and one of the household for each
  ///     of its persons.
  /// - Complexity: O(households × programs).
  init(from results: [ProgramResult], by programs: [Program], to program: Program) {
    for result in results {
      guard let before = programs.first(where: { $0.id == result.program }) else { continue }
      for entry in result.entries where entry.hasPlace || entry.standing != .surelyOut {
        let standing: Truth = entry.standing == .surelyIn ? .yes : entry.standing == .open ? .unknown : .no
        let exclusion: Exclusion = (entry.hasPlace ? result.program : nil, standing)
        switch (before.subject, program.subject) {
        case (.household, .household), (.person, .person): Exclusions.add(exclusion, &takers[entry.judgement.household])
        case (.person, .household): Exclusions.add(exclusion, &takers[entry.judgement.memberOf ?? entry.judgement.household])
        case (.household, .person): Exclusions.add(exclusion, &households[entry.judgement.household])
        }
      }
    }
  }

  subscript(judgement: Judgement) -> Exclusion {
    var exclusion = takers[judgement.household]
    if let other = judgement.memberOf.flatMap({ households[$0] }) { Exclusions.add(other, &exclusion) }
    return exclusion ?? (nil, .no)
  }

  private static func add(_ other: Exclusion, _ exclusion: inout Exclusion?) {
    exclusion = (exclusion?.by ?? other.by, (exclusion?.open ?? .no) || other.open)
  }
}
