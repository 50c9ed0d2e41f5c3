import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// What is kept of a list that is gone through in chunks.
@Suite struct ScreeningTests {
  private let day = Vocabulary.day

  @Test(arguments: [(count: 130, chunks: [1, 7, 64]), (count: 2_100, chunks: [64, 1_000, 1_024, 5_000])])
  func `what is kept is what the whole list says, however it is cut`(_ size: (count: Int, chunks: [Int])) async throws {
    let seed = SeededGenerator.seed &+ UInt64(size.count)
    var generator = PackGenerator(vocabulary: .full, allowsPersons: true, random: SeededGenerator(seed: seed))
    for _ in 0..<3 {
      let pack = generator.pack()
      let list = generator.households(size.count)
      let keep = Screening.Keep(households: 1 + generator.random.below(8), programs: 1 + generator.random.below(3))
      let screening = Screening(try Matcher(pack, on: day), keep: keep)
      let expected = try await PlainScreening(screening, list)
      for chunk in size.chunks {
        for workers in [1, 2, 3] {
          let screened = try await PlainScreening(screening, list, inChunksOf: chunk, workers: workers)
          try #require(screened.programs == expected.programs, "seed \(seed), \(chunk) households a chunk, \(workers) workers")
          try #require(screened.rows == expected.rows, "seed \(seed), \(chunk) households a chunk, \(workers) workers")
        }
      }
    }
  }

  @Test func `a list that is read in parts gives the same, and the parts come in order`() async throws {
    var generator = PackGenerator(vocabulary: .full, random: SeededGenerator(seed: SeededGenerator.seed))
    let pack = generator.pack()
    let list = generator.households(5_000)
    let screening = Screening(try Matcher(pack, on: day))
    let whole = try await screening.screen(list)
    for workers in [1, 2, 3] {
      var taken: [Int] = []
      var ids: [String] = []
      let result = try await screening.screen(list.count, workers: workers) { rows in
        (list.selecting(Array(rows)), rows.lowerBound)
      } take: { chunk, first in
        taken.append(first)
        ids += chunk.rows[0].ids
      }
      var alone = ScreeningResult(screening)
      alone.add(whole)
      #expect(result.programs == alone.programs)
      #expect(result.reach == alone.reach)
      #expect(taken == taken.sorted() && ids == list.ids)
    }
  }

  @Test func `counts add up to the households, those on whom a rule failed among them`() async throws {
    let seed = SeededGenerator.seed
    var generator = PackGenerator(vocabulary: .full, allowsPersons: true, random: SeededGenerator(seed: seed))
    var failed = 0
    for _ in 0..<40 {
      let pack = generator.pack()
      let list = generator.households(50)
      let screening = Screening(try Matcher(pack, on: day))
      var result = ScreeningResult(screening)
      result.add(try await screening.screen(list))
      for program in result.programs {
        let rows = program.subject == .person ? PersonRoll(list).persons.count : list.count
        #expect(program.eligible + program.undetermined + program.ineligible + program.failed == rows, "seed \(seed)")
        #expect(program.failed == result.failures[program.program]?.count ?? 0)
        failed += program.failed
      }
      for reach in result.reach.values { #expect(reach.eligible + reach.undetermined + reach.failed + reach.none == reach.rows) }
    }
    #expect(failed > 0)
  }

  @Test func `on whom a rule failed is not among those whom no program takes`() async throws {
    let pack = try RulePack.text(
      fields: "field \"age\" { kind = \"number\" }",
      rules: """
        program "p" { title = "t" }
        compute "double" { kind = "number", reads = { "age" }, value = function(h) if h.age == 7 then error("no") end return h.age * 2 end }
        requirement "r" { when = { double = at_least(20) }, reason = "r", otherwise = "o" }
        program "q" { title = "t" }
        requirement "r" { when = { age = more_than(50) }, reason = "r", otherwise = "o" }
        """)
    let ages: [(String, Double)] = [("a", 7), ("b", 1), ("c", 30), ("d", 60)]
    let list = pack.list(of: ages.map { Household(id: $0.0, facts: ["age": .number($0.1)]) }).list
    let screening = Screening(try Matcher(pack, on: day))
    var result = ScreeningResult(screening)
    result.add(try await screening.screen(list))
    let reach = try #require(result.reach[.household])
    #expect(reach.rows == 4 && reach.eligible == 2 && reach.undetermined == 0 && reach.failed == 1 && reach.none == 1)
  }

  @Test func `points that do not fit 32 bits are kept as they are`() async throws {
    let pack = try RulePack.text(
      fields: "field \"ill\" { kind = \"yes_no\" }",
      rules: """
        program "p" { title = "t" }
        for n = 1, 3000 do criterion("c" .. n) { when = { ill = yes }, points = 10000, reason = "r" } end
        """)
    let screening = Screening(try Matcher(pack, on: day))
    let households = [Household(id: "a", facts: ["ill": .yesNo(true)]), Household(id: "b"), Household(id: "c", facts: ["ill": .yesNo(false)])]
    let screened = try await screening.screen(pack.list(of: households).list)
    let points = (0..<3).map { screened.rows[0].best($0).first?.points }
    let most = Points(hundredths: 3_000_000_000)
    #expect(
      points == [PointsInterval(known: most, possible: most), PointsInterval(known: .zero, possible: most), PointsInterval(known: .zero, possible: .zero)])
    #expect(screened.rows[0].best(1).first?.pair == 0)
  }

