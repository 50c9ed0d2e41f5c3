import ArgumentParser
import Raccordo
import RaccordoLanguageServer

/// A verb of its own: `lsp` speaks a protocol on standard output until its client leaves, this writes one file.
struct StubsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stubs",
    abstract: said(
      it: "Scrive le definizioni di un pacchetto per editor di Lua (LuaLS).",
      en: "Writes the definitions of a pack for Lua editors (LuaLS)."),
    discussion: said(
      it: "Esempio: raccordo stubs Rules/alessandria-abitare > Rules/alessandria-abitare/.luals/raccordo.lua",
      en: "Example: raccordo stubs Rules/alessandria-abitare > Rules/alessandria-abitare/.luals/raccordo.lua"))

  @Argument(help: help(it: "La cartella del pacchetto.", en: "The folder of the pack.", valueName: "pack"))
  var pack: String

  @Option(
    help: help(
      it: "Il giorno di cui valgono le cifre, AAAA-MM-GG (oggi).", en: "The day whose figures count, YYYY-MM-DD (today).",
      valueName: "date"))
  var on: CivilDay?

  @Option(help: help(it: "it o en (dall'ambiente).", en: "it or en (from the environment).", valueName: "lang"))
  var lang: Language?

  func run() async throws {
    let language = lang ?? .ofEnvironment
    try await reporting(in: language) {
      let outcome = PackLoader().load(try PackSources(folder: pack))
      try Console.write(Array(DefinitionFile(outcome, language: language, on: on ?? Clock.today).text.utf8))
      return .success
    }
  }
}
