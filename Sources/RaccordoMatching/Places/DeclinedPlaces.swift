import RaccordoModel
import RaccordoRules

/// What the declined places of one household leave it to compete for in a program. Few have any, so it is kept out of line.
final class DeclinedPlaces: Sendable {
  /// The one that decides.
  let decline: Decline
  /// The step from which on it does not compete; `nil` when it competes at all of them.
  let step: Int?
  /// The services of the catalogue that it is not proposed again, by pool.
  private let pools: Set<Int>

  /// `nil` when nothing of it counts.
  init?(_ declines: [Decline], _ program: Program, _ supply: ProgramPlaces) {
    guard let decline = program.deciding(declines) else { return nil }
    self.decline = decline
    step = decline.parks ? program.step(of: decline) : nil
    let services = declines.compactMap { decline -> String? in
      if case .notFor(let service) = decline.effect { service } else { nil }
    }
    pools = Set(supply.services.indices.filter { index in supply.services[index].map { services.contains($0.id) } == true })
  }

  /// What the rules say of the household, less that: the same in every completion of the list.
  func leaves(of judged: JudgedProgram.Row) -> JudgedProgram.Row {
    var judged = judged
    judged.places?.decline(from: step, pools: pools)
    return judged
  }

  /// Whether only services that it declined could have taken it.
  func leavesNone(of places: PlaceFacts?) -> Bool {
    !pools.isEmpty && places?.options.contains { $0.mayEnter.today == .yes } != true
  }
}
