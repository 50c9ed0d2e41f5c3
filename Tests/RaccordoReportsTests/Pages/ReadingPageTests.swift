import Raccordo
import RaccordoReports
import Testing

@Suite struct ReadingPageTests {
  @Test func theSumSaysWhereEveryRowWent() throws {
    let reading = try SmallPack.reading("id;people;moved\nA;1;no\nB;x;no\nC;1;no\nC;2;no\n")
    #expect(
      ReadingPage(reading, language: .english).sum
        == "4 rows read = 2 households + 2 rows set aside; 1 cell to check")
    #expect(
      ReadingPage(reading, language: .italian).sum
        == "4 righe lette = 2 nuclei + 2 righe messe da parte; 1 cella da controllare")
  }

  @Test func oneIsNotMany() throws {
    let reading = try SmallPack.reading("id;people;moved\nA;1;no\n")
    #expect(ReadingPage(reading, language: .italian).sum == "1 riga letta = 1 nucleo + 0 righe messe da parte")
    #expect(ReadingPage(reading, language: .english).sum == "1 row read = 1 household + 0 rows set aside")
    #expect(ReadingPage(reading, language: .english).lines == [])
  }

  @Test func membersThatWereSetAsideAreNoCells() throws {
    let reading = try SmallPack.reading("id;people;moved\nA;1;no\n", members: "id;person\nA;1\nB;1\n")
    #expect(
      ReadingPage(reading, language: .english).sum
        == "1 row read = 1 household + 0 rows set aside; 2 member rows = 1 member + 1 set aside")
  }

  @Test func fieldsWithoutAColumnStandInOneLine() throws {
    let reading = try SmallPack.reading("id\nA\n")
    let lines = ReadingPage(reading, language: .english).lines
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("  no column for “people”, “moved”: not known for anybody") == true)
  }

  @Test func aFieldThatNobodyReadsMayLackItsColumn() throws {
    let reading = try SmallPack.reading("id;people\nA;1\n")
    #expect(ReadingPage(reading, language: .english, read: ["people"]).lines == [])
    #expect(ReadingPage(reading, language: .english, read: ["people", "moved"]).lines.count == 2)
  }

  @Test func linesOfTwoFilesAreNotMixed() throws {
    let reading = try SmallPack.reading("id;people;moved\nA;x;no\n", members: "id;person\nB;1\n")
    let lines = ReadingPage(reading, language: .english).lines.dropFirst()
    #expect(lines.contains { $0.hasPrefix("  list.csv: 1 × this is not a number (line 2)") })
    #expect(lines.contains { $0.hasPrefix("  members.csv: 1 × ") })
  }

  @Test func whatIsToMendAboutOneHousehold() throws {
    let reading = try SmallPack.reading("id;people;moved\nA;x;no\nB;1;forse\n")
    let page = ReadingPage(reading, language: .italian)
    #expect(page.lines(about: "A")[1].hasPrefix("  • Persone (riga 2): non è un numero; "))
    #expect(page.lines(about: "B")[1].contains("Via (riga 3)"))
    #expect(page.lines(about: "C") == [])
  }
}
