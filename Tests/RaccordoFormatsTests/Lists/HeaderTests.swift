import RaccordoFormats
import RaccordoModel
import Testing

@Suite struct HeaderTests {
  @Test(arguments: [
    "morosita", "MOROSITÀ €", "Morosita'", "  Morosità ", "Arrears", "ARREARS", "tot. morosità", "Tot  Morosita",
  ])
  func headersAreMatchedWhateverTheirCaseAndAccents(header: String) throws {
    let reading = try read("id;\(header)\nN1;5\n")
    #expect(reading.households.value(of: "arrears", row: 0) == euros(500))
  }

  @Test(arguments: [
    "household_id", "ID", "Codice Nucleo", "codice_nucleo", "Nucleo", "Id nucleo", "Codice", "Pseudonimo",
  ])
  func pseudonymsStandUnderTheirUsualHeaders(header: String) throws {
    #expect(try read("\(header);arrears\nN1;5\n").households.ids == ["N1"])
  }

  @Test(arguments: ["needs", "Bisogni", "BISOGNI"])
  func needsStandInAColumnWithAnyMarkBetweenThem(header: String) throws {
    let reading = try read("id;\(header)\nN1;housing, food|food\nN2;\nN3;n.d.\nN4;\"work;food\"\nN5; | \n")
    #expect(reading.households.needs == [
      0: [Need(term: "housing"), Need(term: "food")], 3: [Need(term: "work"), Need(term: "food")],
    ])
    #expect(reading.issues.isEmpty && !reading.notes.map(\.kind).contains(.unusedColumn(header)))
  }

  @Test func aChosenColumnSaysTheNeeds() throws {
    var options = ReadOptions(day: runDay)
    options.columns = [ColumnChoice(column: "Richieste", field: "needs")]
    let reading = try read("id;Richieste;bisogni\nN1;food;bed\n", options: options)
    #expect(reading.households.needs == [0: [Need(term: "food")]])
    #expect(reading.notes.map(\.kind).contains(.unusedColumn("bisogni")))
  }

  @Test func twoColumnsForOneFieldAreNobodysGuess() throws {
    let text = "id;Morosità;Tot. morosità\nN1;5;6\n"
    let reading = try read(text)
    #expect(reading.households.value(of: "arrears", row: 0) == nil)
    #expect(
      reading.notes.contains(
        ReadingNote(
          .fieldInSeveralColumns(field: "arrears", columns: ["Morosità", "Tot. morosità"]), file: "lista.csv")))
    var options = ReadOptions(day: runDay)
    options.columns = [ColumnChoice(column: "tot. morosita", field: "arrears")]
    #expect(try read(text, options: options).households.value(of: "arrears", row: 0) == euros(600))
  }

  @Test func chosenColumnsComeBeforeHeaders() throws {
    var options = ReadOptions(day: runDay)
    options.columns = try ColumnChoice.read(
      NamedBytes(
        name: "c.csv",
        bytes: Array("column,field\nDebito,arrears\nPratica,household_id\nBoh,minors\nAltro,nothing\n".utf8)))
    let reading = try read("Pratica;Debito;id;Altro\nN7;5;z;1\n", options: options)
    #expect(reading.households.ids == ["N7"])
    #expect(reading.households.value(of: "arrears", row: 0) == euros(500))
    let kinds = reading.notes.map(\.kind)
    #expect(kinds.contains(.chosenColumnMissing(column: "Boh", field: "minors")))
    #expect(kinds.contains(.chosenFieldMissing(column: "Altro", field: "nothing")))
    #expect(kinds.contains(.unusedColumn("id")))
    #expect(kinds.contains(.fieldWithoutColumn(field: "minors")))
    #expect { try ColumnChoice.read(NamedBytes(name: "c.csv", bytes: Array("a,b\n1,2\n".utf8))) } throws: {
      ($0 as? FormatError)?.code == .missingColumn
    }
  }

  @Test func oneColumnForTwoFieldsIsNotUsed() throws {
    let fields = FieldCatalogue([
      FieldSchema("rent", .money, columns: ["importo"]), FieldSchema("charges", .money, columns: ["Importo"]),
    ])
    let reading = try read("id;IMPORTO\nN1;5\n", fields: fields)
    #expect(reading.households[0].facts.isEmpty)
    #expect(
      reading.notes.map(\.kind).contains(.columnForSeveralFields(column: "IMPORTO", fields: ["rent", "charges"])))
  }

  @Test func aQuestionAboutMembersIsNotAnsweredByAHouseholdRow() throws {
    let reading = try read("id;nato il\nN1;01/01/1980\n")
    #expect(
      reading.notes.map(\.kind).contains(.memberFieldAmongHouseholds(field: "birth_date", column: "nato il")))
    #expect(reading.households.members.count == 0)
  }

  @Test func excelsOwnFirstLineNamesTheSeparator() throws {
    let reading = try read("sep=,\r\nid,notes\r\nN1,a;b;c\r\nN2,x\r\n")
    #expect(reading.households.value(of: "notes", row: 0) == "a;b;c")
  }
}
