import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

@Suite struct MatcherTests {
  /// What a program's result says, by household.
  private struct Told: Equatable {
    var order: [String]
    var judgements: [String: Judgement]
    var standings: [String: Standing]
    var places: [String]
    var asks: [AskNext]
    var unmet: [String: UnmetReason]
    var failed: Set<String>
    var line: Points?

    init(_ result: ProgramResult) {
      order = result.entries.filter { $0.rank != nil }.map(\.judgement.household)
      judgements = Dictionary(uniqueKeysWithValues: result.entries.map { ($0.judgement.household, $0.judgement) })
      standings = Dictionary(uniqueKeysWithValues: result.entries.map { ($0.judgement.household, $0.standing) })
      places = result.referrals.map(\.household)
      asks = result.askNext
      unmet = result.entries.reduce(into: [:]) { $0[$1.judgement.household] = $1.unmet }
      failed = Set(result.failures.compactMap(\.household))
      line = result.line
    }
  }

  @Test func `neither the number of workers nor the order of the list changes the result`() async throws {
    let seed = SeededGenerator.seed &+ 1
    var generator = PackGenerator(vocabulary: .full, allowsPersons: true, random: SeededGenerator(seed: seed))
    for number in 0..<12 {
      let pack = generator.pack()
      let list = generator.households(generator.random.pick([65, 200, 321]))
      let matcher = try Matcher(pack, on: Vocabulary.day)
      let one = try await matcher.match(list)
      for workers in [2, 3, 7, 1_000] {
        let several = try await matcher.match(list, workers: workers)
        for (left, right) in zip(one.programs, several.programs) {
          #expect(left.entries == right.entries, "seed \(seed), pack \(number), \(workers) workers")
          #expect(left.failures == right.failures && left.askNext == right.askNext && left.referrals == right.referrals)
        }
      }
      let shuffled = list.selecting(Array(0..<list.count).shuffled(using: &generator.random))
      let again = try await matcher.match(shuffled, workers: 2)
      for (left, right) in zip(one.programs, again.programs) {
        #expect(Told(left) == Told(right), "seed \(seed), pack \(number), shuffled")
      }
    }
  }

  @Test func `an explanation tells what the list tells`() async throws {
    let seed = SeededGenerator.seed &+ 2
    var generator = PackGenerator(vocabulary: .full, allowsPersons: true, random: SeededGenerator(seed: seed))
    for number in 0..<15 {
      let pack = generator.pack()
      let list = generator.households(10)
      let matcher = try Matcher(pack, on: Vocabulary.day)
      let result = try await matcher.match(list)
      let explainer = try Explainer(matcher, of: list)
      for (program, outcome) in zip(pack.programs, result.programs) {
        for id in list.plainRows(of: program).map(\.id) {
          let explanation = try explainer.explain(id, program: outcome.program, result: result)
          #expect(explanation.entry == outcome.entry(of: id))
          #expect((explanation.failure != nil) == (explanation.entry == nil), "seed \(seed), pack \(number), \(id)")
          #expect(explainer.ids(of: id, in: program) == [id])
          guard let judgement = explanation.entry?.judgement else { continue }
          #expect(explanation.memberOf == judgement.memberOf)
          if let best = ProgramTrace.best(explanation.considered, \.trace) { #expect(best.service?.id == judgement.service) }
          #expect(explanation.trace.verdict == judgement.verdict)
          #expect(explanation.trace.ask == judgement.ask, "seed \(seed), pack \(number), \(id)")
          #expect(explanation.judgement == judgement, "seed \(seed), pack \(number), \(id)")
        }
      }
    }
  }

  private static let fields = "field \"people\" { kind = \"number\" }"

  @Test func `what is not there is an error with a remedy`() async throws {
    let pack = try RulePack.text(fields: MatcherTests.fields, rules: "program \"p\" { title = \"t\" }")
    #expect(throws: MatchingError(.noSuchProgram("q", known: ["p"]))) { try Matcher(pack, on: Vocabulary.day, only: ["q"]) }
    #expect(throws: MatchingError(.noPrograms)) { try Matcher(RulePack(id: "empty"), on: Vocabulary.day) }
    let matcher = try Matcher(pack, on: Vocabulary.day)
    let list = HouseholdList(fields: pack.fields)
    let result = try await matcher.match(list, workers: 0)
    #expect(result.households == 0 && result.programs[0].entries.isEmpty)
    #expect(throws: MatchingError(.noSuchHousehold("N1"))) {
      try matcher.explain("N1", program: "p", in: list, result: result)
    }
    #expect(throws: MatchingError(.noSuchProgram("q", known: ["p"]))) {
      try matcher.explain("N1", program: "q", in: list, result: result)
    }
  }

  @Test func `a list with the fields of another pack is refused`() async throws {
    let pack = try RulePack.text(
      fields: MatcherTests.fields,
      rules: "program \"p\" { title = \"t\" } criterion \"c\" { when = { people = is(1) }, points = 1, reason = \"r\" }")
    var list = HouseholdList(fields: FieldCatalogue([FieldSchema("people", .yesNo)]))
    list.append(Household(id: "N1", facts: ["people": true]))
    await #expect(throws: MatchingError(.otherFields)) { try await Matcher(pack, on: Vocabulary.day).match(list) }
  }

  @Test func `facts that fit no field come back as issues, and are not known`() async throws {
    let pack = try RulePack.text(
      fields: MatcherTests.fields,
      rules: "program \"p\" { title = \"t\" } requirement \"r\" { when = { people = at_least(0) }, reason = \"r\", otherwise = \"o\" }")
    let (result, issues) = try await Matcher(pack, on: Vocabulary.day).match([
      Household(id: "N1", facts: ["people": "two", "rooms": 3]), Household(id: "N1", facts: ["people": 2]),
    ])
    #expect(issues.map(\.code) == [.wrongKind, .unknownField, .duplicateID])
    #expect(result.programs[0].entries.map(\.judgement.verdict) == [.undetermined])
  }

  @Test func `points of thousands of large criteria add up`() async throws {
    let rules =
      "program \"p\" { title = \"t\" } for n = 1, 3000 do criterion(\"c\" .. n) { points = 10000, reason = \"r\" } end"
    let pack = try RulePack.text(fields: MatcherTests.fields, rules: rules)
    let result = try await pack.match([Household(id: "N1")])
    #expect(result.entries.first?.judgement.points?.known == Points(30_000_000))
  }
}
