import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// What Docs/network.md says, in small.
@Suite struct NetworkTests {
  private static let fields = """
    field "points" { kind = "number", min = 0, max = 9, whole = true }
    field "other" { kind = "number", min = 0, max = 9, whole = true }
    field "young" { kind = "yes_no" }
    field "skill" { kind = "number", min = 0, max = 9, whole = true, of_member = true }
    """

  /// A program whose points are the answer to a field.
  private func program(_ id: String, _ settings: String, by field: String = "points", _ more: String = "") -> String {
    """
    program "\(id)" { title = "t", \(settings) }
    criterion "p" { points = per("\(field)", 1), reason = "r" }
    \(more)

    """
  }

  private func pack(_ id: String, _ rules: String) throws -> RulePack {
    var pack = try RulePack.text(fields: NetworkTests.fields, rules: rules)
    pack.id = id
    return pack
  }

  private func household(
    _ id: String, _ points: Double, _ other: Double = 0, needs: [Need] = [], young: Bool? = nil, people: [Person] = []
  ) -> Household {
    var facts: [String: FieldValue] = ["points": .number(points), "other": .number(other)]
    if let young { facts["young"] = .yesNo(young) }
    return Household(id: id, facts: facts, members: people, needs: needs)
  }

  private func match(
    _ packs: [RulePack], _ households: [Household], assign: AssignmentMode = .stable, only: [String] = []
  ) async throws -> NetworkResult {
    let matcher = try NetworkMatcher(packs, on: Vocabulary.day, only: only, assign: assign)
    return try await matcher.match(matcher.matchers.map { $0.pack.list(of: households).list })
  }

  /// "town/beds: anna bruno", one for each program.
  private func told(_ result: NetworkResult) -> [String] {
    result.results.flatMap { pack in
      pack.programs.map { "\(pack.pack)/\($0.program): \($0.shortlist.map(\.judgement.household).joined(separator: " "))" }
    }
  }

  @Test func `a household takes one place for a need, the one where it has most points, and the other goes to the next`() async throws {
    let packs = [
      try pack("town", program("beds", "places = 1, need = { \"bed\" }")),
      try pack("charity", program("rooms", "places = 1, need = { \"bed\" }", by: "other")),
    ]
    let result = try await match(packs, [household("anna", 9, 8), household("bruno", 5, 7), household("carla", 1, 1)])
    #expect(told(result) == ["town/beds: anna", "charity/rooms: bruno"])
    let rooms = try #require(result.results[1]["rooms"])
    #expect(rooms.entry(of: "anna")?.unmet == .needMet)
    #expect(rooms.entry(of: "anna")?.servedBy == ProgramReference(pack: "town", program: "beds"))
    #expect(result.results[0]["beds"]?.entry(of: "bruno")?.unmet == .needMet)
    #expect(rooms.entry(of: "carla")?.unmet == .full)
    #expect(result.results.flatMap(\.programs).flatMap(\.entries).allSatisfy { $0.standing == ($0.hasPlace ? .surelyIn : .surelyOut) })
    let summary = result.assignment
    #expect((summary.demands, summary.matched, summary.totalPoints) == (3, 2, Points(16)))
    #expect(summary.gap == .zero && summary.justifiedEnvy == 0)
    #expect(summary.places.map(\.unit) == [.household] && summary.places.map(\.total) == [2])
    #expect(summary.places.map(\.given) == [2] && summary.places.map(\.free) == [0])
  }

  @Test func `the largest total may pass somebody over, and says so`() async throws {
    let packs = [
      try pack("town", program("beds", "places = 1, need = { \"bed\" }")),
      try pack("charity", program("rooms", "places = 1, need = { \"bed\" }", by: "other")),
    ]
    let households = [household("anna", 9, 8), household("bruno", 8, 0)]
    let stable = try await match(packs, households)
    #expect(told(stable) == ["town/beds: anna", "charity/rooms: bruno"])
    #expect(stable.assignment.totalPoints == Points(9) && stable.assignment.gap == Points(7))
    let best = try await match(packs, households, assign: .best)
    #expect(told(best) == ["town/beds: bruno", "charity/rooms: anna"])
    #expect(best.assignment.totalPoints == Points(16) && best.assignment.justifiedEnvy == 1)
    #expect(best.assignment.largest == stable.assignment.largest && best.assignment.largest?.isProved == true)
  }

