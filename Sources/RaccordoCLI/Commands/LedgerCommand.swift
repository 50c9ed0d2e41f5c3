import ArgumentParser
import Raccordo
import RaccordoReports

struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: said(
      it: "Unisce i registri dei bisogni senza risposta, e li mostra anche senza numeri piccoli.",
      en: "Joins ledgers of unmet need, and shows them without small numbers too."),
    discussion: said(
      it: """
        Esempio: raccordo ledger marzo/ledger.csv aprile/ledger.csv --suppress 5
        I registri li lascia raccordo match --out. Chi sta in due registri dello stesso periodo conta due volte: i registri non hanno codici.
        """,
      en: """
        Example: raccordo ledger march/ledger.csv april/ledger.csv --suppress 5
        raccordo match --out leaves ledgers. Who stands in two ledgers of one period counts twice: ledgers hold no ids.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  @Argument(help: help(it: "I registri da unire.", en: "The ledgers to join.", valueName: "ledger"))
  var ledgers: [String]

  @Option(
    help: help(
      it: "Per mese, trimestre o anno: month, quarter, year (come nei registri).",
      en: "By month, quarter or year: month, quarter, year (as in the ledgers).", valueName: "period"))
  var period: LedgerPeriod.Length?

  @OptionGroup var counts: SuppressOption

  @Option(help: help(it: "table, csv o json.", en: "table, csv or json.", valueName: "format"))
  var format: Format = .table

  @Option(help: help(it: "it o en (dall'ambiente).", en: "it or en (from the environment).", valueName: "lang"))
  var lang: Language?

  func run() async throws {
    let language = lang ?? .ofEnvironment
    try await reporting(in: language) {
      let read = try ledgers.map { path in
        (name: path, ledger: try UnmetLedger(try ListFile.named(path, limit: ReadOptions.usualMaximumBytes)))
      }
      let joined = read.reduce(into: UnmetLedger()) { $0.add($1.ledger) }
      guard let ledger = period.map(joined.by) ?? joined else { throw LedgerCommand.tooLong }
      try show(GuardedLedger(ledger, threshold: counts.suppress), language)
      let notes = LedgerPage.countedTwice(read, in: language)
      Console.tell(notes)
      return notes.isEmpty ? .success : .somethingToDo
    }
  }

  private func show(_ ledger: GuardedLedger, _ language: Language) throws {
    switch format {
    case .table: try Console.print(LedgerPage(ledger, language: language, style: Console.style(of: Console.output)).lines)
    case .csv: try Console.write(LedgerTable(ledger, language: language).bytes(.machine))
    case .json:
      var text = JSONText()
      text.appendLine(ledger.json)
      try Console.write(text.bytes)
    }
  }

  private static let tooLong = Stop.message(
    LocalizedText(it: "in un registro i periodi sono più lunghi di quelli chiesti", en: "a ledger has longer periods than those asked for"),
    remedy: LocalizedText(it: "chiedi --period quarter o --period year", en: "ask for --period quarter or --period year"))
}

extension LedgerPeriod.Length: ExpressibleByArgument {}
