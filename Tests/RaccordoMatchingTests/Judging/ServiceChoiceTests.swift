import RaccordoMatching
import RaccordoModel
import RaccordoRules
import Testing

@Suite struct ServiceChoiceTests {
  /// One program towards some services, each for one municipality, with a requirement of its own.
  private func pack(_ areas: [String: String]) -> RulePack {
    let place = PackGenerator.place
    var pack = RulePack(
      id: "p", fields: FieldCatalogue([FieldSchema("town", .municipality), FieldSchema("tenant", .yesNo)]))
    pack.catalogue.services = areas.sorted { $0.key < $1.key }.map { id, area in
      Service(id: id, organization: "o", name: LocalizedText(), areas: [ServiceArea(municipality: area)])
    }
    var program = Program(id: "program", services: areas.keys.sorted(), at: place)
    program.requirements = [
      Requirement(
        id: "tenant", condition: Condition(.test(FieldTest("tenant", .yes)), at: place), reason: LocalizedText(),
        otherwise: LocalizedText(), at: place),
      Requirement(
        id: "area", condition: Condition(.test(FieldTest("town", .oneOf([.service(.areas)]))), at: place),
        reason: LocalizedText(), otherwise: LocalizedText(), at: place),
    ]
    pack.programs = [program]
    return pack
  }

  @Test(arguments: [["s1": "006003"], ["s1": "006003", "s2": "006003"], ["s1": "006003", "s2": "006001"]])
  func `who could enter elsewhere has no service, who could enter nowhere is not eligible`(
    areas: [String: String]
  ) async throws {
    let result = try await pack(areas).match([
      Household(id: "outside", facts: ["town": "001272", "tenant": true]),
      Household(id: "owner", facts: ["town": "006003", "tenant": false]),
      Household(id: "both", facts: ["town": "001272", "tenant": false]),
    ])
    #expect(result.entry(of: "outside")?.unmet == .noService)
    #expect(result.entry(of: "owner")?.unmet == .notEligible)
    #expect(result.entry(of: "both")?.unmet == .notEligible)
  }

  @Test func `a household goes to the service that covers it`() async throws {
    let result = try await pack(["s1": "006003", "s2": "006001"]).match([
      Household(id: "first", facts: ["town": "006003", "tenant": true]),
      Household(id: "second", facts: ["town": "006001", "tenant": true]),
      Household(id: "blank", facts: ["tenant": true]),
    ])
    #expect(result.entry(of: "first")?.judgement.service == "s1")
    #expect(result.entry(of: "second")?.judgement.service == "s2")
    #expect(result.entry(of: "blank")?.judgement.verdict == .undetermined)
    #expect(result.referrals.map(\.service) == result.shortlist.map(\.judgement.service))
  }

  @Test func `a household that surely suits two services surely has the points of the better one`() async throws {
    var pack = pack(["s1": "006003", "s2": "006003"])
    let place = PackGenerator.place
    let isSecond = Condition(.test(FieldTest("wanted", .equals(.service(.id)))), at: place)
    pack.fields = FieldCatalogue(pack.fields.fields + [FieldSchema("wanted", .text), FieldSchema("ill", .yesNo)])
    pack.programs[0].places = 1
    pack.programs[0].criteria = [
      Criterion(id: "wanted", condition: isSecond, points: .fixed(Points(9)), reason: LocalizedText(), at: place),
      Criterion(
        id: "ill", condition: Condition(.test(FieldTest("ill", .yes)), at: place), points: .fixed(Points(5)), reason: LocalizedText(),
        at: place),
    ]
    let facts: [String: FieldValue] = ["town": "006003", "tenant": true]
    let result = try await pack.match([
      Household(id: "second", facts: facts.merging(["wanted": "s2", "ill": false]) { $1 }),
      Household(id: "blank", facts: facts.merging(["wanted": "neither"]) { $1 }),
    ])
    #expect(result.entry(of: "second")?.judgement.service == "s2")
    #expect(result.entries.map(\.standing) == [.surelyIn, .surelyOut])
  }
}
