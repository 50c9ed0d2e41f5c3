import ArgumentParser
import Raccordo
import RaccordoReports

struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: said(
      it: "Prova i casi concordati di un pacchetto contro le sue regole.",
      en: "Tries the agreed cases of a pack against its rules."),
    discussion: said(
      it: "Esempio: raccordo test Rules/alessandria-abitare", en: "Example: raccordo test Rules/alessandria-abitare"))

  @Argument(help: help(it: "Le cartelle dei pacchetti.", en: "The folders of the packs.", valueName: "pack"))
  var packs: [String]

  @Option(help: help(it: "it o en (dall'ambiente).", en: "it or en (from the environment).", valueName: "lang"))
  var lang: Language?

  func run() async throws {
    let language = lang ?? .ofEnvironment
    try await reporting(in: language) {
      var hasFailed = false
      let couldNotRun = try eachPack(packs, in: language) { folder in
        let pack = try loadPack(folder, language: language)
        let outcomes = try CaseRunner(pack).run()
        let page = CasesPage(outcomes, language: language, style: Console.style(of: Console.output))
        try Console.print([folder] + page.lines)
        if outcomes.isEmpty {
          Console.tell([
            language.of(
              it: "nessun caso: un pacchetto senza casi non si può provare. Aggiungi case \"...\" { given = ..., expect = ... }",
              en: "no cases: a pack without cases cannot be tried. Add case \"...\" { given = ..., expect = ... }")
          ])
        }
        hasFailed = hasFailed || outcomes.isEmpty || outcomes.contains { !$0.hasPassed }
      }
      return couldNotRun > 0 ? .couldNotRun : hasFailed ? .somethingToDo : .success
    }
  }
}
