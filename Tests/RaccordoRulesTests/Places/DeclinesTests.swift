import RaccordoFormats
import RaccordoModel
import RaccordoRules
import Testing

/// What becomes of each row of a file of declines. Effects on places are tested where places are given.
@Suite struct DeclinesTests {
  private func declines(_ rows: String, header: String = "Codice nucleo;Programma;Motivo;Giorno;Tappa;Servizio;Rivalutato il") throws -> Declines {
    let pack = try RulesInText.pack(
      """
      decline "no_answer" { park_days = 30 }
      decline "not_ready" { park_until = "reassessed" }
      decline "wrong" { effect = "none" }
      program "first" { title = "Prova" }
      stage "selection" { places = 3 }
      program "second" { title = "Altra" }
      """)
    let day = try #require(CivilDay(iso: "2025-03-12"))
    var list = HouseholdList(fields: pack.fields)
    for id in ["A1", "A2"] { list.append(Household(id: id)) }
    let read = try DeclinedRows.read(NamedBytes(name: "declined.csv", bytes: Array((header + "\n" + rows).utf8)), on: day)
    return Declines(read, pack: pack, list: list, on: day)
  }

  @Test func `every row is counted once`() throws {
    let declines = try declines(
      """
      A1;first;no_answer;10/03/2025;;;
      A1;elsewhere/first;no_answer;10/03/2025;;;
      A2;second;no_answer;01/01/2025;;;
      A2;second;wrong;2025-03-01;;;
      A2;second;not_ready;01/03/25;;;
      A9;second;no_answer;10/03/2025;;;
      ;first;no_answer;10/03/2025;;;

      """)
    let counts = declines.counts
    #expect(counts.rowsRead == 7 && counts.inEffect == 2 && counts.withoutEffect == 2 && counts.ofOtherPacks == 1)
    #expect(counts.setAside == 2 && declines.issues.count == 2)
    #expect(counts.rowsRead == counts.inEffect + counts.withoutEffect + counts.ofOtherPacks + counts.setAside)
    #expect(declines.issues.map(\.line) == [7, 8])
  }

  @Test(arguments: [
    ("A1;first;no_anwser;10/03/2025;;;", "unknown-reason", "did you mean no_answer?"),
    ("A1;first;moved;10/03/2025;;;", "unknown-reason", "there are no_answer, not_ready, wrong"),
    ("A1;frist;no_answer;10/03/2025;;;", "unknown-program", "did you mean first?"),
    ("A1;;no_answer;10/03/2025;;;", "unknown-program", "there are first, second"),
    ("A7;first;no_answer;10/03/2025;;;", "not-in-list", nil),
    ("A1;first;no_answer;13/03/2025;;;", "future-day", nil),
    ("A1;first;no_answer;31/02/2025;;;", "impossible-date", nil),
    ("A1;first;no_answer;;;;", "not-a-date", nil),
    ("A1;first;not_ready;10/03/2025;;;09/03/2025", "reassessed-before", nil),
    ("A1;first;no_answer;10/03/2025;selections;;", "unknown-stage", "did you mean selection?"),
    ("A1;first;wrong;10/03/2025;;nobody;", "unknown-service", nil),
    ("A1;first;no_answer;10/03/2025;;;;more", "ragged-row", "8 cells, 7 columns"),
  ] as [(String, String, String?)])
  func `a row that cannot be used says why, on its line`(row: String, code: String, detail: String?) throws {
    let declines = try declines(row)
    let issue = try #require(declines.issues.first)
    #expect(declines.issues.count == 1 && declines.counts.setAside == 1 && declines.counts.inEffect == 0)
    #expect(issue.code.rawValue == code && issue.detail == detail && issue.line == 2 && issue.file == "declined.csv")
    #expect(issue.code.setsRowAside || ["impossible-date", "not-a-date"].contains(code))
    for language in Language.allCases { #expect(!issue.message(in: language).isEmpty && !issue.remedy(in: language).isEmpty) }
  }

  @Test func `where all packs are there, a pack that none of them is called is a mistake`() throws {
    let pack = try RulesInText.pack("decline \"no_answer\" { park_days = 30 }\nprogram \"first\" { title = \"Prova\" }")
    var other = pack
    other.id = "other"
    let day = try #require(CivilDay(iso: "2025-03-12"))
    var list = HouseholdList(fields: pack.fields)
    list.append(Household(id: "A1"))
    let rows = "household,program,reason,day\nA1,other/first,no_answer,2025-03-10\nA1,othre/first,no_answer,2025-03-10\nA1,other/frist,no_answer,2025-03-10"
    let read = try DeclinedRows.read(NamedBytes(name: "declined.csv", bytes: Array(rows.utf8)), on: day)
    let declines = Declines(read, pack: pack, among: [pack, other], list: list, on: day)
    #expect(declines.counts.ofOtherPacks == 1 && declines.counts.setAside == 2)
    #expect(declines.issues.map(\.line) == [3, 4])
    #expect(declines.issues.allSatisfy { $0.code == .unknownProgram && $0.detail == "did you mean other/first?" })
  }

  @Test func `headers are English or Italian, and the day may be missing from none of them`() throws {
    #expect(try declines("A1,first,no_answer,2025-03-10", header: "household,program,reason,day").counts.inEffect == 1)
    #expect(try declines("A1\tfirst\tno_answer\t10/03/2025", header: "NUCLEO\tprogramma\tmotivo\tdata").counts.inEffect == 1)
    #expect(throws: FormatError(.missingColumn, file: "declined.csv", line: 1, detail: LocalizedText(it: "day", en: "day"))) {
      try declines("A1,no_answer", header: "household,reason")
    }
  }
}
