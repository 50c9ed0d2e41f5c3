import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

/// What people read in the documentation of places, in small.
@Suite struct PlacesTests {
  private static let fields = """
    field "points" { kind = "number", min = 0, max = 9, whole = true }
    field "young" { kind = "yes_no" }
    field "ready" { kind = "yes_no" }
    field "plans" { kind = "many", of = { "bsl", "gol" }, plans = true }
    field "born" { kind = "date", of_member = true }
    """
  /// As many points as the answer says.
  private static let points = """
    for n = 1, 9 do criterion("p" .. n) { when = { points = at_least(n) }, points = 1, reason = "{points}" } end
    """

  private func pack(_ rules: String) throws -> RulePack {
    try RulePack.text(fields: PlacesTests.fields, rules: rules)
  }

  private func household(_ id: String, _ points: Double, _ facts: [String: FieldValue] = [:], people: Int = 0) -> Household {
    Household(
      id: id, facts: facts.merging(["points": .number(points)]) { first, _ in first },
      members: (0..<people).map { Person(id: String($0)) })
  }

  /// "anna: selection young", one for each household of the shortlist.
  private func told(_ result: ProgramResult) -> [String] {
    result.shortlist.map { entry in
      ([entry.judgement.household + ":"] + [entry.stage, entry.reserve, entry.service].compactMap(\.self)).joined(separator: " ")
    }
  }

  private static let funnel = """
    program "p" { title = "t" }
    stage "selection" { places = 3 }
    stage "start" { places = 1, from = "selection" }
    requirement "ready" { stage = "start", when = { ready = yes }, reason = "a", otherwise = "b" }

    """ + points

  @Test func `who falls out at a stage is replaced by the next in order`() async throws {
    let result = try await pack(PlacesTests.funnel).match([
      household("anna", 9, ["ready": false]), household("bruno", 8), household("carla", 7, ["ready": true]),
      household("dario", 6, ["ready": true]),
    ])
    #expect(told(result) == ["anna: selection", "bruno: selection", "carla: start"])
    #expect(result.entries.map(\.unmet) == [.stageNotMet, .dataMissing, nil, .full])
    #expect(result.entries.map(\.standings) == [[.surelyIn, .surelyOut], [.surelyIn, .open], [.surelyIn, .open], [.surelyOut, .surelyOut]])
    #expect(result.entries.map { $0.judgement.whyNot } == [["ready"], [], [], []])
    #expect(result.askNext == [AskNext(household: "bruno", rank: 2, fields: ["ready"])])
    #expect(result.stages.map(\.passed) == [3, 1] && result.stages.map(\.left) == [0, 0])
    #expect(result.line == Points(7) && result.places == 1)
  }

  @Test func `a reserve is filled first, and what it does not use is open to all`() async throws {
    let rules = """
      program "p" { title = "t", places = 3 }
      reserve "young" { places = 2, when = { young = yes }, reason = "r" }

      """ + PlacesTests.points
    let result = try await pack(rules).match([
      household("anna", 9, ["young": false]), household("bruno", 8, ["young": false]), household("carla", 7, ["young": false]),
      household("dario", 2, ["young": true]), household("elena", 1),
    ])
    #expect(told(result) == ["anna:", "bruno:", "dario: young"])
    // Nobody knows whether she is young: she would take the place of the second.
    #expect(result.entries.map(\.standing) == [.surelyIn, .open, .surelyOut, .surelyIn, .open])
    #expect(result.askNext.map(\.household) == ["elena"] && result.askNext[0].fields == ["young"])
    #expect(result.line == Points(8))
  }

  @Test func `a reserved place that nobody uses opens before the next reserve`() async throws {
    let rules = """
      program "p" { title = "t", places = 3 }
      reserve "ready" { places = 1, when = { ready = yes }, reason = "r" }
      reserve "young" { places = 1, when = { young = yes }, reason = "r" }

      """ + PlacesTests.points
    let result = try await pack(rules).match([
      household("anna", 9, ["young": true, "ready": false]), household("bruno", 8, ["young": false, "ready": false]),
      household("carla", 2, ["young": true, "ready": false]),
    ])
    // Anna takes the place that nobody is ready for, so Carla counts among the young.
    #expect(told(result) == ["anna:", "bruno:", "carla: young"])
  }

  @Test func `a household larger than all places stops nobody, one that does not fit in what is left does`() async throws {
    let rules = "program \"p\" { title = \"t\", places = 3, unit = \"person\" }\n" + PlacesTests.points
    let result = try await pack(rules).match([
      household("anna", 9, people: 4), household("bruno", 8, people: 2), household("carla", 7, people: 2), household("dario", 6, people: 1),
    ])
    #expect(told(result) == ["bruno:"] && result.stages[0].left == 1)
    #expect(result.entries.map(\.standing) == [.surelyOut, .surelyIn, .surelyOut, .surelyOut])
  }

