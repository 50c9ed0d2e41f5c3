import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

import RaccordoMatching

/// Asking a few at a time, held against asking everybody everything.
@Suite struct AskingRoundsTests {
  @Test func `whom the list does not name need not be asked: rounds end with the places of asking everything`() async throws {
    let seed = SeededGenerator.seed &+ 41
    var generator = PackGenerator(
      vocabulary: .full, allowsFailures: false, allowsPersons: true, mostMembers: 2, random: SeededGenerator(seed: seed))
    var (calls, everything) = (0, 0)
    for number in 0..<60 {
      var pack = generator.pack()
      for index in pack.programs.indices { pack.programs[index].places = 1 + generator.random.below(5) }
      let list = generator.households(5 + generator.random.below(30))
      // People who are listed only by the answers are others than the household that stood for them: another list.
      let listsPeople = pack.programs.allSatisfy { $0.subject == .household }
      let answers = complete(list, listsPeople: listsPeople, &generator.random)
      let matcher = try NetworkMatcher([pack], on: Vocabulary.day)
      let rounds = try await AskingRounds(matcher, [list], answers: [answers], each: 1 + generator.random.below(4))
      #expect(rounds.isSame, "seed \(seed), list \(number)")
      #expect(!listsPeople || (rounds.rounds.last?.open ?? rounds.open) == 0, "seed \(seed), list \(number)")
      #expect(!listsPeople || rounds.total.questions == rounds.total.answers, "seed \(seed), list \(number)")
      (calls, everything) = (calls + rounds.total.calls, everything + rounds.everything.calls)
    }
    print("asking: seed \(seed), 60 lists, \(calls) calls in rounds, \(everything) calls when everybody is asked")
    #expect(calls < everything)
  }

  @Test func `who does not answer is not asked again, and what could still change stays open`() async throws {
    let pack = try RulePack.text(
      fields: "field \"minors\" { kind = \"number\", label = \"Minors\" }",
      rules: """
        program "p" { title = "P", places = 1 }
        requirement "r" { when = { minors = at_least(1) }, reason = "r", otherwise = "o" }
        criterion "c" { when = { minors = at_least(3) }, points = 10, reason = "c" }
        """)
    let (list, _) = pack.list(of: [Household(id: "A"), Household(id: "B", facts: ["minors": 2])])
    let rounds = try await AskingRounds(try NetworkMatcher([pack], on: Vocabulary.day), [list], answers: [list], each: 5)
    #expect(rounds.total == AskingRounds.Effort(calls: 1, questions: 1, answers: 0))
    #expect(rounds.rounds.count == 1 && rounds.isSame)
    #expect(rounds.rounds.last.map { $0.open > 0 && $0.moved == 0 } == true)
  }

  @Test func `a household is called once for all programs, those that come first in one of them first`() async throws {
    let seed = SeededGenerator.seed &+ 42
    var generator = PackGenerator(vocabulary: .full, random: SeededGenerator(seed: seed))
    var several = 0
    for number in 0..<40 {
      let pack = generator.pack()
      let list = generator.households(30)
      let result = try await Matcher(pack, on: Vocabulary.day).match(list)
      let each = 1 + generator.random.below(6)
      let sheet = CallSheet([result], each: each)
      #expect(Set(sheet.calls.map(\.household)).count == sheet.calls.count, "seed \(seed), list \(number)")
      several += sheet.calls.count { $0.wishes.count > 1 }
      for program in result.programs {
        let asked = sheet.calls.flatMap(\.wishes).filter { $0.program == program.program }
        #expect(Set(asked.map(\.taker)) == Set(program.askNext.prefix(each).map(\.household)), "seed \(seed), list \(number)")
      }
      let first = result.programs.compactMap { $0.askNext.first?.household }
      #expect(sheet.calls.prefix(Set(first).count).allSatisfy { first.contains($0.household) }, "seed \(seed), list \(number)")
    }
    #expect(several > 0)
  }

  /// The same list with every answer of everybody.
  private func complete(_ list: HouseholdList, listsPeople: Bool, _ random: inout SeededGenerator) -> HouseholdList {
    var complete = HouseholdList(fields: list.fields)
    for row in 0..<list.count {
      var household = list[row]
      fill(&household.facts, Vocabulary.full.words, &random)
      if household.members.isEmpty, listsPeople { household.members = [Person(id: "1", facts: [:])] }
      for index in household.members.indices { fill(&household.members[index].facts, Vocabulary.full.memberWords, &random) }
      complete.append(household)
    }
    return complete
  }

  private func fill(_ facts: inout [String: FieldValue], _ words: [Vocabulary.Word], _ random: inout SeededGenerator) {
    for word in words where facts[word.field.name] == nil { facts[word.field.name] = random.pick(word.answers) }
  }
}