  @Test func `lists only: nobody gets a place, and everybody has their rank`() async throws {
    let packs = [try pack("town", program("beds", "places = 1"))]
    let result = try await match(packs, [household("anna", 9), household("bruno", 5)], assign: .ranked)
    let beds = try #require(result.results[0]["beds"])
    #expect(beds.shortlist.isEmpty && beds.entries.map(\.rank) == [1, 2])
    #expect(beds.entries.map(\.unmet) == [.notGiven, .notGiven] && beds.entries.map(\.standing) == [.open, .open])
    #expect(result.assignment.largest == nil && result.assignment.gap == nil && result.assignment.matched == 0)
  }

  @Test func `who lists needs stands only in the lists of programs that answer one of them`() async throws {
    let rules = program("beds", "places = 5, need = { \"bed\" }") + program("work", "places = 5, need = { \"work.training\" }")
    let households = [
      household("anna", 5, needs: [Need(term: "bed")]), household("bruno", 4, needs: [Need(term: "work")]), household("carla", 3),
      household("dario", 2, needs: [Need(term: "food")]),
    ]
    let result = try await match([try pack("town", rules)], households)
    #expect(told(result) == ["town/beds: anna carla", "town/work: bruno carla"])
    let dario = try #require(result.results[0]["beds"]?.entry(of: "dario"))
    #expect(dario.unmet == .notAsked && dario.rank == nil && dario.standing == .surelyOut)
    #expect(result.unanswered == [UnansweredNeed(term: "food", households: 1)])
  }

  @Test func `to who does not ask for a need nothing is said that would lead to a place for it`() async throws {
    let rules = program(
      "beds", "places = 5, need = { \"bed\" }", by: "points", "requirement \"young\" { when = { young = yes }, reason = \"r\", otherwise = \"o\" }")
    let town = try pack("town", rules)
    let list = town.list(of: [
      household("anna", 5, needs: [Need(term: "food")]), household("bruno", 4, needs: [Need(term: "food")], young: false),
      household("carla", 3, needs: [Need(term: "bed")]), household("dario", 2, young: false),
    ]).list
    let matcher = try Matcher(town, on: Vocabulary.day)
    let result = try await matcher.match(list)
    let asked = result["beds"]?.entries.filter { !$0.judgement.ask.isEmpty }.map(\.judgement.household)
    #expect(asked == ["carla"])
    func said(_ id: String) throws -> [Bool] {
      let explanation = try matcher.explain(id, program: "beds", in: list, result: result)
      return [explanation.trace.ask.isEmpty, explanation.changes.isEmpty, explanation.shortfalls.isEmpty]
    }
    #expect(try [said("anna"), said("bruno")] == [[true, true, true], [true, true, true]])
    #expect(try [said("carla"), said("dario")] == [[false, false, false], [true, false, false]])
  }

  @Test func `a need of one person is not that of the others of the household`() async throws {
    let rules = """
      program "trainees" { title = "t", subject = "person", places = 5, need = { "work" } }
      criterion "p" { points = per("skill", 1), reason = "r" }
      """
    let people = (1...2).map { Person(id: "P\($0)", facts: ["skill": .number(Double($0))]) }
    let households = [
      household("anna", 0, needs: [Need(term: "work", person: "P2")], people: people), household("bruno", 0, people: people),
      household("carla", 0, needs: [Need(term: "bed", person: "P1")], people: people),
    ]
    let result = try await match([try pack("town", rules)], households)
    let trainees = try #require(result.results[0]["trainees"])
    #expect(Set(trainees.shortlist.map(\.judgement.household)) == ["anna/P2", "bruno/P1", "bruno/P2"])
    #expect(trainees.entries.filter { $0.unmet == .notAsked }.map(\.judgement.household) == ["anna/P1", "carla/P1", "carla/P2"])
  }

