import RaccordoModel
import RaccordoRules

/// What the stages of a program have to give on the day of a run, in the unit of the program.
struct ProgramPlaces: Sendable {
  struct Step: Sendable {
    let stage: Stage
    let places: StageWalk.Places
    /// The reserves of the stage, as numbers of the program's, with what each keeps.
    let reserves: [(index: Int, kept: Int)]

    /// How many there are; `nil` without a limit.
    var total: Int? {
      switch places {
      case .unlimited: nil
      case .number(let number): number
      case .pools(let free): free.reduce(0, +)
      }
    }
  }

  let steps: [Step]
  let unit: PlaceUnit
  /// Whether every service of the program is closed: then there is nothing to give.
  let isClosed: Bool
  /// The services among which a household chooses, by pool.
  let services: [Service?]
  /// Those of them of which the catalogue does not say what they have free, when it should: they give nothing.
  let uncounted: [String]

  init(_ program: Program, pack: RulePack) {
    let isClosed = pack.hasOnlyClosedServices(program)
    let services = pack.services(of: program)
    let free = services.map { $0.flatMap { pack.freePlaces(of: $0, unit: program.unit) } }
    steps = program.steps.enumerated().map { index, stage in
      let places: StageWalk.Places =
        switch stage.supply {
        case _ where isClosed: .number(0)
        case .unlimited: .unlimited
        case .number(let number): .number(number)
        case .catalogue: .pools(free.map { $0 ?? 0 })
        }
      let reserves = program.reserves.enumerated().filter { program.step(of: $0.element) == index }
      return Step(stage: stage, places: places, reserves: reserves.map { ($0.offset, $0.element.places) })
    }
    unit = program.unit
    self.isClosed = isClosed
    self.services = services
    uncounted =
      program.usesCatalogue && !isClosed ? zip(services, free).filter { $1 == nil }.compactMap { $0.0?.id } : []
  }

  /// What to ask where nobody knows how many people a household has.
  static let members = "members"

  /// How many places a household of a list takes; `nil` when nobody knows.
  func size(of row: Int, in list: HouseholdList) -> Int? {
    switch unit.kind {
    case .household: return 1
    case .hour, .session: return unit.each
    case .person:
      let members = list.members.rows(of: row).count
      return members > 0 ? members : nil
    }
  }

  /// Whether everybody takes as many, so that places are as good as places for one each.
  var isUniform: Bool { unit.kind != .person }
}
