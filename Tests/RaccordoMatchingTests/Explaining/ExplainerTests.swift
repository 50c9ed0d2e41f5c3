import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// Told alone, a household hears of its rules what it hears beside the others.
@Suite struct ExplainerTests {
  @Test func `an explanation without the others says the same of verdict, tests, points and questions`() async throws {
    let seed = SeededGenerator.seed &+ 5
    var generator = PackGenerator(vocabulary: .full, allowsPersons: true, random: SeededGenerator(seed: seed))
    var (explained, open, failed) = (0, 0, 0)
    for number in 0..<40 {
      let pack = generator.pack()
      let list = generator.households(12)
      let matcher = try Matcher(pack, on: Vocabulary.day)
      let result = try await matcher.match(list)
      let explainer = try Explainer(matcher, of: list)
      for program in pack.programs {
        for id in list.plainRows(of: program).map(\.id) {
          let whole = try matcher.explain(id, program: program.id, in: list, result: result)
          let alone = try explainer.explain(id, program: program.id)
          #expect(alone.parts == whole.parts, "seed \(seed), pack \(number), \(id)")
          #expect(alone.isAlone && alone.entry == nil && alone.places == nil && alone.line == nil && alone.stages.isEmpty)
          #expect(!whole.isAlone)
          explained += 1
          if alone.trace.verdict == .undetermined { open += 1 }
          if alone.failure != nil { failed += 1 }
        }
      }
    }
    print("explained alone: seed \(seed), \(explained) explanations, \(open) undecided, \(failed) failures of functions")
    #expect(open > 0 && failed > 0)
  }

  @Test func `what would change a verdict is told alone too`() async throws {
    let seed = SeededGenerator.seed &+ 6
    var generator = PackGenerator(vocabulary: .full, random: SeededGenerator(seed: seed))
    var told = 0
    for number in 0..<30 {
      let pack = generator.pack()
      let list = generator.households(12)
      let matcher = try Matcher(pack, on: Vocabulary.day)
      let result = try await matcher.match(list)
      let explainer = try Explainer(matcher, of: list)
      for program in pack.programs where program.stages.isEmpty {
        for id in list.ids {
          let whole = try matcher.explain(id, program: program.id, in: list, result: result)
          let alone = try explainer.explain(id, program: program.id)
          // Of whom the rules decide everything there is nothing left to change without the others.
          let expected = alone.trace.verdict == .eligible ? [] : whole.shortfalls
          #expect(alone.shortfalls == expected, "seed \(seed), pack \(number), \(id)")
          #expect(alone.changes.requirements == (alone.failure == nil ? whole.changes.requirements : []), "seed \(seed), pack \(number), \(id)")
          told += alone.shortfalls.count
        }
      }
    }
    #expect(told > 0, "seed \(seed)")
  }

  private static let rules = """
    program "p" { title = "t", need = { "bed" } }
    stage "first"  { places = 5 }
    stage "second" { places = 5, from = "first" }
    requirement "young" { when = { young = yes }, reason = "r", otherwise = "o" }
    requirement "ready" { stage = "second", when = { ready = yes }, reason = "r", otherwise = "o" }
    """
  private static let fields = """
    field "young" { kind = "yes_no" }
    field "ready" { kind = "yes_no" }
    """

  @Test func `it stops at the first stage of which not everything holds`() throws {
    let pack = try RulePack.text(fields: ExplainerTests.fields, rules: ExplainerTests.rules)
    let list = pack.list(of: [
      Household(id: "anna", facts: ["young": true, "ready": false]), Household(id: "bruno", facts: ["young": false, "ready": false]),
      Household(id: "carla", facts: ["ready": true]), Household(id: "dario", facts: ["young": true, "ready": true]),
      Household(id: "elsa", facts: ["young": false], needs: [Need(term: "food")]),
    ]).list
    let explainer = try Explainer(try Matcher(pack, on: Vocabulary.day), of: list)
    func changes(_ id: String) throws -> [OutcomeChange] { try explainer.explain(id, program: "p").changes }
    #expect(try changes("anna") == [.requirements(["ready"])])
    #expect(try changes("bruno") == [.requirements(["young"])])
    #expect(try changes("carla") == [.answers(["young"])])
    #expect(try changes("dario") == [] && changes("elsa") == [])
    #expect(try explainer.explain("elsa", program: "p").isAsked == false)
    #expect(try explainer.explain("elsa", program: "p").trace.ask == [])
  }

  @Test func `what is not there is an error, and so is a list with other fields`() throws {
    let pack = try RulePack.text(fields: ExplainerTests.fields, rules: ExplainerTests.rules)
    let matcher = try Matcher(pack, on: Vocabulary.day)
    let explainer = try Explainer(matcher, of: HouseholdList(fields: pack.fields))
    #expect(throws: MatchingError(.noSuchHousehold("N1"))) { try explainer.explain("N1", program: "p") }
    #expect(throws: MatchingError(.noSuchProgram("q", known: ["p"]))) { try explainer.explain("N1", program: "q") }
    #expect(throws: MatchingError(.otherFields)) { try Explainer(matcher, of: HouseholdList(fields: FieldCatalogue())) }
  }

  @Test func `a function that used up its time on one household works for the next`() throws {
    let rules = """
      program "p" { title = "t" }
      compute "worked" {
        kind = "number", reads = { "n" },
        value = function(h)
          local sum = 0
          for i = 1, h.n do sum = sum + i end
          return sum
        end,
      }
      criterion "c" { points = per("worked", 1, { at_most = 100 }), reason = "r" }
      """
    let pack = try RulePack.text(fields: "field \"n\" { kind = \"number\" }", rules: rules)
    let list = pack.list(of: [Household(id: "long", facts: ["n": 1e12]), Household(id: "short", facts: ["n": 3])]).list
    let explainer = try Explainer(try Matcher(pack, on: Vocabulary.day), of: list)
    for _ in 0..<2 {
      #expect(try explainer.explain("long", program: "p").failure?.code == .ruleFailed)
      #expect(try explainer.explain("short", program: "p").answers["worked"] == 6)
    }
  }
}

extension Explanation {
  /// What does not hang on the others.
  fileprivate var parts: Parts {
    Parts(
      household: household, memberOf: memberOf, trace: trace, judgement: judgement, failure: failure, isAsked: isAsked, answers: answers,
      service: service?.id, considered: considered.map(\.trace))
  }

  fileprivate struct Parts: Equatable {
    let household: String
    let memberOf: String?
    let trace: ProgramTrace
    let judgement: Judgement?
    let failure: RowIssue?
    let isAsked: Bool
    let answers: [String: FieldValue]
    let service: String?
    let considered: [ProgramTrace]
  }
}

extension [OutcomeChange] {
  fileprivate var requirements: [OutcomeChange] { filter { if case .requirements = $0 { true } else { false } } }
}
