import ArgumentParser
import Raccordo
import RaccordoReports

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said(
      it: "Legge i pacchetti di regole e dice ogni errore, con il posto e il rimedio.",
      en: "Reads rule packs and tells every error, with its place and remedy."),
    discussion: said(
      it: "Esempio: raccordo check Rules/alessandria-abitare", en: "Example: raccordo check Rules/alessandria-abitare"))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json, sarif, github
  }

  @Argument(help: help(it: "Le cartelle dei pacchetti.", en: "The folders of the packs.", valueName: "pack"))
  var packs: [String]

  @Option(
    help: help(
      it: "Il giorno di cui valgono le cifre, AAAA-MM-GG (oggi).", en: "The day whose figures count, YYYY-MM-DD (today).",
      valueName: "date"))
  var on: CivilDay?

  @Option(
    help: help(
      it: "human, json (un oggetto per riga), sarif (2.1.0) o github (comandi di GitHub Actions).",
      en: "human, json (an object a line), sarif (2.1.0) or github (commands of GitHub Actions).", valueName: "format"))
  var format: Format = .human

  @Option(help: help(it: "it o en (dall'ambiente).", en: "it or en (from the environment).", valueName: "lang"))
  var lang: Language?

  @OptionGroup var rulesMayUse: LimitOptions

  private struct Checked {
    let folder: String
    let sources: PackSources
    let check: PackCheck
  }

  func run() async throws {
    let language = lang ?? .ofEnvironment
    try await reporting(in: language) {
      let day = on ?? Clock.today
      var checked: [Checked] = []
      let couldNotRun = try eachPack(packs, in: language) { folder in
        let sources = try PackSources(folder: folder)
        checked.append(Checked(folder: folder, sources: sources, check: PackCheck(sources, on: day, limits: rulesMayUse.limits)))
      }
      try show(checked, language)
      if couldNotRun > 0 { return .couldNotRun }
      return checked.allSatisfy(\.check.outcome.findings.isEmpty) ? .success : .somethingToDo
    }
  }

  private func show(_ checked: [Checked], _ language: Language) throws {
    switch format {
    case .human:
      for pack in checked {
        let page = CheckPage(pack.check, of: pack.sources, language: language, style: Console.style(of: Console.output))
        try Console.print(page.lines)
      }
      try Console.print([CheckPage.total(checked.map(\.check), in: language)])
    case .json:
      var text = JSONText()
      for pack in checked {
        for finding in pack.check.outcome.findings { text.appendLine(finding.json(in: language, folder: pack.folder)) }
      }
      try Console.write(text.bytes)
    case .sarif:
      let packs = checked.map { FindingsSARIF.Pack(folder: $0.folder, findings: $0.check.outcome.findings) }
      var text = JSONText()
      text.appendLine(FindingsSARIF(packs, version: raccordoVersion, language: language).json)
      try Console.write(text.bytes)
    case .github:
      for pack in checked {
        try Console.print(
          WorkflowCommands(pack.check.outcome.findings, folder: pack.folder, language: language).lines)
      }
    }
  }
}
