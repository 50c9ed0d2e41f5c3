import ArgumentParser
import Raccordo
import RaccordoReports

/// `raccordo explain E003`: the page of one kind of finding. It stands beside `raccordo explain LIST`, and
/// `RaccordoCommand` tells the two apart by the argument.
struct ExplainFindingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-finding",
    abstract: said(it: "La pagina di un codice di `check`.", en: "The page of a code of `check`."), shouldDisplay: false)

  @Argument(help: help(it: "Il codice, come E003.", en: "The code, such as E003.", valueName: "code"))
  var code: String

  @Option(help: help(it: "it o en (dall'ambiente).", en: "it or en (from the environment).", valueName: "lang"))
  var lang: Language?

  func run() async throws {
    try await reporting(in: lang ?? .ofEnvironment) {
      guard let page = FindingPage(named: code.uppercased()) else {
        throw Stop.message(
          LocalizedText(it: "nessun codice si chiama \(code)", en: "no code is called \(code)"),
          remedy: LocalizedText(
            it: "i codici sono in Docs/findings, uno per pagina", en: "the codes are in Docs/findings, one a page"))
      }
      try Console.write(Array(page.text.utf8))
      return .success
    }
  }

  /// Whether an argument is a code and not a list: a letter and three digits.
  static func isCode(_ argument: String) -> Bool {
    let letters = Array(argument.uppercased().utf8)
    return letters.count == 4 && (letters[0] == 0x45 || letters[0] == 0x57)
      && letters.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
