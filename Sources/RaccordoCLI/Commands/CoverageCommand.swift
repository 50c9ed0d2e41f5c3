import ArgumentParser
import Raccordo
import RaccordoReports

struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: said(
      it: "Chi dà che cosa e dove, comune per comune; con una lista, accanto a chi ne ha bisogno.",
      en: "Who gives what and where, municipality by municipality; with a list, beside those who need it."),
    discussion: said(
      it: """
        Esempio: raccordo coverage --rules Rules --on 2025-03-12
        Esempio: raccordo coverage Examples/Decadence/list.csv --rules Rules --on 2025-03-12
        """,
      en: """
        Example: raccordo coverage --rules Rules --on 2025-03-12
        Example: raccordo coverage Examples/Decadence/list.csv --rules Rules --on 2025-03-12
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  @Argument(
    help: help(
      it: "Una lista, per vedere anche i bisogni; - per l'ingresso standard.", en: "A list, to see needs too; - for standard input.",
      valueName: "list"))
  var list: String?

  @Option(
    help: help(
      it: "La cartella di un pacchetto di regole, o quella che ne contiene più d'uno.", en: "The folder of a rule pack, or one that holds several.",
      valueName: "packs"))
  var rules: String

  @Option(help: help(it: "Il giorno che conta, AAAA-MM-GG (oggi).", en: "The day that counts, YYYY-MM-DD (today).", valueName: "date"))
  var on: CivilDay?

  @Option(
    help: help(
      it: "Per tema (la prima parte di una voce) o per voce intera: theme, term.", en: "By theme (the first part of a term) or by whole term: theme, term.",
      valueName: "grouping"))
  var by: TermGrouping = .theme

  @OptionGroup var counts: SuppressOption

  @Flag(help: help(it: "Tutte le righe della tabella.", en: "Every row of the table."))
  var all = false

  @OptionGroup var how: ReadingOptions

  @Option(help: help(it: "table, csv o json.", en: "table, csv or json.", valueName: "format"))
  var format: Format = .table

  private var language: Language { how.language }
  private var day: CivilDay { on ?? Clock.today }

  func validate() throws {
    if list == nil, how.columns != nil || how.members != nil || counts.suppress != nil {
      throw ValidationError(
        said(it: "--columns, --members e --suppress vanno con una lista", en: "--columns, --members and --suppress go with a list"))
    }
    try how.validate(beside: [list])
  }

  func run() async throws {
    try await reporting(in: language) {
      let packs = try PackFolders.inside(rules).map { try loadPack($0, limits: how.rulesMayUse.limits, language: language) }
      let catalogue = JoinedCatalogue(packs)
      let (runs, asides) = try await matched(packs)
      let ledger = list.map { _ in counts.suppress == nil ? UnmetLedger(runs) : UnmetLedger(runs).judgedDemands }
      let matrix = TerritoryMatrix(catalogue, on: day, by: by, ledger: ledger)
      try show(matrix, given: list.map { _ in GivenByServices(catalogue, runs) })
      let notes = catalogue.differences.map { $0.message(in: language) } + asides
      Console.tell(notes)
      return notes.isEmpty ? .success : .somethingToDo
    }
  }

  /// The list matched with all the packs, each of which reads it with its own fields; and what was set aside in it.
  private func matched(_ packs: [RulePack]) async throws -> (runs: [UnmetLedger.Run], asides: [String]) {
    guard let list else { return ([], []) }
    let source = try how.source(list)
    let matcher = try NetworkMatcher(packs, on: day)
    let readings = try matcher.matchers.map { try source.reading(for: $0.pack, on: day) }
    Console.progress(language.of(it: "applico \(packs.count) pacchetti", en: "applying \(packs.count) packs"))
    let workers = how.workers(for: readings.first?.households.count ?? 0)
    let results = try await matcher.match(readings.map(\.households), workers: workers).results
    let runs = matcher.matchers.indices.map { index in
      UnmetLedger.Run(
        pack: matcher.matchers[index].pack, households: readings[index].households, setAside: readings[index].householdsSetAside,
        result: results[index])
    }
    let asides = readings.map(\.rowsSetAside).max() ?? 0
    let note = language.of(
      it: language.count(asides, "riga messa da parte", "righe messe da parte") + " nella lista: raccordo match --out dice quali e perché",
      en: language.count(asides, "row", "rows") + " of the list set aside: raccordo match --out says which and why")
    return (runs, asides > 0 ? [note] : [])
  }

  private func show(_ matrix: TerritoryMatrix, given: GivenByServices?) throws {
    switch format {
    case .table:
      var page = TerritoryPage(
        matrix, given: given, threshold: counts.suppress, language: language, style: Console.style(of: Console.output))
      if all { page.most = nil }
      try Console.print(page.lines)
    case .csv: try Console.write(TerritoryTable(matrix, threshold: counts.suppress).bytes)
    case .json:
      var text = JSONText()
      text.appendLine(matrix.json(given: given, threshold: counts.suppress))
      try Console.write(text.bytes)
    }
  }
}

extension TermGrouping: ExpressibleByArgument {}
