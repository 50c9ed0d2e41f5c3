import ArgumentParser
import Raccordo
import RaccordoReports

struct ScreenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: said(
      it: "Vaglia una lista lunghissima: di ogni nucleo i programmi migliori, di ogni programma i primi nuclei, e ciò che resta da decidere.",
      en: "Screens a very long list: of each household the best programs, of each program the first households, and what is still open."),
    discussion: said(
      it: """
        Esempio: raccordo screen Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --out out
        Non assegna posti e non spiega: per questo c'è raccordo match. La lista si legge a pezzi: la memoria non cresce con i risultati.
        Esce con 0 se tutto è a posto, 1 se nella lista c'è qualcosa da sistemare, 2 se non può lavorare.
        """,
      en: """
        Example: raccordo screen Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --out out
        It gives no places and explains nothing: raccordo match does. The list is read in chunks: memory does not grow with the results.
        Exits with 0 when all is well, 1 when something in the list needs mending, 2 when it could not run.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var options: ScreenOptions

  @Option(help: help(it: "Come scrivere il risultato: table, json.", en: "How to write the result: table, json.", valueName: "format"))
  var format: Format = .table

  @Option(
    name: .customLong("out"),
    help: help(
      it: "Una cartella in cui lasciare by_household.csv, by_program.csv, undetermined.csv, issues.csv, run.json.",
      en: "A folder in which to leave by_household.csv, by_program.csv, undetermined.csv, issues.csv, run.json.", valueName: "folder"))
  var folder: String?

  func run() async throws {
    let language = options.language
    try await reporting(in: language) {
      let run = try ScreeningRun(options)
      var screened: [ScreenedList] = []
      for (index, screening) in run.screenings.enumerated() {
        screened.append(try await run.screen(screening, to: folder.map { run.folder(index, in: $0) }))
      }
      try show(screened, run)
      let toLookAt = notes(screened)
      Console.tell(toLookAt)
      return toLookAt.isEmpty ? .success : .somethingToDo
    }
  }

  private func show(_ screened: [ScreenedList], _ run: ScreeningRun) throws {
    let sums = screened.map { $0.page.sum }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    switch format {
    case .table:
      let pages = screened.flatMap { list in
        [""] + ScreeningPage(list.result, list.screening, language: options.language, style: Console.style(of: Console.output)).lines
      }
      try Console.print(sums + pages)
    case .json:
      let records = screened.map { run.record($0).json }
      var text = JSONText()
      text.appendLine(records.count == 1 ? records[0] : .array(records))
      try Console.write(text.bytes)
      Console.tell(sums)
    }
  }

  /// What holds for every pack once, then what each pack has by itself, under its name.
  private func notes(_ screened: [ScreenedList]) -> [String] {
    let all = screened.map { $0.toLookAt(in: options.language) }
    guard all.count > 1, let first = all.first else { return all.first ?? [] }
    if all.allSatisfy({ $0 == first }) { return first }
    return zip(screened, all).flatMap { list, lines in
      lines.isEmpty ? [] : [NetworkPage.title(of: list.screening.matcher.pack, in: options.language)] + lines
    }
  }
}