  @Test func `a program with several needs counts for the first that is asked for`() async throws {
    let packs = [
      try pack("town", program("all", "places = 2, need = { \"bed\", \"food\" }")),
      try pack("shop", program("food", "places = 2, need = { \"food\" }", by: "other")),
    ]
    let result = try await match(
      packs, [household("anna", 5, 9), household("bruno", 5, 9, needs: [Need(term: "food")])])
    // Anna takes a bed and food; for Bruno both are food.
    #expect(told(result) == ["town/all: anna", "shop/food: bruno anna"] || told(result) == ["town/all: anna", "shop/food: anna bruno"])
    #expect(result.results[0]["all"]?.entry(of: "anna")?.need == "bed")
    #expect(result.results[0]["all"]?.entry(of: "bruno")?.need == "food")
  }

  @Test func `programs that exclude each other and share needs agree after some rounds`() async throws {
    let rules =
      program("first", "places = 1, need = { \"a\" }")
      + program("second", "places = 1, need = { \"b\" }", by: "other", "incompatible_with { \"first\" }")
      + program("third", "places = 1, need = { \"a\", \"b\" }")
    let packs = [try pack("town", rules)]
    let result = try await match(packs, [household("anna", 9, 9), household("bruno", 5, 5)])
    let summary = result.assignment
    #expect(summary.rounds == 2 && summary.withheld == 1 && summary.withheldInVain == 0 && summary.justifiedEnvy == 0)
    #expect(result.results[0]["second"]?.entry(of: "anna")?.unmet == .otherProgram)
    #expect(result.results[0]["second"]?.shortlist.map(\.judgement.household) == ["bruno"])
  }

  @Test func `only who would compete counts as left out for a place in a program that excludes another`() async throws {
    let young = "requirement \"young\" { when = { young = yes }, reason = \"r\", otherwise = \"o\" }"
    let rules =
      program("first", "places = 3, need = { \"a\" }")
      + program("second", "places = 1, need = { \"b\" }", by: "other", "incompatible_with { \"first\" }\n" + young)
    let households = [
      household("anna", 9, young: true), household("bruno", 8, young: false), household("carla", 7, needs: [Need(term: "a")], young: true),
    ]
    let result = try await match([try pack("town", rules)], households)
    #expect(told(result) == ["town/first: anna bruno carla", "town/second: "])
    #expect(result.results[0]["second"]?.entries.map(\.unmet) == [.otherProgram, .notEligible, .notAsked])
    #expect(result.assignment.withheld == 1)
  }

  @Test func `the largest total with reserves of places in people is refused with what to do`() async throws {
    let reserve = "reserve \"young\" { places = 2, when = { young = yes }, reason = \"r\" }"
    let packs = [try pack("town", program("beds", "places = 6, unit = \"person\"", reserve))]
    let people = [Person(id: "a"), Person(id: "b")]
    let households = [household("anna", 9, young: true, people: people), household("bruno", 5, young: false, people: [people[0]])]
    let stable = try await match(packs, households)
    #expect(stable.assignment.largest == nil && stable.assignment.whyNoLargest == .reservesWithSizes)
    let error = await #expect(throws: MatchingError.self) { try await match(packs, households, assign: .best) }
    #expect(error?.code == .noLargestTotal(.reservesWithSizes))
    #expect(error?.remedy[.english].contains("--assign stable") == true)
  }

  @Test func `programs are called by their packs where ids repeat, and packs have ids of their own`() async throws {
    let rules = program("beds", "places = 1")
    let packs = [try pack("town", rules), try pack("charity", rules)]
    let ambiguous = #expect(throws: MatchingError.self) { try NetworkMatcher(packs, on: Vocabulary.day, only: ["beds"]) }
    #expect(ambiguous?.code == .programOfSeveralPacks("beds", ["town/beds", "charity/beds"]))
    let same = #expect(throws: MatchingError.self) { try NetworkMatcher([packs[0], packs[0]], on: Vocabulary.day) }
    #expect(same?.code == .samePack("town"))
    let unknown = #expect(throws: MatchingError.self) { try NetworkMatcher(packs, on: Vocabulary.day, only: ["town/rooms"]) }
    #expect(unknown?.code == .noSuchProgram("town/rooms", known: ["town/beds", "charity/beds"]))
    // Without a need each is a need of its own: a household takes a place in both.
    #expect(told(try await match(packs, [household("anna", 1)])) == ["town/beds: anna", "charity/beds: anna"])
    #expect(told(try await match(packs, [household("anna", 1)], only: ["charity/beds"])) == ["charity/beds: anna"])
  }
}