  @Test func `a word that no rule names changes nothing in later chunks`() async throws {
    let pack = try RulePack.text(
      fields: "field \"street\" { kind = \"text\" }",
      rules: """
        program "p" { title = "t" }
        requirement "r" { when = { street = one_of { "via Po", "via Roma" } }, reason = "r", otherwise = "o" }
        """)
    let screening = Screening(try Matcher(pack, on: day))
    var result = ScreeningResult(screening)
    for (id, street) in [("a", "via Dora"), ("b", "via Sesia"), ("c", "via Roma"), ("d", "via Tanaro"), ("e", "via Po"), ("f", "via Roma")] {
      result.add(try await screening.screen(pack.list(of: [Household(id: id, facts: ["street": .word(street)])]).list))
    }
    #expect(Set(result.programs[0].best.map(\.id)) == ["c", "e", "f"])
    #expect(result.programs[0].ineligible == 3)
  }

  @Test func `a word that only a later chunk has is known to the rules there`() async throws {
    let pack = try RulePack.text(
      fields: "field \"street\" { kind = \"text\" }",
      rules: """
        program "p" { title = "t" }
        requirement "r" { when = { street = "via Po" }, reason = "r", otherwise = "o" }
        """)
    let screening = Screening(try Matcher(pack, on: day))
    var result = ScreeningResult(screening)
    for (id, street) in [("a", "via Roma"), ("b", "via Po"), ("c", "via Roma"), ("d", "via Po")] {
      result.add(try await screening.screen(pack.list(of: [Household(id: id, facts: ["street": .word(street)])]).list))
    }
    #expect(Set(result.programs[0].best.map(\.id)) == ["b", "d"])
    #expect(result.programs[0].ineligible == 2)
  }

  @Test func `only a list that is longer than what is kept has a cut`() async throws {
    let pack = try RulePack.text(fields: "field \"ill\" { kind = \"yes_no\" }", rules: "program \"p\" { title = \"t\" }")
    let list = pack.list(of: (0..<3).map { Household(id: "N\($0)") }).list
    for (keep, cut) in [(3, nil), (2, Points.zero)] {
      let screening = Screening(try Matcher(pack, on: day), keep: .init(households: keep))
      var result = ScreeningResult(screening)
      result.add(try await screening.screen(list))
      #expect(result.programs[0].cut == cut)
    }
  }
}