  @Test func `a reserve is kept at each service`() async throws {
    let rules = """
      program "p" { title = "t" }
      reserve "young" { places = 1, when = { young = yes }, reason = "r" }

      """
    var pack = try pack(rules.replacing("title = \"t\"", with: "title = \"t\", places = 9") + PlacesTests.points)
    pack.catalogue = ServiceCatalogue(services: ["near", "far"].map {
      Service(id: $0, organization: "o", name: LocalizedText(), capacity: [ServiceCapacity(available: 1)])
    })
    pack.programs[0].services = ["near", "far"]
    pack.programs[0].placesFromCatalogue = true
    let result = try await pack.match([
      household("anna", 9, ["young": false]), household("bruno", 2, ["young": true]), household("carla", 1, ["young": true]),
    ])
    #expect(told(result) == ["bruno: young near", "carla: young far"])
  }

  @Test func `giving stops at the first household that does not fit`() async throws {
    let result = try await pack("program \"p\" { title = \"t\", places = 5, unit = \"person\" }\n" + PlacesTests.points).match([
      household("anna", 9, people: 3), household("bruno", 8, people: 4), household("carla", 7, people: 1), household("dario", 6),
    ])
    #expect(told(result) == ["anna:"])
    #expect(result.stages[0].left == 2)
    #expect(result.entries.map(\.unmet) == [nil, .full, .full, .dataMissing])
    let hours = try await pack("program \"p\" { title = \"t\", places = 5, unit = \"hour\", each = 2 }\n" + PlacesTests.points).match([
      household("anna", 9), household("bruno", 8), household("carla", 7),
    ])
    #expect(told(hours) == ["anna:", "bruno:"] && hours.stages[0].left == 1 && hours.line == Points(8))
  }

  @Test func `each takes its best service that has a place, and one that nobody counted gives none`() async throws {
    var pack = try pack("program \"p\" { title = \"t\" }\n" + PlacesTests.points)
    pack.catalogue = ServiceCatalogue(services: [
      Service(id: "near", organization: "o", name: LocalizedText(), capacity: [ServiceCapacity(available: 1)]),
      Service(id: "silent", organization: "o", name: LocalizedText()),
      Service(id: "far", organization: "o", name: LocalizedText(), capacity: [ServiceCapacity(available: 1)]),
    ])
    pack.programs[0].services = ["near", "silent", "far"]
    pack.programs[0].placesFromCatalogue = true
    let result = try await pack.match([household("anna", 9), household("bruno", 8), household("carla", 7)])
    #expect(told(result) == ["anna: near", "bruno: far"])
    #expect(result.referrals.map(\.service) == ["near", "far"])
    #expect(result.uncountedServices == ["silent"] && result.entries[2].unmet == .full && result.places == 2)
  }

  @Test func `a place in the program before leaves none in the one it excludes, and a plan keeps out`() async throws {
    let rules = """
      program "first" { title = "t", places = 1 }
      \(PlacesTests.points)
      program "second" { title = "t", places = 1 }
      incompatible_with { "first", "gol" }
      \(PlacesTests.points)
      """
    let pack = try pack(rules)
    let households = [
      household("anna", 9, ["plans": []]), household("bruno", 8, ["plans": ["gol"]]), household("carla", 7),
      household("dario", 6, ["plans": ["bsl"]]),
    ]
    for only in [[], ["second"]] {
      let result = try await Matcher(pack, on: Vocabulary.day, only: only).match(households).result
      #expect(result.programs.map(\.program) == (only.isEmpty ? ["first", "second"] : only))
      let second = try #require(result["second"])
      #expect(told(second) == ["dario:"])
      let reasons = Dictionary(uniqueKeysWithValues: second.entries.map { ($0.judgement.household, $0.unmet) })
      #expect(reasons == ["anna": .otherProgram, "bruno": .notEligible, "carla": .dataMissing, "dario": nil])
      #expect(second.entry(of: "anna")?.excludedBy == "first" && second.entry(of: "anna")?.standing == .surelyOut)
      #expect(second.askNext == [AskNext(household: "carla", rank: 2, fields: ["plans"])])
    }
  }

  @Test func `an explanation says how far a household came, and what would take it further`() async throws {
    let pack = try pack(PlacesTests.funnel)
    let (list, _) = pack.list(of: [household("anna", 9, ["ready": false]), household("bruno", 8, ["ready": true]), household("carla", 7, ["ready": true])])
    let matcher = try Matcher(pack, on: Vocabulary.day)
    let result = try await matcher.match(list)
    #expect(try matcher.explain("anna", program: "p", in: list, result: result).changes == [.requirements(["ready"])])
    #expect(try matcher.explain("bruno", program: "p", in: list, result: result).changes == [])
    let carla = try matcher.explain("carla", program: "p", in: list, result: result)
    #expect(carla.changes == [.points(missing: Points(1), line: Points(8))])
    #expect(carla.trace.stages == [.yes, .yes] && carla.stages.map(\.passed) == [3, 1])
  }
}
