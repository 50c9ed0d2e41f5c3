import RaccordoModel

extension Program {
  /// The stages through which a household goes, in order: one without a name where the program declares none.
  public var steps: [Stage] {
    stages.isEmpty ? [Stage(id: "", title: title, supply: supply, at: place)] : stages
  }

  /// The step that a requirement belongs to: the first, unless it names another.
  public func step(of requirement: Requirement) -> Int { step(named: requirement.stage) }

  public func step(of reserve: Reserve) -> Int { step(named: reserve.stage) }

  private func step(named name: String?) -> Int {
    name.flatMap { name in stages.firstIndex { $0.id == name } } ?? 0
  }

  /// What must hold to enter the list: the requirements of the first stage.
  public var entryRequirements: [Requirement] { requirements.filter { step(of: $0) == 0 } }

  /// For each step, its reserves as positions in `reserves`, in the order of the file. O(stages + reserves).
  public var reservesByStep: [[Int]] {
    let number = Dictionary(zip(stages.map(\.id), stages.indices), uniquingKeysWith: { first, _ in first })
    return reserves.indices.reduce(into: steps.map { _ in [] }) { found, index in
      found[reserves[index].stage.flatMap { number[$0] } ?? 0].append(index)
    }
  }

  public func stage(_ id: String) -> Stage? { stages.first { $0.id == id } }
  public func reserve(_ id: String) -> Reserve? { reserves.first { $0.id == id } }

  /// Whether places are given in another way than to the first of the list, one each.
  public var hasPlaceRules: Bool {
    !stages.isEmpty || !reserves.isEmpty || supply == .catalogue || unit != .household || !incompatibilities.isEmpty
  }

  /// How many places there are of the program's own: `nil` for one without a limit, or whose services have them.
  public var supply: PlaceSupply {
    placesFromCatalogue ? .catalogue : places.map(PlaceSupply.number) ?? .unlimited
  }

  /// Whether some stage takes its places from the catalogue.
  public var usesCatalogue: Bool { steps.contains { $0.supply == .catalogue } }
}

extension RulePack {
  /// The programs before another one in the pack a place in which leaves none in this one: either names the other.
  public func programs(excludingFrom program: Program) -> [Program] {
    let earlier = programs.prefix { $0.id != program.id }
    return earlier.filter { other in
      program.incompatibilities.contains { $0.name == other.id } || other.incompatibilities.contains { $0.name == program.id }
    }
  }

  /// How many places of the program's unit the catalogue says that a service has free; `nil` when it does not say.
  /// Of several counts the latest one, then the last of the catalogue.
  public func freePlaces(of service: Service, unit: PlaceUnit) -> Int? {
    let counts = service.capacity.filter { $0.unit == unit.kind }
    let latest = counts.compactMap(\.updated).max()
    return counts.last { $0.updated == latest }.map { min(max(0, $0.available), PlaceSupply.most) }
  }
}
