#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
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
    subcommands: [
      MatchCommand.self, ScreenCommand.self, ExplainCommand.self, DiffCommand.self, AskCommand.self, CoverageCommand.self, LedgerCommand.self, CheckCommand.self,
      TestCommand.self, FmtCommand.self, LspCommand.self, StubsCommand.self, ExplainFindingCommand.self,
    ])

  /// Runs what the command line asks for; what the parser says about it is said in the person's language.
  static func main() async {
    let listening = Interruption.watch()
    defer { listening.forEach { $0.cancel() } }
    do {
      try CommandWords.refuseRepeated(CommandLine.arguments)
      var command = try parseAsRoot(routed(Array(CommandLine.arguments.dropFirst())))
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      let code = exitCode(for: error)
      let text = ParserWords.text(fullMessage(for: error), in: .asked)
      let lines = text.isEmpty ? [] : [text]
      if code.isSuccess { try? Console.print(lines) } else { Console.tell(lines) }
      leave(code.rawValue)
    }
  }

  /// `explain` with a code in the place of a list asks for the page of a finding.
  static func routed(_ arguments: [String]) -> [String] {
    guard arguments.count > 1, arguments[0] == "explain", ExplainFindingCommand.isCode(arguments[1]) else { return arguments }
    return ["explain-finding"] + arguments.dropFirst()
  }
}

/// exit(3), which the parser's own `exit` would hide by its name.
private func leave(_ status: Int32) -> Never {
  exit(status)
}
