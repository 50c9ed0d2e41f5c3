import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// Verdicts and points of all pairs, with nothing ranked.
@Suite struct EvaluationTests {
  private let day = Vocabulary.day

  /// Sizes around a word of bits and around a block of households.
  @Test(arguments: [0, 1, 64, 65, 200, 1023, 1025])
  func `every household has towards every service what the tree of the rules says`(size: Int) async throws {
    let seed = SeededGenerator.seed &+ UInt64(size)
    var generator = PackGenerator(vocabulary: .full, allowsPersons: true, random: SeededGenerator(seed: seed))
    let pack = generator.pack()
    let list = generator.households(size)
    let evaluation = try await Matcher(pack, on: day).evaluate(list, workers: 1 + generator.random.below(3))
    let programs = pack.programs.filter { $0.subject == .household } + pack.programs.filter { $0.subject == .person }
    let expected = programs.flatMap { program in pack.plainServices(of: program).map { (program, $0) } }
    try #require(evaluation.pairs.map(\.program) == expected.map(\.0.id), "seed \(seed)")
    for (pair, (program, service)) in zip(evaluation.pairs, expected) {
      #expect(pair.service == service?.id)
      var counts: [Verdict: Int] = [:]
      let rows = list.plainRows(of: program)
      #expect(pair.count == rows.count)
      for (row, plain) in rows.enumerated() {
        counts[pair.verdict(row), default: 0] += 1
        guard let answers = plainAnswers(program, plain.household, day: day) else {
          #expect(evaluation.failures[program.id]?.contains { $0.household == plain.id } == true)
          continue
        }
        let trace = trace(program, service, pack, answers, plain.members)
        try #require(pair.verdict(row) == trace.verdict, "seed \(seed), \(program.id), \(plain.id)")
        let points = trace.verdict == .ineligible ? nil : trace.points
        try #require(pair.points(row) == points, "seed \(seed), \(program.id), \(plain.id)")
      }
      for verdict in Verdict.allCases { #expect(pair.count(verdict) == counts[verdict, default: 0]) }
    }
  }

  private func trace(
    _ program: Program, _ service: Service?, _ pack: RulePack, _ answers: [String: FieldValue], _ members: [Person]
  ) -> ProgramTrace {
    var seen = RuleAnswers(answers, members: members)
    for index in members.indices where pack.fields.derivedAges.contains(.members) {
      seen.members[index].facts["age"] = plainAge(members[index].facts["birth_date"], on: day)
    }
    return ProgramTrace(
      program, operands: OperandValues(day: day, parameters: pack.parameters, service: service),
      order: { pack.fields.index(of: $0) ?? Int.max }, answers: seen)
  }

  /// Programs that a loop made share their rules in memory.
  @Test(arguments: 0..<8)
  func `a program that shares its rules with another is judged as that one`(round: Int) async throws {
    let seed = SeededGenerator.seed &+ UInt64(round)
    var generator = PackGenerator(vocabulary: .full, random: SeededGenerator(seed: seed))
    var pack = generator.pack()
    let list = generator.households(100)
    let alone = try await Matcher(pack, on: day).evaluate(list)
    // Functions belong to one program.
    for var twin in pack.programs where twin.computes.isEmpty {
      twin.id += " twin"
      pack.programs.append(twin)
    }
    let evaluation = try await Matcher(pack, on: day).evaluate(list)
    for pair in evaluation.pairs {
      let original = pair.program.replacing(" twin", with: "")
      let expected = try #require(alone.pairs.first { $0.program == original && $0.service == pair.service })
      #expect((0..<pair.count).allSatisfy { pair.verdict($0) == expected.verdict($0) && pair.points($0) == expected.points($0) }, "seed \(seed)")
    }
  }

  @Test func `a rule that two programs share means in each what its own function gives`() async throws {
    func program(_ id: String, _ factor: Int) -> String {
      """
      program "\(id)" { title = "t" }
      compute "share" { kind = "number", reads = { "size" }, value = function(h) return h.size * \(factor) end }
      requirement "large" { when = { share = at_least(10) }, reason = "r", otherwise = "o" }
      criterion "more" { points = bands("share", { { to = 10, 1 }, { to = 100, 2 } }), reason = "r" }

      """
    }
    var pack = try RulePack.text(fields: "field \"size\" { kind = \"number\" }", rules: program("a", 1) + program("b", 3))
    pack.programs[1].requirements = pack.programs[0].requirements
    pack.programs[1].criteria = pack.programs[0].criteria
    let list = pack.list(of: [Household(id: "x", facts: ["size": 5]), Household(id: "y", facts: ["size": 10])]).list
    let pairs = try await Matcher(pack, on: day).evaluate(list).pairs
    #expect(pairs.map { [$0.verdict(0), $0.verdict(1)] } == [[.ineligible, .eligible], [.eligible, .eligible]])
    #expect(pairs.map { $0.points(1)?.known } == [Points(hundredths: 100), Points(hundredths: 200)])
  }

  @Test func `the number of workers changes nothing`() async throws {
    var generator = PackGenerator(vocabulary: .full, random: SeededGenerator(seed: SeededGenerator.seed))
    let pack = generator.pack()
    let list = generator.households(3_000)
    let prepared = try await Matcher(pack, on: day).prepared(list)
    let (one, three) = (try await prepared.evaluate(), try await prepared.evaluate(workers: 3))
    for (left, right) in zip(one.pairs, three.pairs) {
      #expect((0..<left.count).allSatisfy { left.verdict($0) == right.verdict($0) && left.points($0) == right.points($0) })
    }
  }

  /// 2,200 criteria of 10,000 points: 2,200,000,000 hundredths.
  @Test(arguments: [(cap: "", most: 22_000_000), (cap: "group = \"g\",", most: 50)])
  func `points that do not fit 32 bits are added up all the same`(cap: String, most: Int) async throws {
    let rules = """
      program "p" { title = "t" }
      group "g" { at_most = 50 }
      criterion "h" { group = "g", points = 1, reason = "r" }
      for number = 1, 2200 do criterion("c" .. number) { \(cap) points = 10000, when = { ill = yes }, reason = "r" } end
      """
    let pack = try RulePack.text(fields: "field \"ill\" { kind = \"yes_no\" }", rules: rules)
    let list = pack.list(of: [Household(id: "a", facts: ["ill": true]), Household(id: "b"), Household(id: "c", facts: ["ill": false])]).list
    let pair = try #require(try await Matcher(pack, on: day).evaluate(list).pairs.first)
    let high = Points(hundredths: most * 100 + (cap.isEmpty ? 100 : 0))
    let low = Points(hundredths: 100)
    #expect(pair.points(0) == PointsInterval(known: high, possible: high))
    #expect(pair.points(1) == PointsInterval(known: low, possible: high))
    #expect(pair.points(2) == PointsInterval(known: low, possible: low))
  }

  @Test func `a list with other fields is refused`() async throws {
    let pack = try RulePack.text(fields: "field \"ill\" { kind = \"yes_no\" }", rules: "program \"p\" { title = \"t\" }")
    await #expect(throws: MatchingError.self) {
      try await Matcher(pack, on: day).evaluate(HouseholdList(fields: FieldCatalogue()))
    }
  }
}
