import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

@Suite struct PreferenceTests {
  private static let place = PackGenerator.place

  /// A program towards two services in two towns. Towards the first every household has 10 points, towards the second none,
  /// and the one in its town is preferred.
  private func pack(places: Int? = nil) -> RulePack {
    var pack = RulePack(id: "p", fields: FieldCatalogue([FieldSchema("town", .municipality), FieldSchema("wants", .text)]))
    pack.catalogue.services = [("s1", "006003"), ("s2", "006001")].map { id, area in
      Service(id: id, organization: "o", name: LocalizedText(), areas: [ServiceArea(municipality: area)])
    }
    var program = Program(id: "program", services: ["s1", "s2"], places: places, at: PreferenceTests.place)
    program.criteria = [
      Criterion(
        id: "first", condition: condition("wants", .equals(.service(.id))), points: .fixed(Points(10)), reason: LocalizedText(),
        at: PreferenceTests.place)
    ]
    program.preferences = [
      Preference(
        id: "near", condition: condition("town", .oneOf([.service(.areas)])), points: Points(5), reason: LocalizedText(),
        at: PreferenceTests.place)
    ]
    pack.programs = [program]
    return pack
  }

  private func condition(_ field: String, _ predicate: Predicate) -> Condition {
    Condition(.test(FieldTest(field, predicate)), at: PreferenceTests.place)
  }

  @Test func `the preferred service comes before the one with more points`() async throws {
    let result = try await pack().match([
      Household(id: "near the second", facts: ["town": "006001", "wants": "s1"]),
      Household(id: "near none", facts: ["town": "001272", "wants": "s2"]),
    ])
    #expect(result.entry(of: "near the second")?.judgement.service == "s2")
    #expect(result.entry(of: "near the second")?.judgement.points?.known == .zero)
    #expect(result.entry(of: "near none")?.judgement.service == "s2")
    #expect(result.entry(of: "near none")?.judgement.points?.known == Points(10))
  }

  @Test func `points that a preference may take away are not sure`() async throws {
    // Where the first lives is not known: it may be led to the second service, where it has no points.
    let households = [
      Household(id: "blank", facts: ["wants": "s1"]), Household(id: "near the first", facts: ["town": "006003", "wants": "s1"]),
    ]
    let result = try await pack(places: 1).match(households + [Household(id: "none", facts: ["town": "006003", "wants": "none"])])
    #expect(result.entry(of: "blank")?.judgement.service == "s1")
    #expect(result.entry(of: "blank")?.judgement.points == PointsInterval(known: Points(10), possible: Points(10)))
    #expect(result.entry(of: "blank")?.judgement.ask == ["town"])
    #expect(result.entry(of: "blank")?.standing == .open)
    #expect(result.askNext.map(\.household) == ["blank"] && result.askNext.map(\.fields) == [["town"]])
    // Without the preference the points of the better service are sure, and nothing is asked.
    var plain = pack(places: 2)
    plain.programs[0].preferences = []
    let sure = try await plain.match(households)
    #expect(sure.entries.map(\.standing) == [.surelyIn, .surelyIn] && sure.askNext.isEmpty)
  }

  @Test func `a choice that moves no points is not asked for the places, only for whom it is about`() async throws {
    var pack = pack(places: 1)
    pack.programs[0].criteria = []
    let result = try await pack.match([Household(id: "a"), Household(id: "b")])
    #expect(result.askNext.isEmpty)
    #expect(result.entries.map(\.judgement.ask) == [["town"], ["town"]])
    #expect(Set(result.entries.map(\.standing)) == [.surelyIn, .surelyOut])
  }

  @Test func `an explanation names the services that were considered, and what set the chosen one before them`() async throws {
    let pack = pack()
    let matcher = try Matcher(pack, on: Vocabulary.day)
    var list = HouseholdList(fields: pack.fields)
    list.append(Household(id: "N1", facts: ["town": "006001", "wants": "s1"]))
    let explanation = try matcher.explain("N1", program: "program", in: list, result: try await matcher.match(list))
    #expect(explanation.considered.map { $0.service?.id } == ["s1", "s2"])
    #expect(explanation.trace.service == "s2")
    #expect(explanation.trace.advantage(over: explanation.considered[0].trace) == .preference)
    #expect(explanation.considered[0].trace.advantage(over: explanation.trace) == nil)
  }

  @Test func `a run names the services of which the catalogue does not say what the rules read`() async throws {
    var pack = pack()
    pack.catalogue.services[1].areas = []
    let (result, _) = try await Matcher(pack, on: Vocabulary.day).match([Household(id: "N1")])
    #expect(result.unsaidServiceValues == [UnsaidServiceValue(program: "program", service: "s2", attribute: .areas)])
  }
}
