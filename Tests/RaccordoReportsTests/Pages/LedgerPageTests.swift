import Raccordo
import RaccordoReports
import Testing

@Suite struct LedgerPageTests {
  private func ledger(_ periods: String..., need: String = "work") throws -> UnmetLedger {
    var ledger = UnmetLedger()
    for text in periods {
      ledger.add(2, UnmetLedger.Key(period: try #require(LedgerPeriod(text)), need: need, municipality: nil, outcome: .met))
    }
    return ledger
  }

  @Test func `who stands in two ledgers is told, also where one counts by longer periods`() throws {
    let march = (name: "march", ledger: try ledger("2025-M03"))
    let spring = (name: "spring", ledger: try ledger("2025-Q2"))
    let year = (name: "year", ledger: try ledger("2025"))
    let next = (name: "next", ledger: try ledger("2026-M03", "2026-Q1"))
    let food = (name: "food", ledger: try ledger("2025", need: "food"))
    func told(_ ledgers: (name: String, ledger: UnmetLedger)...) -> [String] { LedgerPage.countedTwice(ledgers, in: .english) }
    #expect(told(march, spring, next, food) == [])
    #expect(told(march, march) == ["“march” and “march” both count “work” in March 2025: who is in both counts twice"])
    let inYear = "“march” and “year” both count “work” in March 2025: who is in both counts twice"
    #expect(told(march, year) == [inYear])
    #expect(told(year, march) == ["“year” and “march” both count “work” in March 2025: who is in both counts twice"])
    #expect(told(spring, food, year, next).count == 1)
  }
}
