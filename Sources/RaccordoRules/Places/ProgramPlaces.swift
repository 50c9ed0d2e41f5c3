import RaccordoModel

/// What the stages of a program have to give, in the unit of the program.
public struct ProgramPlaces: Sendable {
  /// What a stage has to give.
  public enum Supply: Sendable, Hashable {
    case unlimited
    case number(Int)
    /// For each service what it has; a service of which nobody knows has nothing to give.
    case pools([Int])
  }

  public struct Step: Sendable {
    public let stage: Stage
    public let places: Supply
    /// The reserves of the stage, as numbers of the program's, with what each keeps.
    public let reserves: [(index: Int, kept: Int)]

    /// Whether each service has places of its own.
    public var isPooled: Bool { if case .pools = places { true } else { false } }

    /// How many there are; `nil` without a limit.
    public var total: Int? {
      switch places {
      case .unlimited: nil
      case .number(let number): number
      case .pools(let free): free.reduce(0, +)
      }
    }
  }

  public let steps: [Step]
  public let unit: PlaceUnit
  /// Whether a place is for one person, and it is persons who take them.
  private let isForEach: Bool
  /// Whether every service of the program is closed: then there is nothing to give.
  public let isClosed: Bool
  /// The services among which a household chooses, by pool.
  public let services: [Service?]
  /// Those of them of which the catalogue does not say what they have free, when it should: they give nothing.
  public let uncounted: [String]

  public init(_ program: Program, pack: RulePack) {
    let isClosed = pack.hasOnlyClosedServices(program)
    let services = pack.services(of: program)
    let free = services.map { $0.flatMap { pack.freePlaces(of: $0, unit: program.unit) } }
    steps = zip(program.steps, program.reservesByStep).map { stage, reserves in
      let places: Supply =
        switch stage.supply {
        case _ where isClosed: .number(0)
        case .unlimited: .unlimited
        case .number(let number): .number(number)
        case .catalogue: .pools(free.map { $0 ?? 0 })
        }
      return Step(stage: stage, places: places, reserves: reserves.map { ($0, program.reserves[$0].places) })
    }
    unit = program.unit
    isForEach = program.subject == .person
    self.isClosed = isClosed
    self.services = services
    uncounted =
      program.usesCatalogue && !isClosed ? zip(services, free).filter { $1 == nil }.compactMap { $0.0?.id } : []
  }

  /// What to ask where nobody knows how many people a household has.
  public static let members = FieldSchema.members.name

  /// The questions with that one first.
  public static func askingMembers(_ fields: [String]) -> [String] { [members] + fields.filter { $0 != members } }

  /// How many places a household takes; `nil` when nobody knows.
  ///
  /// - Parameter members: how many people it has, where they are listed.
  public func size(members: @autoclosure () -> Int?) -> Int? {
    switch unit.kind {
    case .household: 1
    case .hour, .session: unit.each
    case .person: isForEach ? 1 : members()
    }
  }

  /// Whether everybody takes as many, so that places are as good as places for one each.
  public var isUniform: Bool { unit.kind != .person || isForEach }
}

extension RulePack {
  /// Whether a program leads to services and every one of them is closed.
  public func hasOnlyClosedServices(_ program: Program) -> Bool {
    let services = program.services.compactMap(catalogue.service)
    return !services.isEmpty && services.allSatisfy { $0.status != .active }
  }
}
