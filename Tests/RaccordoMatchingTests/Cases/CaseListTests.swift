import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// The place that a case expects in a small list is the one that a run gives.
@Suite struct CaseListTests {
  @Test func `the households of cases stand as they would in a list`() async throws {
    let seed = SeededGenerator.seed
    var generator = PackGenerator(vocabulary: .full, random: SeededGenerator(seed: seed))
    var lists = 0
    var drawn = 0
    while lists < 150 {
      var pack = generator.pack()
      let households = generator.households(2 + generator.random.below(6))
      let result = try await Matcher(pack, on: Vocabulary.day).match(households)
      for index in pack.programs.indices {
        pack.programs[index].cases = (0..<households.count).map { row in
          one(households, row, among: (0..<households.count).filter { $0 != row })
        }
      }
      let outcomes = try CaseRunner(pack).run()
      for (program, ranked) in zip(pack.programs, result.programs) {
        let expected = ranked.entries.filter { $0.rank != nil }
          .map { "\($0.judgement.household) \($0.judgement.points.map { "\($0.known)" } ?? "-")" }
        for outcome in outcomes where outcome.program.id == program.id {
          let list = try #require(outcome.list)
          let got = list.entries.filter { $0.rank != nil }.map { "\($0.name) \($0.points.map { "\($0.known)" } ?? "-")" }
          try #require(got == expected, "seed \(seed), list \(lists), \(program.id)")
          drawn += list.entries.count(where: \.isDrawn)
        }
        lists += 1
      }
    }
    print("places of cases: seed \(seed), \(lists) lists, \(drawn) places by the draw")
    #expect(drawn > 0)
  }

  private func one(_ list: HouseholdList, _ row: Int, among others: [Int]) -> Case {
    Case(
      name: list.ids[row], day: Vocabulary.day, given: list[row].facts, members: list[row].members,
      expect: Case.Expectation(place: Case.Place(rank: 1, among: others.map { list.ids[$0] })), at: PackGenerator.place)
  }
}
