import RaccordoModel
import Testing

@testable import RaccordoFormats

private func municipality(_ code: String, _ name: String, to end: String? = nil, successor: String? = nil) -> Territory
{
  Territory(code: code, name: name, validity: Validity(to: end.flatMap { CivilDay(iso: $0) }), successor: successor)
}

private let piedmont = [
  municipality("006003", "Alessandria"), municipality("005005", "Asti"), municipality("006192", "Alluvioni Piovera"),
  municipality("006132", "Piovera", to: "2017-12-31", successor: "006192"), municipality("005118", "Villanova d'Asti"),
  municipality("016065", "Castro"), municipality("075096", "Castro"),
]

@Suite struct MunicipalityTests {
  private func read(_ text: String, _ territories: [Territory] = piedmont) throws -> (FieldValue?, [RowIssue.Code]) {
    let options = ReadOptions(day: runDay, territories: territories)
    let reading = try RaccordoFormatsTests.read("id\tmunicipality\nN1\t\(text)\n", options: options)
    return (reading.households.value(of: "municipality", row: 0), reading.issues.map(\.code))
  }

  @Test func codesKeepTheirZeros() throws {
    #expect(try read("006003") == ("006003", []))
    #expect(try read("6003") == ("006003", [.restoredZeros]))
    #expect(try read("5005") == ("005005", [.restoredZeros]))
    #expect(try read("6003", []) == ("006003", [.restoredZeros]))
    #expect(try read("15121") == (nil, [.notAMunicipality]))
    #expect(try read("600") == (nil, [.notAMunicipality]))
    #expect(try read("0060031") == (nil, [.notAMunicipality]))
  }

  @Test func namesAreReadAndMergersFollowed() throws {
    #expect(try read("ALESSANDRIA") == ("006003", []))
    #expect(try read("Alessandria (AL)") == ("006003", []))
    #expect(try read("villanova d’asti") == ("005118", []))
    #expect(try read("Piovera") == ("006192", []))
    #expect(try read("006132") == ("006192", []))
    #expect(try read("Atlantide") == (nil, [.notAMunicipality]))
    #expect(try read("Castro") == (nil, [.notAMunicipality]))
    #expect(try read("Alessandria", []) == (nil, [.notAMunicipality]))
  }
}
