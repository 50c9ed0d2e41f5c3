import ArgumentParser
import Raccordo

/// The `raccordo` command: reads the clock, the environment and the terminal, and leaves the work to the library.
@main
struct RaccordoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "raccordo",
    abstract: said(
      it: "Applica a una lista le regole che una rete ha scritto, e spiega ogni esito.",
      en: "Applies the rules that a network wrote to a list, and explains every outcome."),
    discussion: said(
      it: """
        Esempio: raccordo match Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12
        Lo strumento propone; decide una persona con un nome.
        """,
      en: """
        Example: raccordo match Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12
        The tool proposes; a named person decides.
        """),
    version: "raccordo \(raccordoVersion)",
    subcommands: [MatchCommand.self, ExplainCommand.self, CheckCommand.self, TestCommand.self, FmtCommand.self])
}
