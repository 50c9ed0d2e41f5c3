import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// What "surely" promises at each stage, with reserves, units, services and programs that exclude each other, held against every
/// completion of short lists.
@Suite struct PlacesProofTests {
  private struct Tally {
    var lists = 0
    var completions = 0
    var standings: [Standing: Int] = [:]
    var decidedOpen = 0
    var asked = 0
    var askedInVain = 0
  }

  private func generator(_ seed: UInt64, programs: Int) -> PackGenerator {
    PackGenerator(
      vocabulary: .small, allowsFailures: false,
      most: PackGenerator.Most(programs: programs, requirements: 2, criteria: 3, routes: 0, depth: 2), mostMembers: 0,
      random: SeededGenerator(seed: seed))
  }

  @Test func `standings and questions hold in every completion of generated lists`() async throws {
    let seed = SeededGenerator.seed &+ 11
    var generator = generator(seed, programs: 1)
    var tally = Tally()
    while tally.lists < 500 {
      let pack = generator.packWithPlaces()
      let list = generator.householdsWithMembers(2 + generator.random.below(4))
      let broken = try await look(pack, list, &tally)
      try #require(broken.isEmpty, "seed \(seed), list \(tally.lists): \(broken)\n\(facts(list))\n\(pack.programs)")
    }
    report("places", seed, tally)
    #expect(tally.standings.count == 3)
  }

  @Test func `a place in one program decides over those that it excludes, in every completion`() async throws {
    let seed = SeededGenerator.seed &+ 12
    var generator = generator(seed, programs: 3)
    var tally = Tally()
    while tally.lists < 150 {
      let pack = generator.packWithPlaces()
      guard pack.programs.contains(where: { !$0.incompatibilities.isEmpty }) else { continue }
      let list = generator.householdsWithMembers(2 + generator.random.below(3))
      let broken = try await look(pack, list, &tally, checksQuestions: false)
      try #require(broken.isEmpty, "seed \(seed), list \(tally.lists): \(broken)\n\(facts(list))\n\(pack.programs)")
    }
    report("programs that exclude", seed, tally)
    #expect(tally.standings.count == 3)
  }

  @Test func `where every answer is known, nobody is open and nothing is asked`() async throws {
    let seed = SeededGenerator.seed &+ 13
    var generator = generator(seed, programs: 2)
    generator.allowsGaps = false
    var certain = 0
    for number in 0..<150 {
      let pack = generator.packWithPlaces()
      let list = (0..<8).map { number in
        let facts = generator.vocabulary.words.map { ($0.field.name, generator.random.pick($0.answers)) }
        return Household(
          id: "N\(number)", facts: Dictionary(uniqueKeysWithValues: facts),
          members: (0...generator.random.below(3)).map { Person(id: String($0)) })
      }
      for program in try await Matcher(pack, on: Vocabulary.day).match(list).result.programs {
        for entry in program.entries {
          for (step, standing) in entry.standings.enumerated() {
            let expected: Standing = entry.places.count > step ? .surelyIn : .surelyOut
            try #require(standing == expected, "seed \(seed), pack \(number), \(entry), \(pack.programs)")
            certain += 1
          }
        }
        #expect(program.askNext.isEmpty)
      }
    }
    #expect(certain > 1_000)
  }

  @Test func `whoever declined a place is surely out, and the others see one fewer, in every completion`() async throws {
    let seed = SeededGenerator.seed &+ 14
    var generator = generator(seed, programs: 2)
    var (tally, kept) = (Tally(), 0)
    while tally.lists < 250 {
      var pack = generator.packWithPlaces()
      let list = generator.householdsWithMembers(2 + generator.random.below(4))
      let declines = try generator.declines(of: list, in: &pack)
      if declines.plain.isEmpty { continue }
      let broken = try await look(pack, list, &tally, checksQuestions: pack.programs.count == 1, declines)
      try #require(broken.isEmpty, "seed \(seed), list \(tally.lists): \(broken)\n\(declines.plain)\n\(facts(list))\n\(pack.programs)")
      kept += declines.plain.count
    }
    report("declined places (\(kept))", seed, tally)
    #expect(tally.standings.count == 3)
  }

  /// The promises of one list that are not true.
  private func look(
    _ pack: RulePack, _ list: HouseholdList, _ tally: inout Tally, checksQuestions: Bool = true,
    _ declines: (read: Declines, plain: [PlainDecline]) = (Declines(), [])
  ) async throws -> [String] {
    let completions = FunnelCompletions(pack, list, .small, draw: Draw(seed: 3), declines: declines.plain)
    guard (2...3_000).contains(completions.count) else { return [] }
    let result = try await Matcher(pack, on: Vocabulary.day, seed: 3).match(list, declined: declines.read)
    let truth = CompletedFunnel(completions)
    tally.lists += 1
    tally.completions += completions.count
    var broken: [String] = []
    for (number, outcome) in result.programs.enumerated() {
      for (row, id) in list.ids.enumerated() {
        guard let entry = outcome.entry(of: id) else { return ["\(id) is missing"] }
        for (step, standing) in entry.standings.enumerated() {
          let (always, sometimes) = (truth.always[number][step].contains(id), truth.sometimes[number][step].contains(id))
          tally.standings[standing, default: 0] += 1
          switch standing {
          case .surelyIn where !always: broken.append("\(outcome.program): \(id) is not always in at \(step)")
          case .surelyOut where sometimes: broken.append("\(outcome.program): \(id) is not always out at \(step)")
          case .open where always || !sometimes: tally.decidedOpen += 1
          default: break
          }
        }
        if checksQuestions {
          broken += questions(about: id, outcome, truth.decisive[number], completions.waysByField[row], list, &tally)
        }
      }
    }
    return broken
  }

  private func questions(
    about id: String, _ outcome: ProgramResult, _ decisive: Set<String>, _ ways: [String: [[FunnelCompletions.Way]]],
    _ list: HouseholdList, _ tally: inout Tally
  ) -> [String] {
    guard let ask = outcome.askNext.first(where: { $0.household == id }) else {
      return decisive.contains(id) ? ["\(id) can change who passes, and is not asked"] : []
    }
    tally.asked += 1
    if !decisive.contains(id) { tally.askedInVain += 1 }
    return ways.filter { field, ways in !ask.fields.contains(field) && ways.contains { $0.count > 1 } && field != "members" }
      .map { "\(id) is not asked \($0.key), only \(ask.fields)" }
  }

  private func report(_ what: String, _ seed: UInt64, _ tally: Tally) {
    print(
      """
      standing with \(what): seed \(seed), \(tally.lists) lists, \(tally.completions) completions; \
      in \(tally.standings[.surelyIn, default: 0]), out \(tally.standings[.surelyOut, default: 0]), \
      open \(tally.standings[.open, default: 0]) of which in truth decided \(tally.decidedOpen); \
      asked \(tally.asked), in vain \(tally.askedInVain)
      """)
  }

  private func facts(_ list: HouseholdList) -> String {
    (0..<list.count).map { "\(list.ids[$0]) \(list[$0].facts) \(list[$0].members.count) people" }.joined(separator: "\n")
  }
}
