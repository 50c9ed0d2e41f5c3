import Raccordo
import RaccordoReports
import Testing

@Suite struct TerritoryPageTests {
  /// Two bodies for housing in Alessandria, nothing in Asti, and a service of work that may be anywhere.
  private static func catalogue(_ name: String = "Sportello") -> ServiceCatalogue {
    func service(_ id: String, _ body: String, _ term: String, _ areas: [String], _ capacity: [ServiceCapacity] = []) -> Service {
      Service(
        id: id, organization: body, name: LocalizedText(it: id + " it", en: id + " en"), categories: [term],
        areas: areas.map { ServiceArea(municipality: $0) }, capacity: capacity)
    }
    return ServiceCatalogue(
      organizations: [Organization(id: "a", name: name), Organization(id: "b", name: "Caritas\u{1B}[2J")],
      services: [
        service("desk", "a", "housing.desk", ["006003"], [ServiceCapacity(available: 14)]),
        service("help", "b", "housing.help", ["006003"]), service("work", "b", "work", [], [ServiceCapacity(unit: .hour, available: 40)]),
      ],
      territories: [Territory(code: "006003", name: "Alessandria"), Territory(code: "005005", name: "Asti")])
  }

  private static func matrix(_ ledger: UnmetLedger? = nil) -> TerritoryMatrix {
    var pack = RulePack(id: "p")
    pack.catalogue = catalogue()
    return TerritoryMatrix(JoinedCatalogue([pack]), on: SmallPack.day, ledger: ledger)
  }

  private static func ledger() -> UnmetLedger {
    var ledger = UnmetLedger()
    for (town, need, outcome, count) in [
      ("006003", "housing.desk", DemandOutcome.met, 10), ("006003", "housing.help", .unmet(.full), 30), ("005005", "housing.help", .unmet(.noService), 2),
      ("005005", "work", .unmet(.dataMissing), 6), ("005005", "work", .unmet(.notEligible), 50),
    ] {
      ledger.add(count, UnmetLedger.Key(period: LedgerPeriod(of: SmallPack.day), need: need, municipality: town, outcome: outcome))
    }
    return ledger
  }

  @Test func `the catalogue alone: services and places, gaps, overlaps, and what nobody wrote down`() {
    #expect(TerritoryPage(TerritoryPageTests.matrix(), language: .italian).lines == [
      "Chi dà che cosa, dove, il 12/03/2025", "3 servizi attivi, 2 enti, 2 comuni, 2 temi", "",
      "  comune       housing    work", "  Asti         -          ?", "  Alessandria  2 (14+?)*  ?", "",
      "Vuoti: nessun servizio", "  housing: 1 comune (Asti)", "",
      "Sovrapposizioni: più enti per lo stesso tema", "  housing: 1 comune (Alessandria)", "    Sportello + Caritas\u{FFFD}[2J", "",
      "Da completare nei cataloghi", "  non si sa dove lavorano:", "    work it", "  non si sa quanti posti hanno:", "    help it", "",
      "servizi (posti liberi); ? = non si sa; * = più enti; - = nessun servizio",
    ])
  }

  @Test func `with needs: those without a place first, and what there is beside them`() {
    let lines = TerritoryPage(TerritoryPageTests.matrix(TerritoryPageTests.ledger()), language: .english).lines
    #expect(lines[2] == "needs: housing 42 (not placed 32), work 6 (not placed 6)")
    #expect(lines[4...7].map { $0 } == [
      "  municipality  theme    needs  not placed  services  places  per 100",
      "  Alessandria   housing     40          30         2  14+?       ≥ 35  several bodies",
      "  Asti          work         6           6         -  -                perhaps a gap",
      "  Asti          housing      2           2         -  -             0  gap",
    ])
    #expect(lines.contains("Needs without a service") && lines.contains("  housing: Asti 2"))
  }

  @Test func `the table says how many rows it does not show`() {
    var page = TerritoryPage(TerritoryPageTests.matrix(TerritoryPageTests.ledger()), language: .italian)
    page.most = 2
    #expect(page.lines.contains("  e un'altra riga: --all la mostra"))
    page.most = 1
    #expect(page.lines.contains("  e altre 2 righe: --all le mostra"))
    page.most = nil
    #expect(!page.lines.contains { $0.contains("--all") })
  }

  @Test func `hidden needs are hidden in every format, and nothing is said of what services gave`() throws {
    let matrix = TerritoryPageTests.matrix(TerritoryPageTests.ledger().judgedDemands)
    let given = GivenByServices(matrix.catalogue, [])
    let page = TerritoryPage(matrix, given: given, threshold: 5, language: .english).lines.joined(separator: "\n")
    #expect(page.contains("  Asti          housing      *          <5") && page.contains("Services with places\n") && !page.contains("proposed"))
    let table = String(decoding: TerritoryTable(matrix, threshold: 5).bytes, as: UTF8.self)
    #expect(table.contains("005005,Asti,housing,,,,,,,0,yes,no,*,<5,\n"))
    var text = JSONText()
    text.append(matrix.json(given: given, threshold: 5))
    let json = String(decoding: text.bytes, as: UTF8.self)
    #expect(json.contains(#""needs":"*","not_placed":"<5""#) && !json.contains("\"given\""))
    #expect(TerritoryPage(matrix, given: given, language: .english).lines.contains { $0.contains("proposed") })
  }

  @Test func `what two packs write differently is told in words`() {
    var (first, second) = (RulePack(id: "a"), RulePack(id: "b"))
    (first.catalogue, second.catalogue) = (TerritoryPageTests.catalogue(), TerritoryPageTests.catalogue("Ufficio"))
    let differences = JoinedCatalogue([first, second]).differences
    #expect(differences.map { $0.message(in: .italian) } == ["l'ente «a» ha nomi diversi in più pacchetti (a, b): vale il primo"])
    #expect(differences.map { $0.message(in: .english) } == ["body “a” has different names in several packs (a, b): the first one counts"])
  }
}
