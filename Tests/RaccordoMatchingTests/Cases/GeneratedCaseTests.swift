import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// Coverage and suggestions on packs that nobody wrote.
@Suite struct GeneratedCaseTests {
  @Test func `on generated packs a suggestion shows what it says, and changes no more than three answers`() throws {
    let seed = SeededGenerator.seed
    var generator = PackGenerator(
      vocabulary: .full, allowsPersons: true, mostMembers: 2, random: SeededGenerator(seed: seed))
    var suggested = 0
    var left = 0
    for number in 0..<25 {
      var pack = generator.pack()
      let households = generator.households(2)
      for index in pack.programs.indices {
        pack.programs[index].cases = households.plainRows(of: pack.programs[index]).map { row in
          Case(
            name: row.id, day: Vocabulary.day, given: row.facts, members: row.members,
            expect: Case.Expectation(eligible: .yes), at: PackGenerator.place)
        }
      }
      let before = Coverage(pack, try CaseRunner(pack).run())
      let found = try CaseSuggester(pack, limits: CaseSuggester.Limits(singleChanges: 2_000, eachOutcome: 300)).suggestions(for: before)
      let longer = adding(found.suggestions, to: pack)
      let outcomes = try CaseRunner(longer).run()
      let after = Coverage(longer, outcomes)
      for one in found.suggestions {
        let label: Comment = "seed \(seed), pack \(number), \(one.program): \(one.name)"
        let outcome = try #require(outcomes.first { $0.program.id == one.program && $0.one.name == one.name }, label)
        #expect(outcome.hasPassed, label)
        #expect(one.changes.count <= 3, label)
        let entries = after.programs.first { $0.program.id == one.program }?.entries ?? []
        for shown in one.shows {
          #expect(entries.contains { $0.outcome == shown && $0.cases.contains(one.name) }, label)
        }
      }
      #expect(after.count.covered >= before.count.covered + found.suggestions.reduce(0) { $0 + $1.shows.count })
      suggested += found.suggestions.count
      left += found.notFound.reduce(0) { $0 + $1.outcomes.count }
    }
    print("generated cases: seed \(seed), \(suggested) suggested, \(left) outcomes not found")
    #expect(suggested > 100)
  }

  /// What pasting does, without the text.
  private func adding(_ suggestions: [CaseSuggestion], to pack: RulePack) -> RulePack {
    var pack = pack
    for one in suggestions {
      guard let index = pack.programs.firstIndex(where: { $0.id == one.program }) else { continue }
      let model = pack.programs[index].cases.first { $0.name == one.like }
      var (given, members) = (model?.given ?? [:], model?.members ?? [])
      for change in one.changes {
        if change.field == "members" { members = change.members } else { given[change.field] = change.value }
      }
      pack.programs[index].cases.append(
        Case(name: one.name, day: one.day, given: given, members: members, expect: one.expect, at: PackGenerator.place))
    }
    return pack
  }
}
