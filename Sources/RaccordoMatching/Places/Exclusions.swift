import RaccordoModel
import RaccordoRules

/// Who gets no place in a program because of one in a program before it in the pack.
struct Exclusions: Sendable {
  /// The program, and whether it excludes in every completion of the list.
  typealias Exclusion = (by: String?, open: Truth)

  /// Somebody in a program that excludes.
  struct Holder {
    let judgement: Judgement
    let hasPlace: Bool
    /// What is certain about its place there.
    let standing: Standing
  }

  /// By the id of who would take a place here.
  private var takers: [String: Exclusion] = [:]
  /// By household, where its persons take places here and the household takes one there.
  private var households: [String: Exclusion] = [:]

  /// - Parameters:
  ///   - before: the programs that exclude, in the order of the pack, with who is in them.
  ///   - program: the program from which they exclude. A place of a person counts for the household, and one of the household for
  ///     each of its persons.
  /// - Complexity: O(households × programs).
  init(from before: [(program: Program, holders: [Holder])], to program: Program) {
    for (other, holders) in before {
      for holder in holders where holder.hasPlace || holder.standing != .surelyOut {
        let standing: Truth = holder.standing == .surelyIn ? .yes : holder.standing == .open ? .unknown : .no
        let exclusion: Exclusion = (holder.hasPlace ? other.id : nil, standing)
        let judgement = holder.judgement
        switch (other.subject, program.subject) {
        case (.household, .household), (.person, .person): Exclusions.add(exclusion, &takers[judgement.household])
        case (.person, .household): Exclusions.add(exclusion, &takers[judgement.memberOf ?? judgement.household])
        case (.household, .person): Exclusions.add(exclusion, &households[judgement.household])
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
