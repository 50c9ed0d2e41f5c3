import RaccordoFormats
import RaccordoModel
import Testing

@Suite struct MemberTests {
  private func read(_ members: String) throws -> ListReading {
    var options = ReadOptions(day: runDay)
    options.members = NamedBytes(name: "componenti.csv", bytes: Array(members.utf8))
    return try RaccordoFormatsTests.read("id;alone\nN1;no\nN2;sì\n", options: options)
  }

  @Test func membersJoinTheirHousehold() throws {
    let reading = try read(
      "codice nucleo;codice persona;nato il;sesso\nN2;P1;03/04/85;f\nN1;P2;1950-01-01;M\nN2;P3;;N.D.\n")
    #expect(reading.households[1].members.map(\.id) == ["P1", "P3"])
    #expect(reading.households[1].members[0].facts["sex"] == "F")
    #expect(reading.households[1].members[1].facts.isEmpty)
    #expect((reading.memberRowsRead, reading.memberRowsSetAside) == (3, 0))
  }

  @Test func everyMemberRowIsAMemberOrHasAnIssue() throws {
    let reading = try read(
      "codice nucleo;codice persona;sesso\nN1;P1;F\nN9;P2;M\nN1;P1;M\n;P4;F\nN2;P5;F\nN2;P5;F\nN2;P6;X\n")
    #expect(
      reading.issues.map { "\($0.line ?? 0) \($0.code.rawValue)" } == [
        "2 conflicting-rows", "3 unknown-household", "4 conflicting-rows", "5 missing-id", "7 duplicate-id",
        "8 not-a-choice",
      ])
    #expect(reading.issues.allSatisfy { $0.file == "componenti.csv" })
    #expect((reading.memberRowsRead, reading.memberRowsSetAside, reading.households.members.count) == (7, 5, 2))
  }

  @Test func membersWithoutAnIDAreNumbered() throws {
    let reading = try read("nucleo;sesso\nN1;F\nN1;F\n")
    #expect(reading.households[0].members.map(\.id) == ["1", "2"])
  }

  @Test func aMemberTableNeedsTheHouseholdsColumn() {
    #expect { try read("persona;sesso\nP1;F\n") } throws: { ($0 as? FormatError)?.code == .missingColumn }
  }
}
