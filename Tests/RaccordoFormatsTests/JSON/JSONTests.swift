import RaccordoModel
import Testing

@testable import RaccordoFormats

@Suite struct JSONTests {
  @Test func householdsWithMembersAndNeedsAreRead() throws {
    let household = """
      {"household_id": "N1", "Morosità": 1234.5, "minors": "2", "alone": true, "referred_by": ["Caritas"], "benefits": [],
       "notice_date": "12/03/2025", "municipality": 6003, "notes": null, "boh": 1, "facts": {"tenure": "ERP"},
       "members": [{"person_id": "P1", "birth_date": "1985-04-03", "sesso": "f"}, {"sesso": "M"}],
       "needs": ["housing", {"term": "work", "person": "P1", "since": "2025-01-01"}]}
      """
    let line = String(household.map { $0.isNewline ? " " : $0 })
    for (text, name) in [
      ("[\(household)]", "l.json"), ("{\"source\": 1, \"households\": [\(household)], \"n\": {}}", "l.json"),
      (household, "l.json"), (line + "\n", "l.ndjson"), ("\u{FEFF}\n" + line, "lista"),
    ] {
      let reading = try read(text, name: name)
      let read = reading.households[0]
      #expect(read.id == "N1")
      #expect(
        read.facts == [
          "arrears": euros(123_450), "minors": 2, "alone": true, "referred_by": ["Caritas"], "benefits": .words([]),
          "notice_date": .date(runDay), "municipality": "006003", "tenure": "erp",
        ])
      #expect(read.members.map(\.id) == ["P1", "2"])
      #expect(read.members[1].facts == ["sex": "M"])
      #expect(read.needs.map(\.term) == ["housing", "work"])
      #expect(read.needs[1].since == CivilDay(iso: "2025-01-01"))
      #expect(reading.issues.map(\.code) == [.restoredZeros])
      #expect(reading.notes.map(\.kind).contains(.unusedColumn("boh")))
      #expect((reading.rowsRead, reading.memberRowsRead) == (1, 2))
    }
  }

  @Test func aNumberOfJSONIsNeverAmbiguous() throws {
    let reading = try read(
      "[{\"id\": 7, \"scale\": 1.234, \"arrears\": -5, \"minors\": 1.5, \"alone\": 1}]", name: "l.json")
    #expect(reading.households[0].id == "7")
    #expect(reading.households[0].facts == ["scale": 1.234, "alone": true])
    #expect(reading.issues.map(\.code) == [.credit, .notWhole])
  }

  @Test func `no digit of a number of JSON is lost either`() throws {
    let reading = try read("[{\"id\": 1, \"scale\": 9007199254740993}, {\"id\": 2, \"scale\": 9007199254740991}]", name: "l.json")
    #expect(reading.issues.map { "\($0.household ?? "") \($0.code.rawValue)" } == ["1 too-many-digits"])
    #expect(reading.households[1].facts == ["scale": 9_007_199_254_740_991])
  }

  @Test func everyObjectIsAHouseholdOrHasAnIssue() throws {
    let text = """
      {"id": "N1", "alone": "forse"}
      {"id": "N2"
      {"alone": true}

      [1]
      {"id": "N3", "minors": 1}
      {"id": "N3", "minors": 2}
      {"id": "N4", "members": [1, {"id": "a"}, {"id": "a"}], "needs": [5]}
      """
    let reading = try read(text, name: "l.ndjson")
    #expect(
      reading.issues.map { "\($0.line ?? 0) \($0.code.rawValue)" } == [
        "1 not-yes-or-no", "2 broken-row", "3 missing-id", "5 broken-row", "6 conflicting-rows", "7 conflicting-rows",
        "8 wrong-kind", "8 duplicate-id", "8 wrong-kind",
      ])
    #expect((reading.rowsRead, reading.rowsSetAside, reading.households.ids) == (7, 5, ["N1", "N4"]))
    #expect((reading.memberRowsRead, reading.memberRowsSetAside) == (3, 2))
  }

  @Test func issuesOfOneLineComeInTheOrderOfTheHouseholds() throws {
    let rows = (0..<40).flatMap { [#"{"id": "N\#($0)", "arrears": 1}"#, #"{"id": "N\#($0)", "arrears": \#($0 % 2 + 1)}"#] }
    let reading = try ListReader(fields: vocabulary, options: ReadOptions(day: runDay))
      .read(Array("[\(rows.joined(separator: ", "))]".utf8), name: "l.json")
    #expect(reading.issues.compactMap(\.household) == (0..<40).flatMap { Array(repeating: "N\($0)", count: $0 % 2 + 1) })
  }

  @Test func brokenJSONIsToldByItsLine() {
    let cases = [
      ("[\n {\"id\": 1},\n {\"id\" 2}\n]", 3), ("[{\"id\": 1}", 1), ("[1,\n2,\n]", 3), ("[\"a\nb\"]", 1), ("[01]", 1),
      ("[1] x", 1), ("[1\r\n2]", 2), (String(repeating: "[", count: 5_000), 1), ("[\"\\u12\"]", 1), ("", 0),
      ("[nul]", 1),
    ]
    for (text, line) in cases {
      #expect("\(text)") { try read(text, name: "l.json") } throws: { error in
        guard let error = error as? FormatError else { return false }
        return line == 0 ? error.code == .empty : error.code == .badJSON && error.line == line
      }
    }
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    let seed: UInt64 = 41
    print("JSON round trip: seed \(seed)")
    var random = SplitMix(seed: seed)
    for _ in 0..<2_000 {
      let value = Self.value(&random, depth: 0)
      #expect(try JSONValue(parsing: Array(value.text.utf8), name: "x") == value)
      var pretty = JSONText()
      pretty.appendPretty(value)
      #expect(try JSONValue(parsing: pretty.bytes, name: "x") == value)
    }
  }

  @Test func textIsWrittenByRFC8259() {
    let value: JSONValue = [
      "b": ["è\n\"\\\u{1}/", 1, nil, true], "a": .number(0.1), "n": .number(1e21), "i": .number(.infinity),
    ]
    #expect(
      value.text == #"{"b":["è\n\"\\\u0001/",1,null,true],"a":0.1,"n":1000000000000000000000,"i":null}"#)
  }

  private static func value(_ random: inout SplitMix, depth: Int) -> JSONValue {
    switch random.below(depth > 3 ? 4 : 6) {
    case 0: return .null
    case 1: return .bool(random.below(2) == 0)
    case 2: return .number(Double(Int64(bitPattern: random.next()) / 1_000_003) / 64)
    case 3: return .string(text(&random))
    case 4: return .array((0..<random.below(4)).map { _ in value(&random, depth: depth + 1) })
    default:
      return .object((0..<random.below(4)).map { _ in .init(text(&random), value(&random, depth: depth + 1)) })
    }
  }

  private static func text(_ random: inout SplitMix) -> String {
    let scalars: [Unicode.Scalar] = ["a", "\"", "\\", "\n", "\u{1}", "è", "€", "😀", " ", "/", "\u{7F}", "\u{2028}"]
    return String(String.UnicodeScalarView((0..<random.below(6)).map { _ in scalars[random.below(scalars.count)] }))
  }
}
