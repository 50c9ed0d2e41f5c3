#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import ArgumentParser
import Raccordo
import RaccordoLanguageServer

struct LspCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: said(
      it: "Aiuta a scrivere le regole dentro un editor (Language Server Protocol).",
      en: "Helps to write rules inside an editor (Language Server Protocol)."),
    discussion: said(
      it: "Lo avvia l'editor, che gli parla dall'ingresso e dall'uscita standard: Docs/editor-per-le-regole.md.",
      en: "The editor starts it and talks to it over standard input and output: Docs/editors.md."))

  @Option(
    help: help(
      it: "Il giorno di cui valgono le cifre, AAAA-MM-GG (oggi).", en: "The day whose figures count, YYYY-MM-DD (today).",
      valueName: "date"))
  var on: CivilDay?

  @Option(
    help: help(
      it: "it o en (quella dell'editor, o dall'ambiente).", en: "it or en (that of the editor, or from the environment).",
      valueName: "lang"))
  var lang: Language?

  @Flag(help: help(it: "Non cambia nulla: alcuni editor lo chiedono.", en: "Changes nothing: some editors ask for it."))
  var stdio = false

  func run() async throws {
    let day = on
    let session = LanguageServerSession(language: lang ?? .ofEnvironment, isAsked: lang != nil, today: { day ?? Clock.today }) { bytes in
      // A client that went away hears nothing more; its end of the input closes too.
      try? Console.write(bytes)
    }
    let status = await session.serve(.pieces(LspCommand.piece))
    if status != 0 { throw ExitCode(status) }
  }

  /// What standard input gives next; empty at its end.
  @Sendable private static func piece() -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(Console.input, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      return Array(piece.prefix(max(0, count)))
    }
  }
}
