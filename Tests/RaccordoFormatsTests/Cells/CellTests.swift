import RaccordoModel
import Testing

@testable import RaccordoFormats

private func day(_ iso: String) -> FieldValue? { CivilDay(iso: iso).map { .date($0) } }

@Suite struct CellTests {
  @Test(arguments: [
    ("12/03/2025", "2025-03-12"), ("1/2/2025", "2025-02-01"), ("12-03-2025", "2025-03-12"),
    ("12.03.2025", "2025-03-12"),
    ("2025-03-12", "2025-03-12"), ("2025-03-12T10:30:00Z", "2025-03-12"), ("12/03/2025 00:00", "2025-03-12"),
    ("44012", "2020-06-30"), ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("2958465", "9999-12-31"),
    ("03/04/85", "1985-04-03"), ("03/04/45", "2045-04-03"), ("03/04/46", "1946-04-03"), ("29/02/2024", "2024-02-29"),
  ])
  func datesAreRead(text: String, iso: String) throws {
    #expect(try cell(text, "notice_date") == (day(iso), []))
  }

  @Test(arguments: [
    ("31/04/2025", RowIssue.Code.impossibleDate), ("29/02/2023", .impossibleDate), ("12/31/2024", .impossibleDate),
    ("00/00/0000", .impossibleDate), ("60", .impossibleDate), ("1985", .notADate), ("0", .notADate),
    ("2958466", .notADate), ("marzo", .notADate), ("12/03", .notADate), ("12/03-2025", .notADate),
    ("12/03/125", .notADate),
    ("12/03/2025 domani", .notADate), ("#NUM!", .formulaError),
  ])
  func datesThatCannotBeAreReported(text: String, code: RowIssue.Code) throws {
    #expect(try cell(text, "notice_date") == (nil, [code]))
  }

  @Test(arguments: [
    "Sì", "si", "SI'", "SI", "sí", "s", "S", "vero", "VERO", "TRUE", "Yes", "y", "x", "X", "1", "si\u{300}",
  ])
  func yesIsWrittenInManyWays(text: String) throws {
    #expect(try cell(text, "alone") == (true, []))
  }

  @Test(arguments: ["no", "NO", "n", "N", "falso", "FALSE", "0"])
  func noIsWrittenInManyWays(text: String) throws {
    #expect(try cell(text, "alone") == (false, []))
  }

