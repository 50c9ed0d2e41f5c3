import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// Stages, reserves and places mean the same by columns, by the trees and by the plain reading; and in the small lists of cases.
@Suite struct PlacesAgreementTests {
  private let day = Vocabulary.day

  @Test func `columns, trees and the plain reading give the same places to generated lists`() async throws {
    let seed = SeededGenerator.seed &+ 21
    var generator = PackGenerator(
      vocabulary: .full, allowsFailures: false, most: PackGenerator.Most(requirements: 1, criteria: 4, depth: 2),
      random: SeededGenerator(seed: seed))
    var (packs, places, reserved, served) = (0, 0, 0, 0)
    while packs < 250 {
      let pack = generator.packWithPlaces()
      let list = generator.householdsWithMembers(generator.random.pick([1, 3, 9, 40, 70]))
      let result = try await Matcher(pack, on: day, seed: 7).match(list, workers: 1 + generator.random.below(3))
      var holders: [String: Set<String>] = [:]
      for (program, outcome) in zip(pack.programs, result.programs) {
        let excluded = pack.programs(excludingFrom: program).reduce(into: Set<String>()) { $0.formUnion(holders[$1.id] ?? []) }
        let contenders = try (0..<list.count).map { row in
          let answers = try #require(plainAnswers(program, list[row], day: day))
          let people = list[row].members.isEmpty ? nil : list[row].members.count
          return PlainContender(
            list.ids[row], pack, program, answers: answers, members: list[row].members, people: people, draw: Draw(seed: 7))
        }
        let given = PlainPlaces(program: program, pack: pack).given(to: contenders, excluded: excluded)
        for entry in outcome.entries {
          let expected = given.enumerated().compactMap { number, stage in
            stage[entry.judgement.household].map {
              StagePlace(stage: program.steps[number].id, reserve: $0.reserve, service: $0.service)
            }
          }
          try #require(entry.places == expected, "seed \(seed), pack \(packs), \(entry.judgement.household), \(program)")
          try #require(entry.hasPlace == (expected.count == program.steps.count) && (entry.unmet == nil) == entry.hasPlace)
          places += expected.count
          reserved += expected.count { $0.reserve != nil }
          served += expected.count { $0.service != nil }
          try expectTree(entry, program, pack, list, "seed \(seed), pack \(packs)")
        }
        holders[program.id] = Set(outcome.entries.filter(\.hasPlace).map(\.judgement.household))
        #expect(outcome.shortlist.count == outcome.referrals.count)
      }
      packs += 1
    }
    print("places agreement: seed \(seed), \(packs) packs, \(places) places, \(reserved) by a reserve, \(served) of a service")
    #expect(reserved > 50 && served > 50)
  }

  /// What is asked and what does not hold, by the tree of the service that was judged.
  private func expectTree(
    _ entry: RankedHousehold, _ program: Program, _ pack: RulePack, _ list: HouseholdList, _ label: String
  ) throws {
    let answers = try #require(plainAnswers(program, list[entry.row], day: day))
    let operands = OperandValues(
      day: day, parameters: pack.parameters, service: entry.judgement.service.flatMap(pack.catalogue.service))
    let trace = ProgramTrace(program, operands: operands, order: { pack.fields.index(of: $0) ?? Int.max },
      answers: RuleAnswers(answers, members: list[entry.row].members))
    try #require(trace.verdict == entry.judgement.verdict, "\(label) \(program)")
    let counts = program.unit.kind == .person && list[entry.row].members.isEmpty && trace.verdict != .ineligible
    try #require((counts ? ProgramPlaces.askingMembers(trace.ask) : trace.ask) == entry.judgement.ask, "\(label), \(entry.judgement.household), \(program)")
    try #require(trace.requirements.filter { $0.truth == .no }.map(\.id) == entry.judgement.whyNot, "\(label) \(program)")
  }

  @Test func `the households of cases get the places that they would get in a list`() async throws {
    let seed = SeededGenerator.seed &+ 22
    var generator = PackGenerator(
      vocabulary: .full, allowsFailures: false, most: PackGenerator.Most(programs: 1), random: SeededGenerator(seed: seed))
    var (lists, places) = (0, 0)
    while lists < 120 {
      var pack = generator.packWithPlaces()
      let households = generator.households(2 + generator.random.below(6))
      let result = try await Matcher(pack, on: day).match(households)
      var first = Case(
        name: households.ids[0], day: day, given: households[0].facts, members: households[0].members,
        expect: Case.Expectation(), at: PackGenerator.place)
      first.expect.stage = Case.Passed.none
      first.expect.among = Array(households.ids.dropFirst())
      pack.programs[0].cases = [first] + (1..<households.count).map { row in
        Case(
          name: households.ids[row], day: day, given: households[row].facts, members: households[row].members,
          expect: Case.Expectation(), at: PackGenerator.place)
      }
      let list = try #require(try CaseRunner(pack).run()[0].list)
      for entry in list.entries {
        let expected = result.programs[0].entry(of: entry.name)?.places
        try #require(entry.places == expected, "seed \(seed), list \(lists), \(entry.name), \(pack.programs[0])")
        places += entry.places.count
      }
      lists += 1
    }
    #expect(places > 50)
  }
}
