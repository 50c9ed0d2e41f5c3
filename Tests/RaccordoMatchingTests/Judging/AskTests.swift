import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

@Suite struct AskTests {
  /// Where no figure is missing and no rule holds because an answer is missing, the answers that are asked for are
  /// enough, whatever they are.
  @Test func `answering what is asked decides entry, points and route`() async throws {
    let seed = SeededGenerator.seed
    var generator = PackGenerator(
      vocabulary: .full, allowsGaps: false, allowsFailures: false, allowsAssumptions: false, random: SeededGenerator(seed: seed))
    var answered = 0
    for number in 0..<60 {
      let pack = generator.pack()
      let list = generator.households(30)
      let matcher = try Matcher(pack, on: Vocabulary.day)
      for program in try await matcher.match(list).programs {
        var completed = HouseholdList(fields: pack.fields)
        for entry in program.entries where entry.judgement.verdict != .ineligible {
          var household = list[entry.row]
          for field in entry.judgement.ask { answer(field, for: &household, &generator) }
          completed.append(household)
          answered += entry.judgement.ask.count
        }
        let settled = try #require(try await matcher.match(completed)[program.program])
        for judgement in settled.entries.map(\.judgement) {
          #expect(judgement.ask.isEmpty, "seed \(seed), pack \(number), \(judgement)")
          #expect(judgement.verdict != .undetermined, "seed \(seed), pack \(number), \(judgement)")
        }
      }
    }
    print("asking: seed \(seed), \(answered) answers given")
    #expect(answered > 1_000)
  }

  private func answer(_ field: String, for household: inout Household, _ generator: inout PackGenerator) {
    let answers = generator.vocabulary.answers(to: field)
    if field == "members" {
      household.members = generator.members(0)
    } else if generator.vocabulary.isOfMember(field) {
      for index in household.members.indices where household.members[index].facts[field] == nil {
        household.members[index].facts[field] = generator.random.pick(answers)
      }
    } else {
      household.facts[field] = generator.random.pick(answers)
    }
  }

  static let fields = """
    field "income" { kind = "money" }
    field "people" { kind = "number" }
    """

  @Test func `nothing is asked where the figure to compare with is set by no act`() async throws {
    let pack = try RulePack.text(
      fields: AskTests.fields,
      rules: """
        program "p" { title = "t" }
        requirement "income" { when = { income = at_most(param.lapsed) }, reason = "r", otherwise = "o" }
        criterion "range" { when = { income = between(100, param.lapsed) }, points = 1, reason = "r" }
        """, parameters: "lapsed,2024-01-01,2024-12-31,10,EUR")
    let list = [Household(id: "known", facts: ["income": 50]), Household(id: "blank")]
    let (result, _) = try await Matcher(pack, on: Vocabulary.day).match(list)
    #expect(result.missingParameters == ["lapsed"])
    let program = try #require(result.programs.first)
    #expect(program.entries.map(\.judgement.verdict) == [.undetermined, .undetermined])
    #expect(program.entry(of: "known")?.judgement.ask == [])
    // An income under 100 is out of the range whatever the figure is.
    #expect(program.entry(of: "known")?.judgement.points == PointsInterval(known: .zero, possible: .zero))
    #expect(program.entry(of: "blank")?.judgement.ask == ["income"])
  }

  @Test func `a tie on a compute asks for what the compute reads`() async throws {
    let pack = try RulePack.text(
      fields: AskTests.fields,
      rules: """
        program "p" { title = "t", places = 1, ties = { higher "per_head" } }
        compute "per_head" { kind = "number", reads = { "income", "people" }, value = function(h) return h.income / h.people end }
        """)
    let result = try await pack.match([
      Household(id: "a", facts: ["income": 10]), Household(id: "b", facts: ["income": 10, "people": 2]),
    ])
    #expect(result.askNext == [AskNext(household: "a", rank: 2, fields: ["people"])])
  }
}
