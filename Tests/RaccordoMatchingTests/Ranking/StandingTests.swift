import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// What "surely" promises, held against every completion of short lists.
@Suite struct StandingTests {
  private struct Tally {
    var lists = 0
    var completions = 0
    var standings: [Standing: Int] = [:]
    /// Open households that have a place in every completion, or in none.
    var decidedOpen = 0
    var asked = 0
    /// Asked households whose answers change nobody's place.
    var askedInVain = 0
  }

  @Test func `surely in, surely out and what to ask hold in every completion of generated lists`() async throws {
    let seed = SeededGenerator.seed
    var generator = PackGenerator(
      vocabulary: .small, allowsFailures: false, allowsPersons: true,
      most: PackGenerator.Most(programs: 1, requirements: 2, criteria: 3, routes: 0, depth: 2), mostMembers: 2,
      random: SeededGenerator(seed: seed))
    var tally = Tally()
    // A number of lists, not of seconds: a slow machine must try as much as a fast one.
    while tally.lists < 400 {
      var pack = generator.pack()
      pack.programs[0].places = 1 + generator.random.below(3)
      let list = generator.households(2 + generator.random.below(5))
      let program = pack.programs[0]
      let completions = Completions(pack, program, list, .small, draw: Draw(seed: 3))
      guard (2...3_000).contains(completions.count) else { continue }
      let result = try await Matcher(pack, on: Vocabulary.day, seed: 3).match(list)
      let broken = brokenPromises(result.programs[0], completions, list.plainRows(of: program), &tally)
      try #require(broken.isEmpty, "seed \(seed), list \(tally.lists): \(broken)\n\(facts(list))\n\(program)")
    }
    print(
      """
      standing: seed \(seed), \(tally.lists) lists, \(tally.completions) completions; \
      in \(tally.standings[.surelyIn, default: 0]), out \(tally.standings[.surelyOut, default: 0]), \
      open \(tally.standings[.open, default: 0]) of which in truth decided \(tally.decidedOpen); \
      asked \(tally.asked), in vain \(tally.askedInVain)
      """)
    #expect(tally.standings.count == 3)
  }

  private func brokenPromises(
    _ outcome: ProgramResult, _ completions: Completions, _ rows: [PlainRow], _ tally: inout Tally
  ) -> [String] {
    let places = CompletedPlaces(completions, ids: rows.map(\.id))
    let asked = Dictionary(uniqueKeysWithValues: outcome.askNext.map { ($0.household, $0.fields) })
    var broken: [String] = []
    for (row, id) in rows.map(\.id).enumerated() {
      guard let entry = outcome.entry(of: id) else { return ["\(id) is missing"] }
      tally.standings[entry.standing, default: 0] += 1
      switch entry.standing {
      case .surelyIn where !places.always.contains(id): broken.append("\(id) is not always in")
      case .surelyOut where places.sometimes.contains(id): broken.append("\(id) is not always out")
      case .open where places.always.contains(id) || !places.sometimes.contains(id): tally.decidedOpen += 1
      default: break
      }
      if let fields = asked[id] {
        broken += unasked(fields, completions.waysByField[row], id)
        if fields.contains(where: { !isMissing($0, in: rows[row].household, Vocabulary.small.fields(for: completions.program.subject)) }) {
          broken.append("\(id) is asked \(fields)")
        }
        if !places.decisive.contains(id) { tally.askedInVain += 1 }
      } else if places.decisive.contains(id) {
        broken.append("\(id) can change who gets a place, and is not asked")
      }
    }
    tally.lists += 1
    tally.completions += completions.count
    tally.asked += asked.count
    return broken
  }

  /// Missing answers that change something about a household and are not among those to ask.
  private func unasked(_ fields: [String], _ ways: [String: [[Completions.Way]]], _ id: String) -> [String] {
    ways.filter { field, ways in !fields.contains(field) && ways.contains { $0.count > 1 } }
      .map { "\(id) is not asked \($0.key)" }
  }

  private func isMissing(_ field: String, in household: Household, _ fields: FieldCatalogue) -> Bool {
    if field == "members" { return household.members.isEmpty }
    guard let schema = fields[field] else { return false }
    return schema.isOfMember
      ? household.members.contains { $0.facts[field] == nil } : household.facts[field] == nil
  }

  private func facts(_ list: HouseholdList) -> String {
    (0..<list.count).map { "\(list.ids[$0]) \(list[$0].facts) \(list[$0].members)" }.joined(separator: "\n")
  }
}

/// "Surely" is said where it can be.
extension StandingTests {
  @Test func `where every answer is known, nobody is open and nothing is asked`() async throws {
    let seed = SeededGenerator.seed &+ 3
    var generator = PackGenerator(
      vocabulary: .small, allowsGaps: false, allowsFailures: false, random: SeededGenerator(seed: seed))
    var certain = 0
    for number in 0..<100 {
      let pack = generator.pack()
      let list = (0..<8).map { number in
        Household(
          id: "N\(number)",
          facts: Dictionary(
            uniqueKeysWithValues: generator.vocabulary.words.map {
              ($0.field.name, generator.random.pick($0.answers))
            }), members: generator.members(0))
      }
      for program in try await Matcher(pack, on: Vocabulary.day).match(list).result.programs {
        for entry in program.entries {
          #expect(entry.standing == (entry.hasPlace ? .surelyIn : .surelyOut), "seed \(seed), pack \(number)")
          certain += 1
        }
        #expect(program.askNext.isEmpty)
      }
    }
    #expect(certain > 1_000)
  }

  /// One place; points for two yes-or-no answers: 10 and 4.
  private func standings(_ households: [String: [String: FieldValue]]) async throws -> [String: Standing] {
    let pack = try RulePack.text(
      fields: "field \"ten\" { kind = \"yes_no\" } field \"four\" { kind = \"yes_no\" }",
      rules: """
        program "p" { title = "t", places = 1 }
        criterion "ten" { when = { ten = yes }, points = 10, reason = "r" }
        criterion "four" { when = { four = yes }, points = 4, reason = "r" }
        """)
    let result = try await pack.match(households.map { Household(id: $0, facts: $1) })
    return Dictionary(uniqueKeysWithValues: result.entries.map { ($0.judgement.household, $0.standing) })
  }

  @Test func `answers that cannot bring anybody across the line leave everybody certain`() async throws {
    #expect(
      try await standings(["a": ["ten": true], "b": ["ten": false], "c": ["ten": false, "four": false]])
        == ["a": .surelyIn, "b": .surelyOut, "c": .surelyOut])
  }

  @Test func `answers that can bring somebody across the line open both sides`() async throws {
    #expect(
      try await standings(["a": ["ten": true, "four": false], "b": ["four": true], "c": ["ten": false]])
        == ["a": .open, "b": .open, "c": .surelyOut])
  }
}
