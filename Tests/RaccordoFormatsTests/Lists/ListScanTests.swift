import RaccordoModel
import Testing

@testable import RaccordoFormats

@Suite struct ListScanTests {
  private func scan(_ text: String, name: String = "lista.csv", members: String? = nil) throws -> ListScan {
    var options = ReadOptions(day: runDay)
    options.members = members.map { NamedBytes(name: "componenti.csv", bytes: Array($0.utf8)) }
    return try ListReader(fields: vocabulary, options: options).scan(Array(text.utf8), name: name)
  }

  @Test func aPartHoldsItsHouseholdsTheirMembersAndTheIssuesOfTheirCells() throws {
    let scan = try scan(
      "id;arrears\nN1;x\n;3\nN2;1\nN3;y\n", members: "id;persona;sesso\nN3;P1;F\nN1;P2;X\nN9;P3;F\nN3;P4;Q\n")
    #expect((scan.count, scan.rowsRead, scan.rowsSetAside) == (3, 4, 1))
    #expect((scan.memberRowsRead, scan.memberRowsSetAside) == (4, 1))
    #expect(scan.issues.map(\.code) == [.missingID, .unknownHousehold])
    let part = scan.read(1..<3)
    #expect(part.households.ids == ["N2", "N3"])
    #expect(part.households[1].members.map(\.id) == ["P1", "P4"])
    #expect(part.issues.map { "\($0.line ?? 0) \($0.code.rawValue)" } == ["5 not-a-number", "5 not-a-choice"])
    #expect(scan.read(3..<3).households.count == 0)
  }

