import ArgumentParser
import Raccordo
import RaccordoReports

struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: said(
      it: "Chi chiamare adesso e che cosa chiedere; o quante chiamate servono, provando con le risposte.",
      en: "Whom to call now and what to ask; or how many calls it takes, rehearsed with the answers."),
    discussion: said(
      it: """
        Esempio: raccordo ask Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --each 10
        Con --answers (la stessa lista, completa) prova i giri di chiamate: dopo ognuno le risposte entrano e i posti si ridanno.
        """,
      en: """
        Example: raccordo ask Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --each 10
        With --answers (the same list, complete) it rehearses rounds of calls: after each the answers go in and places are given anew.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  @OptionGroup var options: ListOptions

  @Option(help: help(it: "Quanti se ne chiamano per ogni programma.", en: "How many are called for each program.", valueName: "n"))
  var each: Int = 10

  @Option(
    help: help(
      it: "La stessa lista con le risposte: prova quanti giri di chiamate servono.",
      en: "The same list with the answers: rehearses how many rounds of calls it takes.", valueName: "file"))
  var answers: String?

  @Option(help: help(it: "table, csv (solo le chiamate) o json.", en: "table, csv (calls only) or json.", valueName: "format"))
  var format: Format = .table

  func validate() throws {
    try options.how.validate(beside: [options.asked.list, options.declined, answers])
    if each < 1 { throw ValidationError(said(it: "--each va da 1 in su", en: "--each goes from 1 up")) }
    if answers != nil, format == .csv {
      throw ValidationError(said(it: "con --answers il formato è table o json", en: "with --answers the format is table or json"))
    }
  }

  func run() async throws {
    try await reporting(in: options.language) {
      let matched = try await options.match()
      if let answers { try await rehearse(matched, answers) } else { try show(matched) }
      let toLookAt = MatchNotes(matched, options.language).lines
      Console.tell(toLookAt)
      return toLookAt.isEmpty ? .success : .somethingToDo
    }
  }

  private func show(_ matched: MatchedNetwork) throws {
    let (packs, results) = (matched.lists.map(\.pack), matched.lists.map(\.result))
    let sheet = CallSheet(results, each: each)
    let table = CallTable(sheet, packs: packs)
    switch format {
    case .table:
      let style = Console.style(of: Console.output)
      try Console.print(CallPage(sheet, packs: packs, results: results, language: options.language, style: style).lines)
    case .csv: try Console.write(table.csv)
    case .json: try write(["calls": table.json])
    }
  }

  private func rehearse(_ matched: MatchedNetwork, _ answers: String) async throws {
    let complete = try matched.read(answers)
    let isOfOthers = zip(matched.lists, complete).allSatisfy { list, answers in
      !list.reading.households.ids.contains { answers.row(of: $0) != nil }
    }
    if isOfOthers {
      throw Stop.message(
        LocalizedText(it: "in «\(answers)» non c'è nessun nucleo della lista", en: "“\(answers)” has no household of the list"),
        remedy: LocalizedText(it: "dai la stessa lista, completa, con gli stessi codici", en: "give the same list, complete, with the same ids"))
    }
    let rounds = try await AskingRounds(
      matched.matcher, matched.lists.map(\.reading.households), answers: complete, declined: matched.lists.map(\.declines),
      each: each, workers: options.how.workers(for: complete.first?.count ?? 0))
    let page = RoundsPage(rounds, language: options.language)
    switch format {
    case .table, .csv: try Console.print(page.lines)
    case .json: try write(page.json)
    }
  }

  private func write(_ value: JSONValue) throws {
    var text = JSONText()
    text.appendLine(value)
    try Console.write(text.bytes)
  }
}
