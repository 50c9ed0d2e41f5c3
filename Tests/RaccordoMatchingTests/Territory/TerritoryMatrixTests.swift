import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

@Suite struct TerritoryMatrixTests {
  private static let towns = ["006001", "006003", "006121", "006174"]
  private static let terms = ["housing.mediation", "housing.debt", "income.isee", "work"]

  /// A catalogue at random; a service may say nothing of where it works, what it answers and how many places it has.
  private func catalogue(_ random: inout SeededGenerator, services: Int) -> ServiceCatalogue {
    let day = Vocabulary.day
    let gone = Validity(to: CivilDay(daysSince1970: day.daysSince1970 - 1))
    let list = (0..<services).map { number in
      Service(
        id: "s\(number)", organization: "b\(random.below(3))", name: LocalizedText(it: "s", en: "s"),
        status: random.once(in: 6) ? .inactive : .active, categories: random.some(of: TerritoryMatrixTests.terms),
        areas: random.once(in: 6)
          ? [] : random.some(of: TerritoryMatrixTests.towns).map { ServiceArea(municipality: $0, validity: random.once(in: 5) ? gone : Validity()) },
        capacity: random.once(in: 3) ? [] : [ServiceCapacity(unit: random.pick(ServiceCapacity.Unit.allCases), available: random.below(20))])
    }
    let territories = random.some(of: TerritoryMatrixTests.towns).map { Territory(code: $0, name: "town " + $0) }
    return ServiceCatalogue(organizations: (0..<3).map { Organization(id: "b\($0)", name: "B\($0)") }, services: list, territories: territories)
  }

  private func pack(_ id: String, _ catalogue: ServiceCatalogue) -> RulePack {
    var pack = RulePack(id: id)
    pack.catalogue = catalogue
    return pack
  }

  private func ledger(_ random: inout SeededGenerator) -> UnmetLedger {
    var ledger = UnmetLedger()
    for term in TerritoryMatrixTests.terms {
      for town in TerritoryMatrixTests.towns.map(Optional.some) + [nil] {
        for outcome in [DemandOutcome.met, .unmet(.full), .unmet(.notEligible)] where random.once(in: 2) {
          ledger.add(random.below(12), UnmetLedger.Key(period: LedgerPeriod(of: Vocabulary.day), need: term, municipality: town, outcome: outcome))
        }
      }
    }
    return ledger
  }

  @Test func `the matrix is what plain counting gives, whatever the order and however often a catalogue is listed`() {
    let seed = SeededGenerator.seed &+ 54
    var random = SeededGenerator(seed: seed)
    var (cells, gaps, overlaps) = (0, 0, 0)
    for number in 0..<300 {
      let catalogue = catalogue(&random, services: random.below(8))
      var turned = catalogue
      turned.services.reverse()
      turned.territories.reverse()
      turned.organizations.reverse()
      for index in turned.services.indices {
        turned.services[index].areas.reverse()
        turned.services[index].categories.reverse()
      }
      let ledger = ledger(&random)
      for grouping in TermGrouping.allCases {
        let joined = JoinedCatalogue([pack("a", catalogue)])
        let matrix = TerritoryMatrix(joined, on: Vocabulary.day, by: grouping, ledger: ledger)
        let again = TerritoryMatrix(JoinedCatalogue([pack("b", turned), pack("a", catalogue)]), on: Vocabulary.day, by: grouping, ledger: ledger)
        #expect(again.catalogue.differences == [] && again.rows == matrix.rows && again.themes == matrix.themes, "seed \(seed), \(number)")
        for row in matrix.rows {
          for (theme, cell) in zip(matrix.themes, row.cells) {
            expect(cell, row.municipality, theme, catalogue, ledger, grouping, "seed \(seed), \(number)")
            cells += 1
            gaps += cell.isGap == .yes ? 1 : 0
            overlaps += cell.isOverlap ? 1 : 0
          }
        }
        #expect(Set(matrix.rows.map(\.municipality)).isSuperset(of: catalogue.territories.map(\.code)))
      }
    }
    print("territories: seed \(seed), \(cells) cells, \(gaps) gaps, \(overlaps) overlaps")
    #expect(gaps > 500 && overlaps > 200)
  }

  private func group(_ term: String, _ grouping: TermGrouping) -> String {
    grouping == .theme ? String(term.prefix { $0 != "." }) : term
  }

  private func expect(
    _ cell: TerritoryMatrix.Cell, _ town: String?, _ theme: String, _ catalogue: ServiceCatalogue, _ ledger: UnmetLedger,
    _ grouping: TermGrouping, _ label: String
  ) {
    let answering = catalogue.services.filter { service in
      service.status == .active && service.categories.contains { group($0, grouping) == theme }
    }
    let here = answering.filter { service in
      town.map { town in service.areas.contains { $0.municipality == town && $0.validity.to == nil } } ?? false
    }
    #expect(cell.services == here.map(\.id).sorted() && cell.bodies == Set(here.map(\.organization)), "\(label)")
    #expect(cell.uncounted == here.count { $0.capacity.isEmpty }, "\(label)")
    #expect(cell.places.values.reduce(0, +) == here.flatMap(\.capacity).reduce(0) { $0 + $1.available }, "\(label)")
    let somewhere = answering.contains { $0.areas.isEmpty } || town == nil
    #expect(cell.isGap == (here.isEmpty ? (somewhere ? .unknown : .yes) : .no), "\(label)")
    let asked = ledger.counts.filter { $0.key.municipality == town && group($0.key.need, grouping) == theme }
    #expect(cell.needs == asked.reduce(0) { $0 + ($1.key.outcome == .unmet(.notEligible) ? 0 : $1.value) }, "\(label)")
    #expect(cell.unmet == asked.reduce(0) { $0 + ($1.key.outcome == .unmet(.full) ? $1.value : 0) }, "\(label)")
  }

