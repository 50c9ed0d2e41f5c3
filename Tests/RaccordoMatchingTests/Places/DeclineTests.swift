import RaccordoFormats
import RaccordoMatching
import RaccordoModel
import RaccordoRules
import SeededRandom
import Testing

/// Whoever declined a place keeps its line in the list and does not compete; its place goes to the next.
@Suite struct DeclineTests {
  private static let fields = """
    field "points" { kind = "number", min = 0, max = 9, whole = true }
    field "ready" { kind = "yes_no" }
    """
  private static let rules = """
    decline "away" { park_days = 30, reason = "Away" }
    decline "not_ready" { park_until = "reassessed" }
    program "p" { title = "t", places = 2 }
    for n = 1, 9 do criterion("p" .. n) { when = { points = at_least(n) }, points = 1, reason = "{points}" } end

    """
  private static let households = ["anna", "bruno", "carla", "dario"].enumerated().map { number, id in
    Household(id: id, facts: ["points": .number(Double(9 - number))])
  }

  private func match(_ rows: String, rules: String = rules, on day: CivilDay = Vocabulary.day) async throws -> ProgramResult {
    let pack = try RulePack.text(fields: DeclineTests.fields, rules: rules)
    let (list, _) = pack.list(of: DeclineTests.households)
    let text = "nucleo;motivo;giorno;tappa;rivalutato\n" + rows
    let read = try DeclinedRows.read(NamedBytes(name: "declined.csv", bytes: Array(text.utf8)), on: day)
    let declines = Declines(read, pack: pack, list: list, on: day)
    try #require(declines.issues.isEmpty, "\(declines.issues)")
    return try #require(try await Matcher(pack, on: day).match(list, declined: declines).programs.first)
  }

  private func day(_ offset: Int) -> CivilDay { CivilDay(daysSince1970: Vocabulary.day.daysSince1970 + offset) }

  @Test func `the place of whoever declined goes to the next in order, and it keeps its line`() async throws {
    let result = try await match("anna;away;\(day(-3).iso);;")
    #expect(result.entries.map(\.judgement.household) == ["anna", "bruno", "carla", "dario"])
    #expect(result.entries.map(\.rank) == [1, 2, 3, 4])
    #expect(result.entries.map(\.unmet) == [.declined, nil, nil, .full])
    #expect(result.entries.map(\.standing) == [.surelyOut, .surelyIn, .surelyIn, .surelyOut])
    #expect(result.line == Points(7))
    let decline = try #require(result.entries[0].declined)
    #expect(decline.until == day(27) && decline.reason == "away" && decline.text[.italian] == "Away")
  }

  @Test(arguments: [(0, true), (29, true), (30, false), (31, false)])
  func `a household parked for thirty days competes again on the thirtieth day after`(days: Int, isParked: Bool) async throws {
    let result = try await match("anna;away;\(day(-days).iso);;")
    #expect((result.entries[0].unmet == .declined) == isParked)
  }

  @Test(arguments: [(nil, true), (1, true), (0, false), (-2, false)] as [(Int?, Bool)])
  func `one that waits to be reassessed competes from the day of that`(offset: Int?, isParked: Bool) async throws {
    let result = try await match("anna;not_ready;\(day(-5).iso);;\(offset.map { day($0).iso } ?? "")")
    #expect((result.entries[0].unmet == .declined) == isParked)
    #expect(result.entries[0].declined?.until == (isParked ? offset.map(day) : nil))
  }

  @Test func `of two declines the one that lasts longest is told`() async throws {
    let result = try await match("anna;away;\(day(-20).iso);;\nanna;away;\(day(-3).iso);;\nbruno;away;\(day(-1).iso);;\nbruno;not_ready;\(day(-9).iso);;")
    #expect(result.entries[0].declined?.day == day(-3))
    #expect(result.entries[1].declined?.effect == .untilReassessed(planned: nil))
  }

  @Test func `a place declined at a later stage leaves those before it`() async throws {
    let funnel = """
      decline "away" { park_days = 30 }
      program "p" { title = "t" }
      stage "selection" { places = 3 }
      stage "start" { places = 1, from = "selection" }
      for n = 1, 9 do criterion("p" .. n) { when = { points = at_least(n) }, points = 1, reason = "{points}" } end
      """
    let result = try await match("anna;away;\(day(-1).iso);start;", rules: funnel)
    #expect(result.entries.map { $0.places.map(\.stage) } == [["selection"], ["selection", "start"], ["selection"], []])
    #expect(result.entries.map(\.unmet) == [.declined, nil, .full, .full])
    #expect(result.entries[0].standings == [.surelyIn, .surelyOut])
  }

  @Test func `a household's decline counts for its persons, a person's for that person alone`() async throws {
    let pack = try RulePack.text(
      fields: DeclineTests.fields, rules: "decline \"away\" { park_days = 30 }\nprogram \"p\" { title = \"t\", subject = \"person\" }")
    let (list, _) = pack.list(of: ["anna", "bruno"].map { Household(id: $0, members: [Person(id: "1"), Person(id: "2")]) })
    let text = "household,reason,day\nanna,away,\(day(-1).iso)\nbruno/2,away,\(day(-1).iso)\n"
    let rows = try DeclinedRows.read(NamedBytes(name: "d.csv", bytes: Array(text.utf8)), on: Vocabulary.day)
    let declines = Declines(rows, pack: pack, list: list, on: Vocabulary.day)
    let result = try await Matcher(pack, on: Vocabulary.day).match(list, declined: declines).programs[0]
    #expect(Set(result.shortlist.map(\.judgement.household)) == ["bruno/1"])
  }