  @Test func anythingElseIsNeitherYesNorNo() throws {
    for text in ["forse", "2", "sisi", "non", "✓"] { #expect(try cell(text, "alone") == (nil, [.notYesOrNo])) }
  }

  @Test func aWordIsReadAlikeWhateverStandsAboveIt() throws {
    let words = ["Sì", "si", "SI'", "no", "NO", "n", "forse", "N.D.", "vero", "falso", "TRUE", "0", "boh", "si\u{300}"]
    let column = words + words.reversed()
    let reading = try read("household_id\talone\n" + column.enumerated().map { "N\($0.offset)\t\($0.element)\n" }.joined())
    for (row, word) in column.enumerated() {
      let (value, codes) = try cell(word, "alone")
      #expect(reading.households.value(of: "alone", row: row) == value, "\(word)")
      #expect(reading.issues.filter { $0.household == "N\(row)" }.map(\.code) == codes, "\(word)")
    }
  }

  @Test(arguments: [
    "", "  ", "N.D.", "n.d.", "nd", "ND", "n/d", "-", "--", "?", "non noto", "Non Disponibile", "sconosciuto",
    "unknown",
    "#N/D", "#N/A", "–", "—", "\u{A0}", " N.D. ",
  ])
  func whatNobodyKnowsIsUnknownForEveryKind(text: String) throws {
    for field in vocabulary.fields where !field.isOfMember && !(field.blank == .none && text.allSatisfy(\.isWhitespace))
    {
      #expect(try cell(text, field.name) == (nil, []), "\(field.name)")
    }
  }

  @Test func onlyABlankCellSaysNoneAndOnlyWhereTheFieldSaysSo() throws {
    #expect(try cell("", "benefits") == ([], []))
    #expect(try cell("\u{A0} ", "benefits") == ([], []))
    #expect(try cell("N.D.", "benefits") == (nil, []))
    #expect(try cell("-", "benefits") == (nil, []))
    #expect(try cell("", "referred_by") == (nil, []))
  }

  @Test func plainNumbersFollowTheirColumn() throws {
    #expect(try cell("1.234", "scale") == (nil, [.ambiguousNumber]))
    #expect(try cell("1.234", "scale", more: ["2.57"]) == (1.234, []))
    #expect(try cell("1.234", "scale", more: ["2,57"]) == (1_234, []))
    #expect(try cell("1,234", "scale", more: ["2,57"]) == (1.234, []))
    #expect(try cell("1.234", "scale", more: ["1.234.567"]) == (1_234, []))
    #expect(try cell("1.234", "scale", more: ["2,57", "2.57"]) == (nil, [.ambiguousNumber]))
    #expect(try cell("2,57", "scale") == (2.57, []))
    #expect(try cell("0.300", "scale") == (0.3, []))
    #expect(try cell("1234.567", "scale") == (1_234.567, []))
    #expect(try cell("0.30000000000000004", "scale") == (0.30000000000000004, []))
  }

  @Test func amountsWithThreeDecimalsMakeTheirColumnUnsure() throws {
    #expect(try cell("234.567", "arrears", more: ["1234.567"]) == (nil, [.ambiguousNumber]))
    #expect(try cell("234.567", "arrears", more: ["1234.56"]) == (euros(23_456_700), []))
  }

  @Test func boundsAndWholenessHold() throws {
    #expect(try cell("16", "minors") == (nil, [.aboveMaximum]))
    #expect(try cell("-1", "minors") == (nil, [.belowMinimum]))
    #expect(try cell("1,5", "minors") == (nil, [.notWhole]))
    #expect(try cell("2,0", "minors") == (2, []))
    #expect(try cell("1.234", "minors") == (nil, [.aboveMaximum]))
  }

  @Test func choicesAreMatchedExactlyThenWithoutCaseAndAccents() throws {
    #expect(try cell("erp", "tenure") == ("erp", []))
    #expect(try cell("Erp", "tenure") == ("erp", []))
    #expect(try cell("AFFITTO  PRIVATO", "tenure") == ("private", []))
    #expect(try cell("affitto", "tenure") == (nil, [.notAChoice]))
  }

  @Test func oneUnknownChoiceLeavesTheWholeCellUnknown() throws {
    #expect(try cell("serd ,CISSACA", "referred_by") == (["CISSACA", "SerD"], []))
    #expect(try cell("Caritas, Parrocchia", "referred_by") == (nil, [.notAChoice]))
    #expect(try cell("Caritas; SerD", "referred_by") == (nil, [.notAChoice]))
    #expect(try cell("Caritas, N.D.", "referred_by") == (nil, []))
    #expect(try cell("ADI;SFL", "benefits") == (["ADI", "SFL"], []))
    let reading = try read("id\treferred_by\nN1\tCaritas, Parrocchia\n")
    #expect(reading.issues.first?.detail == "Parrocchia")
  }

  @Test func garbledTextIsNotTakenForAnAnswer() throws {
    for text in ["PiovÃ ", "NiccolÃ²", "sÃ¬", "â‚¬ 5", "cittÃ\u{A0}", "qualit\u{FFFD}", "dâ€™Asti", "NÂ°"] {
      #expect(try cell(text, "notes") == (nil, [.garbledText]), "\(text)")
    }
    #expect(try cell("JOÃO è già città", "notes") == ("JOÃO è già città", []))
    #expect(try cell("sÃ¬", "alone") == (nil, [.garbledText]))
  }

  @Test func birthDatesAreNeverAfterTheDay() throws {
    let cases = [
      ("11/03/25", "2025-03-11"), ("13/03/25", "1925-03-13"), ("03/04/85", "1985-04-03"), ("01/01/26", "1926-01-01"),
    ]
    for (text, iso) in cases {
      #expect(try member("birth_date", text).value == day(iso), "\(text)")
    }
    #expect(try member("birth_date", "13/03/2025").issues == [.impossibleDate])
  }

  private func member(_ field: String, _ text: String) throws -> (value: FieldValue?, issues: [RowIssue.Code]) {
    var options = ReadOptions(day: runDay)
    options.members = NamedBytes(name: "m.csv", bytes: Array("household_id;\(field)\nN1;\(text)\n".utf8))
    let reading = try read("household_id;alone\nN1;no\n", options: options)
    return (reading.households[0].members.first?.facts[field], reading.issues.map(\.code))
  }
}
