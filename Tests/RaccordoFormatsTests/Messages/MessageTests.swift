import RaccordoFormats
import RaccordoModel
import Testing

@Suite struct MessageTests {
  @Test func amountsNumbersAndDaysAreWrittenForTheirReaders() {
    #expect(NumberText.money(Money(cents: 468_400), in: .italian) == "4.684 €")
    #expect(NumberText.money(Money(cents: 468_450), in: .italian) == "4.684,50 €")
    #expect(NumberText.money(Money(cents: 468_400), in: .english) == "€4,684")
    #expect(NumberText.money(Money(cents: -5), in: .english) == "-€0.05")
    #expect(NumberText.money(Money(cents: 100_000_000), in: .italian) == "1.000.000 €")
    #expect(NumberText.number(13.333, in: .italian) == "13,3")
    #expect(NumberText.number(13.333, in: .english) == "13.3")
    #expect(NumberText.number(5_000, in: .italian) == "5.000")
    #expect(NumberText.number(-0.04, in: .italian) == "0")
    #expect(NumberText.number(0.25, in: .italian, places: 2) == "0,25")
    #expect(NumberText.date(runDay, in: .italian) == "12/03/2025")
    #expect(NumberText.date(runDay, in: .english) == "12 Mar 2025")
    #expect(NumberText.percent(0.425, in: .italian) == "42,5 %")
    #expect(NumberText.plain(1e21) == "1000000000000000000000")
    #expect(NumberText.plain(1.5e-7) == "0.00000015")
    #expect(NumberText.plain(-2) == "-2")
    #expect(NumberText.plain(Money(cents: 468_405)) == "4684.05")
  }

  @Test func answersAreWrittenForTheirReaders() {
    let minors = FieldSchema("minors", .number, unit: LocalizedText(it: "persone", en: "people"))
    #expect(minors.text(of: 3, in: .italian) == "3 persone")
    #expect(minors.text(of: nil, in: .italian) == "non noto")
    #expect(minors.text(of: nil, in: .english) == "not known")
    #expect(FieldValue.yesNo(true).text(in: .italian) == "sì")
    #expect(FieldValue.words([]).text(in: .italian) == "nessuno")
    #expect(FieldValue.words(["a", "b"]).text(in: .english) == "a, b")
    #expect(FieldValue.date(runDay).plainText == "2025-03-12")
  }

  @Test func everyIssueSaysWhatHappenedAndWhatToDoInBothLanguages() {
    for code in RowIssue.Code.allCases {
      let issue = RowIssue(code, read: "SEGRETO")
      for language in Language.allCases {
        #expect(issue.message(in: language).count > 10)
        #expect(issue.remedy(in: language).count > 10)
        #expect(!issue.message(in: language).contains("SEGRETO"))
      }
      #expect(issue.message(in: .italian) != issue.message(in: .english))
      #expect(issue.remedy(in: .italian) != issue.remedy(in: .english))
    }
    #expect(RowIssue(.conflictingRows, detail: "line 2, line 5").message(in: .italian).hasSuffix("(riga 2, riga 5)"))
    #expect(RowIssue(.raggedRow, detail: "4 cells, 2 columns").message(in: .italian).hasSuffix("(4 celle, 2 colonne)"))
  }

  @Test func everyRefusalSaysWhatToDoInBothLanguages() {
    let codes: [FormatError.Code] = FormatError.Code.allCases
    for code in codes {
      let error = FormatError(code, file: "lista.csv", line: 3)
      #expect(error.message(in: .italian).contains("lista.csv"))
      #expect(error.message(in: .italian) != error.message(in: .english))
      #expect(error.remedy(in: .italian) != error.remedy(in: .english))
      #expect(error.description == "\(code.rawValue) (lista.csv, line 3)")
    }
  }

  @Test func everyNoteIsWrittenInBothLanguages() {
    let kinds: [ReadingNote.Kind] = [
      .encoding(.windows1252), .separator(.tab), .json, .noIDColumn, .idsAreTaxCodes(column: "c"), .unusedColumn("c"),
      .fieldWithoutColumn(field: "f"), .fieldInSeveralColumns(field: "f", columns: ["a", "b"]),
      .columnForSeveralFields(column: "c", fields: ["f", "g"]), .memberFieldAmongHouseholds(field: "f", column: "c"),
      .householdFieldAmongMembers(field: "f", column: "c"), .chosenColumnMissing(column: "c", field: "f"),
      .chosenFieldMissing(column: "c", field: "f"), .taxCodesChecked(column: "c"), .shortRows(count: 2, firstLine: 3),
    ]
    for kind in kinds {
      let note = ReadingNote(kind, file: "l.csv")
      #expect(note.message(in: .italian) != note.message(in: .english))
    }
    #expect(ReadingNote(.fieldWithoutColumn(field: "f"), file: "l.csv").needsAttention)
    #expect(!ReadingNote(.encoding(.utf8), file: "l.csv").needsAttention)
  }
}
