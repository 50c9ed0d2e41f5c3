import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// The place that a case expects in a small list is the one that a run gives.
@Suite struct CaseListTests {
  @Test func `the households of cases stand as they would in a list`() async throws {
    let seed = SeededGenerator.seed
    var generator = PackGenerator(vocabulary: .full, allowsPersons: true, random: SeededGenerator(seed: seed))
    var lists = 0
    var drawn = 0
    while lists < 150 {
      var pack = generator.pack()
      let households = generator.households(2 + generator.random.below(6))
      let result = try await Matcher(pack, on: Vocabulary.day).match(households)
      for index in pack.programs.indices {
        let rows = households.plainRows(of: pack.programs[index])
        pack.programs[index].cases = rows.map { row in one(row, among: rows.map(\.id).filter { $0 != row.id }) }
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

  private func one(_ row: PlainRow, among others: [String]) -> Case {
    Case(
      name: row.id, day: Vocabulary.day, given: row.facts, members: row.members,
      expect: Case.Expectation(place: Case.Place(rank: 1, among: others)), at: PackGenerator.place)
  }
}
