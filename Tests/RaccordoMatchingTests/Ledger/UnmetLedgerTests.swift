import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

@Suite struct UnmetLedgerTests {
  /// From a place to the farthest from one, as Docs/coverage.md says.
  private static let order: [UnmetReason?] = [
    nil, .full, .notGiven, .stageNotMet, .declined, .otherProgram, .needMet, .dataMissing, .ruleFailed, .rowSetAside, .noService, .notEligible,
  ]
  private static let needs = ["housing.mediation", "housing.debt", "income", "work"]

  /// A ledger by going through everybody, written for clarity.
  private func plain(_ runs: [UnmetLedger.Run]) -> [UnmetLedger.Key: Int] {
    var best: [String: [String: (household: String, place: Int)]] = [:]
    func tell(_ program: Program, _ id: String, _ household: String, _ reason: UnmetReason?) {
      let place = UnmetLedgerTests.order.firstIndex(of: reason) ?? 0
      // Nobody declares needs here: the first is asked for.
      let need = program.needs.first ?? program.id
      // Somebody of whom no member is listed is a household and a person; whose rows are set aside is one.
      let taker = program.subject == .person && reason != .rowSetAside ? id + ", a person" : id
      if let known = best[need]?[taker], known.place < place { return }
      best[need, default: [:]][taker] = (household, place)
    }
    for run in runs {
      let persons = run.households.persons(PersonRoll(run.households))
      for (program, result) in zip(run.pack.programs, run.result.programs) {
        let list = program.subject == .person ? persons : run.households
        for (row, id) in list.ids.enumerated() {
          let entry = result.entries.first { $0.judgement.household == id }
          tell(program, id, list.householdIDs.isEmpty ? id : list.householdIDs[row], entry == nil ? .ruleFailed : entry?.unmet)
        }
        for id in run.setAside { tell(program, id, id, .rowSetAside) }
      }
    }
    var counts: [UnmetLedger.Key: Int] = [:]
    for (need, demands) in best {
      for (household, place) in demands.values {
        let homes = Set(runs.compactMap { run in run.households.row(of: household).flatMap { run.households.value(of: "town", row: $0) } })
        var municipality: String?
        if homes.count == 1, case .word(let code)? = homes.first { municipality = code }
        let reason = UnmetLedgerTests.order[place]
        let key = UnmetLedger.Key(
          period: LedgerPeriod(of: Vocabulary.day), need: need, municipality: municipality, outcome: reason.map(DemandOutcome.unmet) ?? .met)
        counts[key, default: 0] += 1
      }
    }
    return counts
  }

  private func run(_ pack: RulePack, _ list: HouseholdList, setAside: [String] = []) async throws -> UnmetLedger.Run {
    let result = try await Matcher(pack, on: Vocabulary.day, seed: 7).match(list)
    return UnmetLedger.Run(pack: pack, households: list, setAside: setAside, result: result)
  }

  @Test func `a ledger is what plain counting gives, in any order, and adds up`() async throws {
    let seed = SeededGenerator.seed &+ 53
    var generator = PackGenerator(vocabulary: .full, allowsPersons: true, random: SeededGenerator(seed: seed))
    var (demands, several, failed) = (0, 0, 0)
    for number in 0..<120 {
      let list = generator.households(generator.random.pick([1, 5, 30, 80]))
      let backwards = list.selecting((0..<list.count).reversed().map { $0 })
      var (runs, turned): ([UnmetLedger.Run], [UnmetLedger.Run]) = ([], [])
      for _ in 0...generator.random.below(2) {
        var pack = number.isMultiple(of: 2) ? generator.pack() : generator.packWithPlaces()
        for index in pack.programs.indices { pack.programs[index].needs = generator.random.some(of: UnmetLedgerTests.needs).shuffled(using: &generator.random) }
        let setAside = generator.random.some(of: ["gone", "lost"])
        runs.append(try await run(pack, list, setAside: setAside))
        turned.append(try await run(pack, backwards, setAside: setAside.reversed()))
      }
      let ledger = UnmetLedger(runs)
      try #require(ledger.counts == plain(runs), "seed \(seed), list \(number)")
      #expect(UnmetLedger(turned.reversed()) == ledger, "seed \(seed), list \(number)")
      #expect(UnmetLedger(runs + runs) == ledger, "seed \(seed), list \(number): the same runs twice")
      for need in Set(ledger.parts.map(\.need)) {
        let all = ledger.counts.reduce(0) { $1.key.need == need ? $0 + $1.value : $0 }
        #expect(ledger.demands { $0.need == need } + ledger.count(.notEligible) { $0.need == need } == all)
      }
      demands += ledger.demands()
      several += runs.count - 1
      failed += ledger.counts.keys.count { $0.outcome == .unmet(.ruleFailed) }
      expectTables(of: ledger, "seed \(seed), list \(number)")
    }
    print("ledgers: seed \(seed), \(demands) demands, \(several) times several packs")
    #expect(demands > 1_000 && several > 20 && failed > 0)
  }

