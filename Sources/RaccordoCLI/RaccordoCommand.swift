import ArgumentParser
import Raccordo

/// The `raccordo` command: reads the clock, the environment and the terminal, and leaves the work to the library.
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
    subcommands: [
      MatchCommand.self, ScreenCommand.self, ExplainCommand.self, WatchCommand.self, DiffCommand.self, AskCommand.self, CoverageCommand.self,
      LedgerCommand.self, CheckCommand.self, TestCommand.self, FmtCommand.self, LspCommand.self, StubsCommand.self, ExplainFindingCommand.self,
    ])

  /// The command that a command line asks for, with its options.
  static func asked(_ words: [String]) throws -> any ParsableCommand {
    try CommandWords.refuseRepeated(words)
    return try parseAsRoot(routed(Array(words.dropFirst())))
  }

  /// `explain` with a code in the place of a list asks for the page of a finding.
  static func routed(_ arguments: [String]) -> [String] {
    guard arguments.count > 1, arguments[0] == "explain", ExplainFindingCommand.isCode(arguments[1]) else { return arguments }
    return ["explain-finding"] + arguments.dropFirst()
  }
}
