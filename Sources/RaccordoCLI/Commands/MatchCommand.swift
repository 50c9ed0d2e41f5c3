import ArgumentParser
import Raccordo
import RaccordoReports

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: said(
      it: "Chi può entrare, in che ordine, con quali posti, verso chi, e che cosa chiedere.",
      en: "Who can enter, in what order, with which places, towards whom, and what to ask."),
    discussion: said(
      it: """
        Esempio: raccordo match Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --out out
        Con più pacchetti i posti si assegnano insieme: raccordo match Examples/Network/list.csv --rules Examples/Network/rules --on 2025-06-01
        Esce con 0 se tutto è a posto, 1 se nella lista c'è qualcosa da sistemare, 2 se non può lavorare.
        """,
      en: """
        Example: raccordo match Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --out out
        With several packs places are given together: raccordo match Examples/Network/list.csv --rules Examples/Network/rules --on 2025-06-01
        Exits with 0 when all is well, 1 when something in the list needs mending, 2 when it could not run.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, ndjson
  }

  @OptionGroup var options: ListOptions

  @Option(help: help(it: "Come scrivere il risultato: table, csv, json, ndjson.", en: "How to write the result: table, csv, json, ndjson.", valueName: "format"))
  var format: Format = .table

  @Option(
    name: .customLong("out"),
    help: help(
      it: "Una cartella in cui lasciare shortlist.csv, judgements.ndjson, unmet.csv, ledger.csv, issues.csv, network.json, run.json.",
      en: "A folder in which to leave shortlist.csv, judgements.ndjson, unmet.csv, ledger.csv, issues.csv, network.json, run.json.",
      valueName: "folder"))
  var folder: String?

  @Flag(
    help: help(
      it: "Mostra anche che cosa è toccato ai gruppi che il pacchetto dichiara.",
      en: "Also show what became of the groups that the pack declares."))
  var fairness = false

  func run() async throws {
    let language = options.language
    try await reporting(in: language) {
      let matched = try await matched()
      // Files first: whoever closes the output early (`| head`) still finds them whole.
      if let folder { try await Interruption.afterwards { try await write(matched, to: folder) } }
      if Console.isFile(Console.output) {
        try await Interruption.afterwards { try show(matched) }
      } else {
        try show(matched)
      }
      let toLookAt = MatchNotes(matched, language).lines
      Console.tell(toLookAt)
      return toLookAt.isEmpty ? .success : .somethingToDo
    }
  }

  private func matched() async throws -> MatchedNetwork {
    var matched = try await options.match()
    if folder != nil || format == .table || format == .json { matched.compareGroups() }
    return matched
  }

  private func write(_ matched: MatchedNetwork, to folder: String) async throws {
    if let only = matched.only {
      try await RunFiles(only.record, network: matched.record).write(to: folder)
    } else {
      try await NetworkFiles(matched.record).write(to: folder)
    }
  }

  private func show(_ matched: MatchedNetwork) throws {
    switch format {
    case .table: return try Console.print(table(matched))
    case .csv: try Console.write(matched.only.map { RunFiles($0.record).shortlist(.machine) } ?? NetworkFiles(matched.record).shortlist)
    case .ndjson: try Console.write(matched.only.map { RunFiles($0.record).judgements } ?? NetworkFiles(matched.record).judgements)
    case .json: try Console.write(json(matched))
    }
    Console.tell(matched.lists.flatMap(sums).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// What was read: the rows of the list, and those of the declines.
  private func sums(_ list: MatchedList) -> [String] { [list.page.sum] + [list.declinesPage?.sum].compactMap(\.self) }

  private func table(_ matched: MatchedNetwork) -> [String] {
    let style = Console.style(of: Console.output)
    var told: [String] = []
    let pages = matched.lists.flatMap { list in
      let page = ShortlistPage(list.result, pack: list.pack, language: options.language, style: style)
      // A list is the same for all packs, unless one reads it otherwise.
      let sum = self.sums(list).filter { !told.contains($0) }
      told += sum
      let title = matched.only == nil ? [style.mark(NetworkPage.title(of: list.pack, in: options.language), .strong), ""] : []
      return sum + (sum.isEmpty ? [] : [""]) + title + page.lines + groups(list)
    }
    return pages + NetworkPage(matched.outcome.assignment, unanswered: matched.outcome.unanswered, language: options.language).lines
  }

  /// What became of the groups of a pack: in a line a program, or whole where somebody asked for it.
  private func groups(_ list: MatchedList) -> [String] {
    guard let sheet = list.record.fairness else {
      return fairness
        ? [
          options.language.of(
            it: "Il pacchetto non dichiara gruppi: aggiungi fairness = { \"campo\" } a pack.lua",
            en: "The pack declares no groups: add fairness = { \"field\" } to pack.lua"), "",
        ] : []
    }
    let page = FairnessPage(sheet, pack: list.pack, language: options.language, style: Console.style(of: Console.output))
    return (fairness ? page.lines : page.summary) + [""]
  }

  private func json(_ matched: MatchedNetwork) -> [UInt8] {
    var text = JSONText()
    func write(_ list: MatchedList, _ text: inout JSONText) {
      text.beginObject()
      text.key("run")
      text.append(list.record.json)
      text.key("programs")
      text.append(list: list.result.programs) { $1.write(to: &$0) }
      if let sheet = list.record.fairness {
        text.key("fairness")
        text.append(sheet.json)
      }
      text.endObject()
    }
    if let only = matched.only {
      write(only, &text)
    } else {
      text.beginObject()
      text.key("network")
      text.append(matched.record.json())
      text.key("packs")
      text.append(list: matched.lists) { write($1, &$0) }
      text.endObject()
    }
    text.endLine()
    return text.bytes
  }
}
