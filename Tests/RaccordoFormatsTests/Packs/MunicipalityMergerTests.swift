import RaccordoModel
import Testing

@testable import RaccordoFormats

@Suite struct MunicipalityMergerTests {
  private static func day(_ number: Int) -> CivilDay { CivilDay(daysSince1970: number) }

  /// The municipalities that an area stands for on a day.
  private static func codes(_ areas: [ServiceArea], on day: CivilDay) -> Set<String> {
    Set(areas.filter { $0.validity.contains(day) }.map(\.municipality))
  }

  @Test func `a service works in the municipality that took over, from the day after`() {
    let territories = [
      Territory(code: "006001", name: "Uno", validity: Validity(to: Self.day(99)), successor: "006002"),
      Territory(code: "006002", name: "Due", validity: Validity(from: Self.day(100))),
    ]
    let areas = MunicipalityMergers(territories).followed(ServiceArea(municipality: "006001", validity: Validity(to: Self.day(150))))
    #expect(
      areas == [
        ServiceArea(municipality: "006001", validity: Validity(to: Self.day(99))),
        ServiceArea(municipality: "006002", validity: Validity(from: Self.day(100), to: Self.day(150))),
      ])
  }

  @Test(arguments: 0..<300) func `an area is on every day where a household of that code is`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let codes = (0..<5).map { "00600\($0)" }
    func bound() -> CivilDay? { Int.random(in: 0..<3, using: &random) == 0 ? nil : Self.day(Int.random(in: 0..<12, using: &random)) }
    let territories = (0..<Int.random(in: 0..<8, using: &random)).map { _ in
      Territory(
        code: codes.randomElement(using: &random) ?? "", name: "", validity: Validity(from: bound(), to: bound()),
        successor: Int.random(in: 0..<3, using: &random) == 0 ? nil : codes.randomElement(using: &random))
    }
    let mergers = MunicipalityMergers(territories)
    for code in codes {
      let area = ServiceArea(municipality: code, validity: Validity(from: bound(), to: bound()))
      let followed = mergers.followed(area)
      for number in -3...15 {
        let day = Self.day(number)
        let expected = area.validity.contains(day) ? [MunicipalityDirectory(territories, on: day).current(code: code)] : []
        #expect(Self.codes(followed, on: day) == Set(expected), "seed \(seed), \(code), day \(number): \(territories)")
      }
    }
  }

  @Test func `the catalogue that is read follows mergers`() throws {
    let files = [
      ("organizations.csv", "id,name\no,O\n"), ("services.csv", "id,organization_id,areas\ns,o,006001|006009\n"),
      ("territories.csv", "code,name,from,to,successor\n6001,Uno,,2018-12-31,6002\n006002,Due,2019-01-01,,\n"),
    ]
    let catalogue = try CatalogueReader.read(files.map { NamedBytes(name: $0.0, bytes: Array($0.1.utf8)) }).catalogue
    let areas = try #require(catalogue.services.first?.areas)
    #expect(Self.codes(areas, on: try #require(CivilDay(iso: "2018-12-31"))) == ["006001", "006009"])
    #expect(Self.codes(areas, on: try #require(CivilDay(iso: "2019-01-01"))) == ["006002", "006009"])
  }
}
