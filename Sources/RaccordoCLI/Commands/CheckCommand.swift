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
    case human, json
  }

  @Argument(help: help(it: "Le cartelle dei pacchetti.", en: "The folders of the packs.", valueName: "pack"))
  var packs: [String]

  @Option(help: help(it: "human o json (un oggetto per riga).", en: "human or json (an object a line).", valueName: "format"))
  var format: Format = .human

  @Option(help: help(it: "it o en (dall'ambiente).", en: "it or en (from the environment).", valueName: "lang"))
  var lang: Language?

  func run() async throws {
    let language = lang ?? .ofEnvironment
    try await reporting(in: language) {
      var findings: [Finding] = []
      let couldNotRun = try eachPack(packs, in: language) { folder in
        let sources = try PackSources(folder: folder)
        let outcome = PackCheck(sources).outcome
        findings += outcome.findings
        try show(outcome, sources, language)
      }
      if format == .human { try Console.print([summary(findings, packs: packs.count - couldNotRun, language)]) }
      return couldNotRun > 0 ? .couldNotRun : findings.isEmpty ? .success : .somethingToDo
    }
  }

  private func summary(_ findings: [Finding], packs: Int, _ language: Language) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    return language.of(
      it: "\(language.count(packs, "pacchetto controllato", "pacchetti controllati")): "
        + "\(language.count(errors, "errore", "errori")), \(language.count(warnings, "avviso", "avvisi"))",
      en: "\(language.count(packs, "pack", "packs")) checked: "
        + "\(language.count(errors, "error", "errors")), \(language.count(warnings, "warning", "warnings"))")
  }

  private func show(_ outcome: PackLoader.Outcome, _ sources: PackSources, _ language: Language) throws {
    let page = FindingsPage(outcome.findings, in: sources, language: language, style: Console.style(of: Console.output))
    switch format {
    case .human: try Console.print(page.lines + (outcome.pack.map { PackSummary($0, language: language).lines } ?? []))
    case .json:
      var text = JSONText()
      for finding in page.json { text.appendLine(finding) }
      try Console.write(text.bytes)
    }
  }
}
