import ArgumentParser
import Raccordo
import RaccordoReports

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: said(
      it: "Perché un nucleo è dov'è: ogni prova con il valore che ha visto, che cosa chiedere, che cosa cambierebbe l'esito.",
      en: "Why a household stands where it does: every test with the value it saw, what to ask, what would change the outcome."),
    discussion: said(
      it: """
        Esempio: raccordo explain Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --household N460
        Con un codice di `check` al posto della lista ne mostra la pagina: raccordo explain E003
        """,
      en: """
        Example: raccordo explain Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --household N460
        With a code of `check` in place of the list it shows its page: raccordo explain E003
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json
  }

  @OptionGroup var options: ListOptions

  @Option(help: help(it: "Il codice del nucleo.", en: "The id of the household.", valueName: "id"))
  var household: String

  @Flag(help: help(it: "Mostra anche i criteri non soddisfatti e ogni prova.", en: "Also show criteria not met and every test."))
  var all = false

  @Option(help: help(it: "human o json.", en: "human or json.", valueName: "format"))
  var format: Format = .human

  func run() async throws {
    let language = options.language
    try await reporting(in: language) {
      let matched = try await options.match()
      for program in matched.matcher.programs {
        let explanation = try matched.matcher.explain(
          household, program: program.id, in: matched.reading.households, result: matched.result)
        switch format {
        case .human:
          var page = ExplanationPage(
            explanation, pack: matched.pack, language: language, style: Console.style(of: Console.output))
          page.showsAll = all
          try Console.print(page.lines)
        case .json:
          var text = JSONText()
          explanation.write(to: &text, in: language)
          text.endLine()
          try Console.write(text.bytes)
        }
      }
      return .success
    }
  }
}
