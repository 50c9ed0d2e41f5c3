import RaccordoFormats
import RaccordoModel
import Testing

/// Line, code and detail of each issue.
private func issues(_ reading: ListReading) -> [String] {
  reading.issues.map { "\($0.line ?? 0) \($0.code.rawValue)" + ($0.detail.map { " " + $0 } ?? "") }
}

@Suite struct RowTests {
  @Test func aRowWithoutAnIDIsSetAside() throws {
    let reading = try read("id;arrears\n;1\nN.D.;2\nN1;3\n")
    #expect(issues(reading) == ["2 missing-id", "3 missing-id"])
    #expect((reading.rowsRead, reading.rowsSetAside, reading.households.count) == (3, 2, 1))
  }

  @Test func theRepeatOfARowIsSetAsideAndTheFirstStays() throws {
    let reading = try read("id;arrears;minors\nN1;3;1\nN2;4;1\nN1; 3 ;1;\n")
    #expect(issues(reading) == ["4 duplicate-id line 2"])
    #expect(reading.households.ids == ["N1", "N2"])
  }

  @Test func rowsThatDisagreeAreAllSetAside() throws {
    let reading = try read("id;arrears\nN1;3\nN2;4\nN1;3\nN1;5\n")
    #expect(
      issues(reading) == [
        "2 conflicting-rows line 4, line 5", "4 conflicting-rows line 2, line 5", "5 conflicting-rows line 2, line 4",
      ])
    #expect(reading.households.ids == ["N2"])
    #expect(reading.rowsSetAside == 3)
  }

  @Test func cellsTooManyMatterOnlyWhenTheyHoldSomething() throws {
    let reading = try read("id;arrears\nN1;3;;\nN2;4;;x\nN3;5\n")
    #expect(issues(reading) == ["3 ragged-row 4 cells, 2 columns"])
    #expect(reading.households.ids == ["N1", "N3"])
  }

  @Test func cellsMissingAtTheEndAreUnknownAndNeverNone() throws {
    let reading = try read("id;arrears;benefits\nN1;3;\nN2;4\nN3;5;ADI\n")
    #expect(issues(reading) == [])
    #expect(reading.households.value(of: "benefits", row: 0) == [])
    #expect(reading.households.value(of: "benefits", row: 1) == nil)
    #expect(reading.notes.contains(ReadingNote(.shortRows(count: 1, firstLine: 3), file: "lista.csv")))
  }

  @Test func aRowThatALineBreakCutInTwoIsNotTwoHouseholds() throws {
    let reading = try read("id;notes;arrears\nN1;via Roma\n5;300\nN2;x;4\nN3;y;5\nN4;z;6\n")
    #expect(issues(reading) == ["2 ragged-row 2 cells, 3 columns", "3 ragged-row 2 cells, 3 columns"])
    #expect(reading.households.ids == ["N2", "N3", "N4"])
  }

  @Test func aBrokenQuoteSetsItsRowAsideAndTheRestIsRead() throws {
    let reading = try read("id;notes;arrears\nN1;\"x;1\nN2;y;2\nN3;\"a\nb\";3\n")
    #expect(issues(reading) == ["2 broken-row quote opened on line 2"])
    #expect(reading.households.ids == ["N2", "N3"])
    #expect(reading.households.value(of: "notes", row: 1) == "a\nb")
  }

  @Test func blankLinesAndLinesOfSeparatorsAreNoRows() throws {
    let reading = try read("\n\nid;arrears;\n\n;;\n  ; ;\nN1;3;\n\n")
    #expect((reading.rowsRead, reading.households.ids) == (1, ["N1"]))
  }

  @Test func withoutAnIDColumnRowsAreCalledAfterTheirLine() throws {
    let reading = try read("arrears;minors\n3;1\n3;1\n\n4;1\n")
    #expect(reading.households.ids == ["R0002", "R0003", "R0005"])
    #expect(reading.notes.contains(ReadingNote(.noIDColumn, file: "lista.csv")))
  }

  @Test func filesWithoutRowsAreRefused() {
    let cases: [(String, FormatError.Code)] = [
      ("", .empty), ("\n\n", .empty), ("\u{FEFF}", .empty), ("id;arrears\n", .onlyHeader),
      ("id;arrears\n;;\n\n", .onlyHeader),
    ]
    for (text, code) in cases {
      #expect { try read(text) } throws: { ($0 as? FormatError)?.code == code }
    }
  }

  @Test func aListOverTheLimitIsRefused() {
    let options = ReadOptions(day: runDay, maximumBytes: 10)
    #expect { try read("id;arrears\nN1;3\n", options: options) } throws: { ($0 as? FormatError)?.code == .tooLarge }
  }

  @Test func issuesComeByLineThenByColumn() throws {
    let reading = try read("id;arrears;minors;alone\nN2;x;y;z\nN1;3;16;forse\n;1;1;no\n")
    #expect(
      issues(reading) == [
        "2 not-a-number", "2 not-a-number", "2 not-yes-or-no", "3 above-maximum", "3 not-yes-or-no", "4 missing-id",
      ])
    #expect(reading.issues.map(\.column) == ["arrears", "minors", "alone", "minors", "alone", "id"])
  }

  @Test func aSensitiveCellIsNotRepeatedInItsIssue() throws {
    let reading = try read("id;CSM;alone\nN1;schizofrenia;forse\n")
    #expect(reading.issues.map(\.read) == [nil, "forse"])
  }

  @Test func aTaxCodeIsCheckedAndThrownAway() throws {
    let text =
      "id;Codice Fiscale;alone\nN1;CCCFBA85D03L219P;no\nN2;AAABBB39M66A351C;no\nN3;;no\nN4;ccc fba85d03l219p;no\n"
    let reading = try read(text)
    #expect(issues(reading) == ["3 bad-tax-code"])
    #expect(reading.issues[0].read == nil)
    #expect(reading.issues[0].household == "N2")
    #expect(reading.notes.contains(ReadingNote(.taxCodesChecked(column: "Codice Fiscale"), file: "lista.csv")))
    let asID = try read("id;alone\nCCCFBA85D03L219P;no\n")
    #expect(asID.notes.contains(ReadingNote(.idsAreTaxCodes(column: "id"), file: "lista.csv")))
  }
}