  @Test func `an explanation says what ends it`() async throws {
    let pack = try RulePack.text(fields: DeclineTests.fields, rules: DeclineTests.rules)
    let (list, _) = pack.list(of: DeclineTests.households)
    let rows = try DeclinedRows.read(
      NamedBytes(name: "d.csv", bytes: Array("household,reason,day\nanna,away,\(day(-1).iso)".utf8)), on: Vocabulary.day)
    let matcher = try Matcher(pack, on: Vocabulary.day)
    let result = try await matcher.match(list, declined: Declines(rows, pack: pack, list: list, on: Vocabulary.day))
    let decline = try #require(result.programs[0].entries[0].declined)
    #expect(try matcher.explain("anna", program: "p", in: list, result: result).changes == [.declined(decline)])
  }
}

/// Places with declines, against the plain reading and against a list without those who are parked.
@Suite struct DeclineAgreementTests {
  @Test func `places with declines are those of the plain reading`() async throws {
    let seed = SeededGenerator.seed &+ 31
    var generator = PackGenerator(
      vocabulary: .full, allowsFailures: false, most: PackGenerator.Most(requirements: 1, criteria: 3, depth: 2),
      random: SeededGenerator(seed: seed))
    var (lists, declined, byService) = (0, 0, 0)
    while lists < 200 {
      var pack = generator.packWithPlaces()
      let list = generator.householdsWithMembers(generator.random.pick([3, 9, 30]))
      let declines = try generator.declines(of: list, in: &pack)
      let result = try await Matcher(pack, on: Vocabulary.day, seed: 7).match(list, declined: declines.read)
      #expect(declines.read.counts.inEffect == declines.plain.count && declines.read.issues.isEmpty)
      var holders: [String: Set<String>] = [:]
      for (program, outcome) in zip(pack.programs, result.programs) {
        let excluded = pack.programs(excludingFrom: program).reduce(into: Set<String>()) { $0.formUnion(holders[$1.id] ?? []) }
        let contenders = try (0..<list.count).map { row in
          let answers = try #require(plainAnswers(program, list[row], day: Vocabulary.day))
          let people = list[row].members.isEmpty ? nil : list[row].members.count
          return PlainContender(
            list.ids[row], pack, program, answers: answers, members: list[row].members, people: people, draw: Draw(seed: 7)
          ).declining(declines.plain, program)
        }
        let given = PlainPlaces(program: program, pack: pack).given(to: contenders, excluded: excluded)
        for entry in outcome.entries {
          let stages = given.prefix { $0[entry.judgement.household] != nil }.count
          try #require(entry.places.count == stages, "seed \(seed), list \(lists), \(entry.judgement.household), \(declines.plain), \(program)")
          try #require((entry.unmet == nil) == entry.hasPlace)
          if entry.unmet == .declined {
            declined += 1
            try #require(entry.declined != nil && entry.standing != .surelyIn)
            if entry.declined?.parks == false { byService += 1 }
          }
        }
        holders[program.id] = Set(outcome.entries.filter(\.hasPlace).map(\.judgement.household))
      }
      lists += 1
    }
    print("declines agreement: seed \(seed), \(lists) lists, \(declined) without a place for that, \(byService) for a service they declined")
    #expect(declined > 100 && byService > 0)
  }

  @Test func `the others get what they would without those who are parked`() async throws {
    let seed = SeededGenerator.seed &+ 32
    var generator = PackGenerator(
      vocabulary: .small, allowsFailures: false, most: PackGenerator.Most(programs: 1, requirements: 2, criteria: 3, depth: 2),
      random: SeededGenerator(seed: seed))
    var (lists, compared) = (0, 0)
    while lists < 150 {
      var pack = generator.packWithPlaces()
      let list = generator.householdsWithMembers(12)
      let declines = try generator.declines(of: list, in: &pack)
      guard !declines.plain.isEmpty, declines.plain.allSatisfy({ $0.step == 0 }) else { continue }
      let parked = Set(declines.plain.map(\.household))
      let matcher = try Matcher(pack, on: Vocabulary.day, seed: 7)
      let with = try await matcher.match(list, declined: declines.read).programs[0]
      let without = try await matcher.match(list.selecting((0..<list.count).filter { !parked.contains(list.ids[$0]) })).programs[0]
      for entry in without.entries {
        let same = try #require(with.entry(of: entry.judgement.household))
        try #require(
          same.places == entry.places && same.standings == entry.standings && same.unmet == entry.unmet,
          "seed \(seed), list \(lists), \(entry.judgement.household), \(declines.plain), \(pack.programs)")
        compared += 1
      }
      lists += 1
    }
    print("parked and left out: seed \(seed), \(lists) lists, \(compared) households the same")
    #expect(compared > 500)
  }
}