  @Test func `places per 100 needs, weighted by the needs, add up to the places that somebody can reach`() {
    let seed = SeededGenerator.seed &+ 55
    var random = SeededGenerator(seed: seed)
    var shared = 0
    for number in 0..<300 {
      let catalogue = catalogue(&random, services: random.below(8))
      let matrix = TerritoryMatrix(JoinedCatalogue([pack("a", catalogue)]), on: Vocabulary.day, ledger: ledger(&random))
      for theme in matrix.themes {
        let column = matrix.column(theme)
        let reached = Set(column.filter { ($0.needs ?? 0) > 0 }.flatMap(\.services))
        let places = catalogue.services.filter { reached.contains($0.id) }.flatMap(\.capacity)
          .filter { [.household, .person].contains($0.unit) }.reduce(0) { $0 + $1.available }
        let weighted = column.reduce(0) { $0 + ($1.placesPer100Needs ?? 0) * Double($1.needs ?? 0) / 100 }
        #expect(abs(weighted - Double(places)) < 1e-6, "seed \(seed), \(number), \(theme)")
        shared += places
      }
    }
    #expect(shared > 1_000)
  }

  @Test func `what packs say differently of one service is told, and the first of them counts`() {
    func service(_ places: Int) -> ServiceCatalogue {
      ServiceCatalogue(
        organizations: [Organization(id: "b", name: "B")],
        services: [
          Service(
            id: "s", organization: "b", name: LocalizedText(it: "s", en: "s"), categories: ["work"], areas: [ServiceArea(municipality: "006003")],
            capacity: [ServiceCapacity(available: places)])
        ])
    }
    let joined = JoinedCatalogue([pack("z", service(9)), pack("a", service(4))])
    #expect(joined.differences .map { "\($0.kind.rawValue) \($0.id) \($0.packs)" } == [#"service s ["a", "z"]"#])
    #expect(TerritoryMatrix(joined, on: Vocabulary.day).rows[0].cells[0].places == [.household: 4])
  }

  @Test func `a figure that would tell hidden needs is not shown`() {
    let services = [
      Service(
        id: "s", organization: "b", name: LocalizedText(it: "s", en: "s"), categories: ["work"],
        areas: ["006001", "006003"].map { ServiceArea(municipality: $0) }, capacity: [ServiceCapacity(available: 10)])
    ]
    var ledger = UnmetLedger()
    for (town, count) in [("006001", 2), ("006003", 40), ("006121", 30)] {
      ledger.add(count, UnmetLedger.Key(period: LedgerPeriod(of: Vocabulary.day), need: "work", municipality: town, outcome: .unmet(.full)))
    }
    let matrix = TerritoryMatrix(JoinedCatalogue([pack("a", ServiceCatalogue(services: services))]), on: Vocabulary.day, ledger: ledger)
    let (open, guarded) = (GuardedNeeds(matrix), GuardedNeeds(matrix, threshold: 5))
    #expect(open.placesPer100Needs(row: 1, theme: 0) == 1_000.0 / 42 && open.needs(row: 0, theme: 0) == .count(2))
    #expect(guarded.needs(row: 0, theme: 0) == .withheld && guarded.unmet(row: 0, theme: 0) == .small(below: 5))
    #expect((0...1).allSatisfy { guarded.placesPer100Needs(row: $0, theme: 0) == nil })
  }

  @Test func `what services have left is what they say less what is proposed`() async throws {
    var pack = try RulePack.text(
      fields: "field \"n\" { kind = \"number\" }",
      rules: "program \"p\" { title = \"t\" }\nrequirement \"r\" { when = { n = at_least(1) }, reason = \"r\", otherwise = \"o\" }")
    pack.catalogue = ServiceCatalogue(services: [
      Service(id: "s", organization: "b", name: LocalizedText(it: "s", en: "s"), capacity: [ServiceCapacity(available: 3)]),
      Service(id: "other", organization: "b", name: LocalizedText(it: "o", en: "o"), capacity: [ServiceCapacity(unit: .hour, available: 8)]),
      Service(id: "silent", organization: "b", name: LocalizedText(it: "o", en: "o")),
    ])
    pack.programs[0].services = ["s"]
    let list = pack.list(of: (0..<4).map { Household(id: "H\($0)", facts: ["n": .number(Double($0))]) }).list
    let result = try await Matcher(pack, on: Vocabulary.day).match(list)
    let given = GivenByServices(JoinedCatalogue([pack]), [UnmetLedger.Run(pack: pack, households: list, result: result)])
    #expect(given.lines.map { "\($0.service) \($0.unit.rawValue) \($0.free) \($0.given) \($0.left)" } == ["other hour 8 0 8", "s household 3 3 0"])
    #expect(given.withoutService == [:])
    pack.programs[0].services = []
    let unsaid = UnmetLedger.Run(pack: pack, households: list, result: try await Matcher(pack, on: Vocabulary.day).match(list))
    #expect(GivenByServices(JoinedCatalogue([pack]), [unsaid]).withoutService == ["p": 3])
  }
}
