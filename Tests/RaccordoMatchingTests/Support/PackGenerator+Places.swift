import RaccordoModel
import RaccordoRules

extension PackGenerator {
  /// A pack whose programs give places by stages, reserves, units, services and each other.
  mutating func packWithPlaces() -> RulePack {
    var pack = pack()
    for index in pack.catalogue.services.indices where !random.once(in: 6) {
      pack.catalogue.services[index].capacity = [ServiceCapacity.Unit.household, .person, .session].map { unit in
        ServiceCapacity(unit: unit, available: random.below(unit == .household ? 4 : 7))
      }
    }
    for index in pack.programs.indices {
      addPlaces(to: &pack.programs[index])
      for other in pack.programs[..<index] where random.once(in: 2) {
        pack.programs[index].incompatibilities.append(Incompatibility(other.id, at: PackGenerator.place))
      }
    }
    return pack
  }

  private mutating func addPlaces(to program: inout Program) {
    let scope = Scope(fields: vocabulary.words.map { ($0.field, $0.answers) }, hasServices: !program.services.isEmpty)
    program.unit = random.pick([.household, .household, PlaceUnit(.person), PlaceUnit(.session, each: 2)])
    addChoiceOfService(to: &program)
    program.places = 1 + random.below(4)
    program.placesFromCatalogue = !program.services.isEmpty && random.once(in: 2)
    if random.once(in: 2) {
      program.stages = (0...random.below(3)).map { number in
        Stage(id: "s\(number)", supply: supply(in: program), at: PackGenerator.place)
      }
    }
    let names = program.stages.map(\.id)
    for index in program.requirements.indices where !names.isEmpty { program.requirements[index].stage = random.pick([nil] + names) }
    for name in names.dropFirst() where random.once(in: 2) {
      var rule = Requirement(
        id: "at_\(name)", condition: condition(scope, depth: 1), reason: LocalizedText(), otherwise: LocalizedText(),
        at: PackGenerator.place)
      rule.stage = name
      program.requirements.append(rule)
    }
    addReserves(to: &program, scope)
  }

  private mutating func supply(in program: Program) -> PlaceSupply {
    if !program.services.isEmpty, random.once(in: 3) { return .catalogue }
    return random.once(in: 6) ? .unlimited : .number(1 + random.below(4))
  }

  /// Not everybody suits every service, and not every service gives the same points.
  private mutating func addChoiceOfService(to program: inout Program) {
    guard !program.services.isEmpty else { return }
    let test = Condition(.test(FieldTest("referred", .hasAny([.service(.categories)]))), at: PackGenerator.place)
    if random.once(in: 2) {
      program.requirements.append(
        Requirement(id: "suits", condition: test, reason: LocalizedText(), otherwise: LocalizedText(), at: PackGenerator.place))
    }
    program.criteria.append(
      Criterion(id: "near", condition: test, points: .fixed(Points(hundredths: 50)), reason: LocalizedText(), at: PackGenerator.place))
  }

  private mutating func addReserves(to program: inout Program, _ scope: Scope) {
    var kept: [Int: Int] = [:]
    for number in 0..<random.below(3) {
      let step = program.stages.isEmpty ? 0 : random.below(program.stages.count)
      let places = 1 + random.below(2)
      switch program.steps[step].supply {
      case .number(let there) where kept[step, default: 0] + places <= there: break
      case .catalogue where random.once(in: 3): break
      default: continue
      }
      kept[step, default: 0] += places
      program.reserves.append(
        Reserve(
          id: "k\(number)", stage: program.stages.isEmpty ? nil : program.stages[step].id, places: places,
          condition: condition(scope, depth: 1), at: PackGenerator.place))
    }
  }

  /// Households of which some have their members listed.
  mutating func householdsWithMembers(_ count: Int) -> HouseholdList {
    let plain = households(count)
    var list = HouseholdList(fields: plain.fields)
    for row in 0..<count {
      var household = plain[row]
      household.members = (0..<random.pick([0, 1, 1, 2, 3])).map { Person(id: String($0)) }
      list.append(household)
    }
    return list
  }
}
