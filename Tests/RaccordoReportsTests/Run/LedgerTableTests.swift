import Raccordo
@testable import RaccordoReports
import Testing

@Suite struct LedgerTableTests {
  private static func ledger() throws -> UnmetLedger {
    let period = try #require(LedgerPeriod("2025-M03"))
    var ledger = UnmetLedger()
    for (town, outcome, count) in [
      ("006003", DemandOutcome.met, 12), ("006003", .unmet(.full), 1_234), ("006001", .unmet(.noService), 2),
      (nil, .unmet(.rowSetAside), 10), ("006001", .unmet(.notEligible), 7),
    ] as [(String?, DemandOutcome, Int)] {
      ledger.add(count, UnmetLedger.Key(period: period, need: "housing.mediation", municipality: town, outcome: outcome))
    }
    ledger.name("006003", "Alessandria; e dintorni")
    return ledger
  }

  @Test(arguments: [DelimitedTextWriter.Style.machine, .office(.italian), .office(.english)])
  func `a ledger is read as it was written`(style: DelimitedTextWriter.Style) throws {
    let ledger = try LedgerTableTests.ledger()
    let language: Language = style == .office(.italian) ? .italian : .english
    let bytes = LedgerTable(GuardedLedger(ledger), language: language).bytes(style)
    #expect(try UnmetLedger(NamedBytes(name: "ledger.csv", bytes: bytes)) == ledger)
  }

  @Test func `the codes of municipalities may have lost their zeros to a spreadsheet`() throws {
    let text = "period;need;municipality;name;outcome;in words;count\n2025-M03;work;6003;Alessandria;full;;4\n"
    let ledger = try UnmetLedger(NamedBytes(name: "ledger.csv", bytes: Array(text.utf8)))
    #expect(ledger.counts.keys.map(\.municipality) == ["006003"] && ledger.names == ["006003": "Alessandria"])
  }

  @Test func `hidden counts are not read as numbers`() throws {
    let guarded = LedgerTable(GuardedLedger(try LedgerTableTests.ledger(), threshold: 5), language: .english).bytes(.machine)
    #expect(String(decoding: guarded, as: UTF8.self).contains(",no_service,no service that suits,<5\n"))
    #expect(throws: FormatError(.noLedger, file: "ledger.csv", line: 2)) { try UnmetLedger(NamedBytes(name: "ledger.csv", bytes: guarded)) }
  }

  @Test(arguments: [
    "2025-03;work;006003;;full;;4", "2025-M03;;006003;;full;;4", "2025-M03;work;Alessandria;;full;;4", "2025-M03;work;006003;;lost;;4",
    "2025-M03;work;006003;;full;;-4", "2025-M03;work;006003;;full;;99999999999999999999", "2025-M03;work;006003;;full;;",
  ])
  func `a row that is none of a ledger stops the reading at its line`(row: String) {
    let text = "periodo;bisogno;comune;nome;esito;in parole;quanti\n2025-M03;work;;;met;;1\n\(row)\n"
    #expect(throws: FormatError(.noLedger, file: "ledger.csv", line: 3)) {
      try UnmetLedger(NamedBytes(name: "ledger.csv", bytes: Array(text.utf8)))
    }
  }

  @Test func `a file without the columns of a ledger is none`() {
    #expect(throws: FormatError(.noLedger, file: "list.csv", line: 1)) {
      try UnmetLedger(NamedBytes(name: "list.csv", bytes: Array("id;people\nA;1\n".utf8)))
    }
    #expect(throws: FormatError(.empty, file: "list.csv")) { try UnmetLedger(NamedBytes(name: "list.csv", bytes: [])) }
  }

  @Test func `what a run leaves adds up to who was read, and names nobody`() async throws {
    let run = try await SmallPack.run("id;people;moved\nA;4;no\nB;1;no\nC;5;no\nD;;\nE;3;sì\nF;1;no\nF;2;no\n;1;no\n")
    let file = try #require(await run.files().first { $0.name == "ledger.csv" })
    let ledger = try UnmetLedger(NamedBytes(name: file.name, bytes: file.bytes))
    #expect(ledger == UnmetLedger([run.record.ledgerRun]))
    let aside = run.record.reading.householdsSetAside
    #expect(aside == ["F"])
    #expect(ledger.counts.values.reduce(0, +) == run.record.reading.households.count + aside.count)
    #expect(ledger.count(.met) == 2 && ledger.count(.notEligible) == 1)
    #expect(ledger.parts.map(\.need) == ["lists"])
  }
}