  /// The tables of a ledger have its counts, with and without suppression.
  private func expectTables(of ledger: UnmetLedger, _ label: String) {
    for (threshold, counts) in [(nil, ledger.counts), (5, ledger.judgedDemands.counts)] as [(Int?, [UnmetLedger.Key: Int])] {
      for part in GuardedLedger(ledger, threshold: threshold).parts {
        for (row, municipality) in part.municipalities.enumerated() {
          for outcome in DemandOutcome.all {
            let key = UnmetLedger.Key(period: part.period, need: part.need, municipality: municipality, outcome: outcome)
            let count = counts[key] ?? 0
            let isSmall = threshold.map { (1..<$0).contains(count) } ?? false
            switch part.shown(outcome, row: row) {
            case .count(let shown): #expect(shown == count && !isSmall, "\(label)")
            case .small: #expect(isSmall, "\(label)")
            case .withheld: #expect(threshold != nil && count >= 5, "\(label)")
            }
          }
        }
      }
    }
  }

  @Test func `of several programs for one need a household has the outcome nearest to a place, once`() async throws {
    let pack = try RulePack.text(
      fields: "field \"town\" { kind = \"municipality\" } field \"n\" { kind = \"number\" }",
      rules: """
        program "one" { title = "t", places = 1, need = { "work" }, ties = { higher "n" } }
        requirement "some" { when = { n = at_least(1) }, reason = "r", otherwise = "o" }
        program "two" { title = "t", need = { "work" } }
        requirement "many" { when = { n = at_least(5) }, reason = "r", otherwise = "o" }
        program "three" { title = "t", need = { "home" } }
        requirement "many" { when = { n = at_least(5) }, reason = "r", otherwise = "o" }
        program "alone" { title = "t" }
        """)
    let list = pack.list(of: [
      Household(id: "A", facts: ["town": "006003", "n": 9]), Household(id: "B", facts: ["town": "006003", "n": 3]),
      Household(id: "C", facts: ["n": 0]), Household(id: "D", facts: ["town": "006001"]),
    ]).list
    let ledger = UnmetLedger([try await run(pack, list, setAside: ["E"])])
    let told = ledger.cells.map { "\($0.key.need) \($0.key.municipality ?? "?") \($0.key.outcome.word) \($0.count)" }
    #expect(told == [
      "alone 006001 met 1", "alone 006003 met 2", "alone ? met 1", "alone ? row_set_aside 1",
      "home 006001 data_missing 1", "home 006003 met 1", "home 006003 not_eligible 1", "home ? row_set_aside 1", "home ? not_eligible 1",
      "work 006001 data_missing 1", "work 006003 met 1", "work 006003 full 1", "work ? row_set_aside 1", "work ? not_eligible 1",
    ])
    #expect(ledger.demands { $0.need == "work" } == 4 && ledger.count(.unmet) { $0.need == "work" } == 3)
  }

  @Test func `who declares needs asks for those alone, also for one that no program answers`() async throws {
    let pack = try RulePack.text(
      fields: "field \"n\" { kind = \"number\", of_member = true }",
      rules: """
        program "one" { title = "t", need = { "work", "home" } }
        program "each" { title = "t", subject = "person", need = { "school" } }
        """)
    let people = [Person(id: "1"), Person(id: "2")]
    let list = pack.list(of: [
      Household(id: "A", members: people, needs: [Need(term: "home"), Need(term: "school", person: "1"), Need(term: "food", person: "2")]),
      Household(id: "B", members: people), Household(id: "C", needs: [Need(term: "work"), Need(term: "home")]),
    ]).list
    let told = UnmetLedger([try await run(pack, list)]).cells.map { "\($0.key.need) \($0.key.outcome.word) \($0.count)" }
    // Of A one person asks for school, of B nobody said who does not: both. The place of C counts for work.
    #expect(told == ["food no_service 1", "home met 1", "home other_program 1", "school met 3", "work met 2"])
  }

  @Test func `a household and its one person who is not listed are two who ask`() async throws {
    let pack = try RulePack.text(
      fields: "field \"n\" { kind = \"number\" }",
      rules: """
        program "home" { title = "t", need = { "work" } }
        program "each" { title = "t", subject = "person", need = { "work" }, places = 1 }
        """)
    let list = pack.list(of: [Household(id: "A"), Household(id: "B", members: [Person(id: "1")])]).list
    let run = try await run(pack, list, setAside: ["C"])
    let told = UnmetLedger([run]).cells.map { "\($0.key.outcome.word) \($0.count)" }
    #expect(run.result.programs.map(\.shortlist.count) == [2, 1])
    #expect(told == ["met 3", "full 1", "row_set_aside 1"])
  }

  @Test func `programs without need that are called alike are needs of their own, each with the name of its pack`() async throws {
    func pack(_ id: String, _ rules: String) throws -> RulePack {
      var pack = try RulePack.text(fields: "field \"n\" { kind = \"number\" }", rules: rules)
      pack.id = id
      return pack
    }
    let one = try pack("one", "program \"p\" { title = \"t\" } program \"q\" { title = \"t\" } program \"food\" { title = \"t\", places = 1 }")
    let two = try pack("two", "program \"p\" { title = \"t\", places = 0 } program \"parcels\" { title = \"t\", need = { \"food\" } }")
    let list = one.list(of: [Household(id: "A"), Household(id: "B")]).list
    let runs = [try await run(one, list), try await run(two, list)]
    let told = UnmetLedger(runs).cells.map { "\($0.key.need) \($0.key.outcome.word) \($0.count)" }
    #expect(told == ["food met 2", "one/food met 1", "one/food full 1", "one/p met 2", "q met 2", "two/p full 2"])
    // What a run was not asked for changes no name.
    var part = runs[0]
    part.result.programs.removeAll { $0.program != "p" }
    #expect(UnmetLedger([part, runs[1]]).parts.map(\.need) == ["food", "one/p", "two/p"])
  }

  @Test func `packs that place a household in two municipalities leave it unknown`() async throws {
    let rules = "program \"p\" { title = \"t\" }"
    let first = try RulePack.text(fields: "field \"town\" { kind = \"municipality\" }", rules: rules)
    let second = try RulePack.text(fields: "field \"home\" { kind = \"municipality\" }", rules: rules)
    let one = first.list(of: [Household(id: "A", facts: ["town": "006003"]), Household(id: "B", facts: ["town": "006001"])]).list
    let other = second.list(of: [Household(id: "A", facts: ["home": "006001"]), Household(id: "B")]).list
    let ledger = UnmetLedger([try await run(first, one), try await run(second, other)])
    #expect(ledger.cells.map(\.key.municipality) == ["006001", nil] && ledger.demands() == 2)
  }

  @Test func `ledgers are joined, and put together by longer periods`() throws {
    func key(_ period: String, _ municipality: String?) throws -> UnmetLedger.Key {
      UnmetLedger.Key(period: try #require(LedgerPeriod(period)), need: "work", municipality: municipality, outcome: .unmet(.full))
    }
    var (march, may) = (UnmetLedger(), UnmetLedger())
    march.add(3, try key("2025-M03", "006003"))
    may.add(4, try key("2025-M05", "006003"))
    may.add(0, try key("2025-M05", nil))
    may.name("006003", "Alessandria")
    may.name("006003", "")
    march.add(may)
    #expect(march.parts.map(\.period.text) == ["2025-M03", "2025-M05"] && march.names == ["006003": "Alessandria"])
    let year = try #require(march.by(.year))
    #expect(year.counts == [try key("2025", "006003"): 7] && year.by(.month) == nil)
    #expect(march.by(.quarter)?.parts.map(\.period.text) == ["2025-Q1", "2025-Q2"])
  }

  @Test(arguments: ["2025-M00", "2025-M13", "2025-Q5", "2025-M3", "25", "2025-", "2025-W01", "2025-M03-1", "+025", ""])
  func `what is no period is not read as one`(text: String) {
    #expect(LedgerPeriod(text) == nil)
  }

  @Test func `a period is written as it is read, and lies in the longer ones`() throws {
    for text in ["2025-M01", "2025-M12", "2025-Q1", "2025-Q4", "2025"] { #expect(LedgerPeriod(text)?.text == text) }
    let day = try #require(CivilDay(iso: "2024-08-31"))
    #expect(LedgerPeriod.Length.allCases.map { LedgerPeriod(of: day, $0).text } == ["2024-M08", "2024-Q3", "2024"])
    #expect(LedgerPeriod(of: day).within(.quarter) == LedgerPeriod(of: day, .quarter))
  }

  @Test func `every outcome has a place in the order and a word of its own`() {
    #expect(DemandOutcome.all == UnmetLedgerTests.order.map { $0.map(DemandOutcome.unmet) ?? .met })
    #expect(DemandOutcome.all.map { DemandOutcome(word: $0.word) } == DemandOutcome.all && DemandOutcome(word: "") == nil)
  }
}