  @Test func aPartFindsItsOwnHouseholdsByWhatTheyAreCalledAndNoOthers() throws {
    let scan = try scan("id;arrears\n" + (0..<50).map { "N\($0);1\n" }.joined())
    for rows in [0..<50, 0..<20, 20..<50, 31..<32] {
      let part = scan.read(rows).households
      for row in 0..<50 { #expect(part.row(of: "N\(row)") == (rows.contains(row) ? row - rows.lowerBound : nil)) }
      #expect(part.row(of: "N50") == nil)
    }
  }

  @Test func numbersOfAPartAreReadAsTheWholeColumnIsWritten() throws {
    let scan = try scan("id;scale\nN1;1.234\nN2;2.5\n")
    #expect(scan.read(0..<1).households.value(of: "scale", row: 0) == 1.234)
  }

  @Test func partsOneAfterTheOtherMakeTheWholeList() throws {
    let seed: UInt64 = 6_174
    print("parts of lists: seed \(seed)")
    var random = SplitMix(seed: seed)
    for round in 0..<400 {
      let isJSON = round % 4 == 0
      let text = isJSON ? Self.json(&random) : Self.list(&random)
      let members = round % 3 == 0 ? nil : Self.members(&random)
      let scan = try scan(text, name: isJSON ? "l.ndjson" : "l.csv", members: members)
      let whole = scan.readAll()
      var (households, issues, people): ([Household], [RowIssue], Int) = ([], scan.issues, 0)
      var start = 0
      while start < scan.count {
        let end = min(scan.count, start + 1 + random.below(4))
        let part = scan.read(start..<end)
        households += (0..<part.households.count).map { part.households[$0] }
        issues += part.issues
        people += part.nestedMembersRead - part.nestedMembersSetAside
        start = end
      }
      #expect(households == (0..<whole.households.count).map { whole.households[$0] })
      #expect(Set(issues) == Set(whole.issues) && issues.count == whole.issues.count)
      #expect(people + scan.memberRowsRead - scan.memberRowsSetAside == whole.households.members.count)
    }
  }

  @Test func personsOfAPartAreCalledAsInTheWholeList() throws {
    let scan = try scan("id\nA\nN1\nA/1\nN2/7\n", members: "id;persona\nA;1\nN2/7;1\n")
    var (part, names) = (scan.read(2..<3).households, scan.personNames())
    #expect(PersonRoll(part).persons.map(\.id) == ["A/1"])
    part.personNames = names
    #expect(PersonRoll(part).persons.map(\.id) == ["A/1/2"])
    part = scan.read(0..<4).households
    part.personNames = names
    #expect(PersonRoll(part).persons.map(\.id) == ["A/1", "N1", "A/1/2", "N2/7/1"])
    names = try self.scan("id\nA\nA/1\n").personNames()
    part = scan.read(2..<3).households
    part.personNames = names
    #expect(PersonRoll(part).persons.map(\.id) == ["A/1"])
  }

  @Test func personsAreCalledTheSameHoweverTheListIsCut() throws {
    let seed: UInt64 = 28_657
    print("persons of parts: seed \(seed)")
    var random = SplitMix(seed: seed)
    var (met, alone) = (0, 0)
    for round in 0..<300 {
      let isJSON = round % 3 == 0
      func word() -> String { ["A", "B", "1", "2", "\u{E9}", "e\u{301}", "A/1"][random.below(7)] }
      let ids = (0..<12).map { _ in (0...random.below(3)).map { _ in word() }.joined(separator: "/") }
      let members = ids.map { _ in (0..<random.below(4)).map { _ in random.below(4) == 0 ? "" : word() } }
      let rows = zip(ids, members).map { id, members in
        #"{"id": "\#(id)", "members": [\#(members.map { #"{"persona": "\#($0)"}"# }.joined(separator: ", "))]}"#
      }
      let lines = zip(ids, members).flatMap { id, members in members.map { "\(id);\($0)" } }
      let scan =
        isJSON
        ? try scan(rows.joined(separator: "\n"), name: "l.ndjson")
        : try scan("id;scale\n" + ids.map { $0 + ";1\n" }.joined(), members: "id;persona\n" + lines.joined(separator: "\n") + "\n")
      let (whole, names) = (PersonRoll(scan.readAll().households).persons.map(\.id), scan.personNames())
      for size in [1, 2, 5] {
        func called(_ names: PersonNames) -> [String] {
          stride(from: 0, to: scan.count, by: size).flatMap { first in
            var part = scan.read(first..<min(first + size, scan.count)).households
            part.personNames = names
            return PersonRoll(part).persons.map(\.id)
          }
        }
        #expect(called(names) == whole, "seed \(seed), round \(round), \(size) a part")
        if called(PersonNames()) == whole { alone += 1 } else { met += 1 }
      }
    }
    #expect(met > 20 && alone > 20)
  }

  private static func list(_ random: inout SplitMix) -> String {
    let cells = ["", "1.234", "x", "12,5", "N.D.", "-3", "erp", "\"a\"\"b\"", "Caritas"]
    return (0..<random.below(12) + 1).reduce("id;arrears;scale;tenure;referred_by;notes\n") { text, row in
      let id = random.below(8) == 0 ? ["", "N1", "N2"][random.below(3)] : "N\(row)"
      let width = random.below(10) == 0 ? 3 : 5
      return text + id + (0..<width).map { _ in ";" + cells[random.below(cells.count)] }.joined() + "\n"
    } + "Z;;;;;\n"
  }

  private static func members(_ random: inout SplitMix) -> String {
    let (births, sexes) = (["03/04/85", "", "31/02/1990", "1950-01-01"], ["F", "M", "Q", ""])
    return (0..<random.below(20) + 1).reduce("id;persona;nato il;sesso\n") { text, row in
      let person = random.below(9) == 0 ? ["", "P1", "P2"][random.below(3)] : "P\(row)"
      return text + "N\(random.below(12));\(person);\(births[random.below(4)]);\(sexes[random.below(4)])\n"
    } + "Z;PZ;;F\n"
  }

  private static func json(_ random: inout SplitMix) -> String {
    (0..<random.below(10) + 1).reduce("{\"id\":\"Z\"}\n") { text, row in
      let people = (0..<random.below(4)).map { "{\"id\":\"\($0 / 2)\",\"sex\":\"\(["F", "Q"][random.below(2)])\"}" }
      return text + "{\"id\":\"N\(row)\",\"arrears\":\(random.below(3) - 1),\"members\":[\(people.joined(separator: ","))]}\n"
    }
  }
}
