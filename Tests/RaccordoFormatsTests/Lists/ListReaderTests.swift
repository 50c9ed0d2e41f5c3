import RaccordoFormats
import RaccordoModel
import Testing

/// A small vocabulary with every kind of field.
let vocabulary = FieldCatalogue([
  FieldSchema(
    "arrears", .money, minimum: 0, label: LocalizedText(it: "Morosità", en: "Arrears"), columns: ["Tot. morosità"]),
  FieldSchema("minors", .number, minimum: 0, maximum: 15, isWhole: true, columns: ["Numero minori"]),
  FieldSchema("scale", .number, minimum: 0, columns: ["Scala di equivalenza"]),
  FieldSchema("alone", .yesNo, columns: ["Monogenitore"]),
  FieldSchema(
    "tenure", .choice, choices: ["erp", "private"], columns: ["Titolo di godimento"],
    spellings: ["ERP": "erp", "affitto privato": "private"]),
  FieldSchema("referred_by", .many, choices: ["CISSACA", "Caritas", "SerD"], columns: ["Inviante"]),
  FieldSchema("benefits", .many, choices: ["ADI", "SFL"], columns: ["Misure"], separator: ";", blank: .none),
  FieldSchema("notice_date", .date, columns: ["Data comunicazione"]),
  FieldSchema("municipality", .municipality, columns: ["Comune di residenza"]),
  FieldSchema("notes", .text, columns: ["Note"]),
  FieldSchema("psychiatric", .yesNo, columns: ["CSM"], sensitivity: .health),
  FieldSchema("birth_date", .date, columns: ["nato il"], isOfMember: true),
  FieldSchema("sex", .choice, choices: ["F", "M"], columns: ["sesso"], isOfMember: true),
])

let runDay = CivilDay(daysSince1970: 20_159)  // 2025-03-12

func read(
  _ text: String, name: String = "lista.csv", fields: FieldCatalogue = vocabulary,
  options: ReadOptions = ReadOptions(day: runDay)
) throws -> ListReading {
  try ListReader(fields: fields, options: options).read(Array(text.utf8), name: name)
}

/// The answer, or the code of the issue, for one cell of one field.
func cell(_ text: String, _ field: String, more: [String] = []) throws -> (FieldValue?, [RowIssue.Code]) {
  let rows = ([text] + more).enumerated().map { "N\($0.offset)\t\($0.element)\n" }.joined()
  let reading = try read("household_id\t\(field)\n" + rows)
  return (
    reading.households.value(of: field, row: 0),
    reading.issues.filter { $0.household == "N0" }.map(\.code)
  )
}

func euros(_ cents: Int64) -> FieldValue { .money(Money(cents: cents)) }

@Suite struct ListReaderTests {
  @Test func aListOfAnItalianOfficeIsReadWhole() throws {
    let reading = try read(
      "\u{FEFF}Codice nucleo;MOROSITÀ €;Numero minori;Monogenitore;Titolo di godimento;Inviante;Misure;Data comunicazione;Comune di residenza;Note;CSM\r\n"
        + "N1;1.234,56;2;Sì;ERP;\"Caritas, SerD\";;12/03/2025;6003;\"due\r\nrighe\";no\r\n"
        + "N2;N.D.;;NO;affitto privato;n.d.;ADI;2025-01-31;006003;;\r\n")
    #expect(reading.rowsRead == 2)
    #expect(reading.rowsSetAside == 0)
    let first = reading.households[0]
    #expect(first.id == "N1")
    #expect(
      first.facts == [
        "arrears": euros(123_456), "minors": 2, "alone": true, "tenure": "erp", "referred_by": ["Caritas", "SerD"],
        "benefits": .words([]), "notice_date": .date(runDay), "municipality": "006003", "notes": "due\r\nrighe",
        "psychiatric": false,
      ])
    let second = reading.households[1]
    #expect(second.facts.keys.sorted() == ["alone", "benefits", "municipality", "notice_date", "tenure"])
    #expect(reading.issues.map(\.code) == [.restoredZeros])
    #expect(reading.notes.contains(ReadingNote(.encoding(.utf8WithMark), file: "lista.csv")))
    #expect(reading.notes.contains(ReadingNote(.separator(.semicolon), file: "lista.csv")))
    #expect(reading.notes.contains(ReadingNote(.fieldWithoutColumn(field: "scale"), file: "lista.csv")))
  }

  @Test(arguments: [
    ("1.234,56", 123_456), ("1234.56", 123_456), ("€ 1.234,56", 123_456), ("1 234,56", 123_456),
    ("1\u{A0}234,56", 123_456), ("1\u{202F}234,56", 123_456), ("1'234,56", 123_456), ("1,234.56", 123_456),
    ("EUR 1234,5", 123_450), ("1.234,5 euro", 123_450), ("1.234", 123_400), ("1,234", 123_400), ("0,5", 50),
    ("1.234.567", 123_456_700), ("5.000,00", 500_000), ("5000", 500_000), ("€5000", 500_000), ("0", 0),
    ("1234.5678", 123_457),
    ("+12", 1_200), ("0.500", 50),
  ])
  func amountsAreReadToTheCent(text: String, cents: Int64) throws {
    #expect(try cell(text, "arrears") == (euros(cents), []))
  }

  @Test(arguments: [
    ("1234,5-", RowIssue.Code.ambiguousNumber), ("(1.234,56)", .ambiguousNumber), ("-120,00", .credit),
    ("- 120", .credit), ("\u{2212}5", .credit), ("dodici", .notANumber), ("1.23.4", .notANumber),
    ("12 34", .notANumber),
    ("1,2.3,4", .notANumber), ("1e3", .notANumber), ("#VALORE!", .formulaError), ("#DIV/0!", .formulaError),
    ("5,", .notANumber), ("12345678901234567890", .tooManyDigits), ("90071992547409,93", .tooManyDigits),
    ("12345678901234567890x", .notANumber),
  ])
  func amountsThatCannotBeReadAreUnknownAndReported(text: String, code: RowIssue.Code) throws {
    #expect(try cell(text, "arrears") == (nil, [code]))
  }

  @Test func `no digit of a number is lost: what is not kept exactly is reported`() throws {
    #expect(try cell("9007199254740991", "scale") == (9_007_199_254_740_991, []))
    #expect(try cell("123456789012345,678", "scale") == (123_456_789_012_345.678, []))
    for text in ["9007199254740992", "9007199254740993", "99999999999999999", "9007199254740993,5", "999999999999999999999"] {
      #expect(try cell(text, "scale") == (nil, [.tooManyDigits]), "\(text)")
    }
  }
}

func == (left: (FieldValue?, [RowIssue.Code]), right: (FieldValue?, [RowIssue.Code])) -> Bool {
  left.0 == right.0 && left.1 == right.1
}
