import ArgumentParser
import Raccordo
import RaccordoReports

struct FmtCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: said(
      it: "Dà ai file di regole un solo aspetto, senza cambiare ciò che dicono.",
      en: "Gives rule files one layout, without changing what they say."),
    discussion: said(
      it: """
        Esempio: raccordo fmt --check Rules/alessandria-abitare
        Riscrive i file e dice quali ha cambiato. Esce con 0 se tutto è a posto, 1 se con --check o --diff qualcosa \
        cambierebbe o se un file ha errori (resta com'è), 2 se non può lavorare.
        """,
      en: """
        Example: raccordo fmt --check Rules/alessandria-abitare
        Rewrites the files and tells which ones changed. Exits with 0 when all is well, 1 when with --check or --diff \
        something would change or when a file has mistakes (it stays as it is), 2 when it could not run.
        """))

  @Argument(
    help: help(
      it: "File .lua o cartelle di pacchetti; - dall'ingresso all'uscita standard.",
      en: ".lua files or pack folders; - from standard input to standard output.", valueName: "path"))
  var paths: [String]

  @Flag(help: help(it: "Non cambia nulla: elenca i file che cambierebbero.", en: "Change nothing: list the files that would change."))
  var check = false

  @Flag(help: help(it: "Non cambia nulla: mostra che cosa cambierebbe.", en: "Change nothing: show what would change."))
  var diff = false

  @Option(help: help(it: "it o en (dall'ambiente).", en: "it or en (from the environment).", valueName: "lang"))
  var lang: Language?

  /// How many files were met, and what became of them.
  private struct Tally {
    var files = 0
    var changed = 0
    var refused = 0
  }

  func validate() throws {
    guard paths.contains("-"), paths.count > 1 else { return }
    throw ValidationError(
      said(it: "- (l'ingresso standard) va da solo, senza altri file", en: "- (standard input) goes alone, without other files"))
  }

  func run() async throws {
    let language = lang ?? .ofEnvironment
    try await reporting(in: language) {
      var tally = Tally()
      let couldNotRun = try eachPack(paths, in: language) { path in
        for file in try RuleFiles.at(path) { try format(file, &tally, language) }
      }
      if tally.files > 0, !isStream { Console.tell([summary(tally, language)]) }
      if couldNotRun > 0 { return .couldNotRun }
      return tally.refused > 0 || (changesNothing && tally.changed > 0) ? .somethingToDo : .success
    }
  }

  private var isStream: Bool { paths == ["-"] }
  private var changesNothing: Bool { check || diff }

  private func format(_ file: PackSources.File, _ tally: inout Tally, _ language: Language) throws {
    let formatting = RuleFileFormatting(file)
    tally.files += 1
    guard formatting.findings.isEmpty else {
      tally.refused += 1
      let style = Console.style(of: Console.errors)
      return Console.tell(FindingsPage(formatting.findings, in: PackSources([file]), language: language, style: style).lines)
    }
    if formatting.changes {
      tally.changed += 1
      if !isStream, !changesNothing { try FileRewrite(path: file.path).write(formatting.formatted) }
      try tell(formatting)
    }
    if isStream, !changesNothing { try Console.write(formatting.formatted) }
  }

  /// Names a file that changes, or shows how.
  private func tell(_ formatting: RuleFileFormatting) throws {
    let path = formatting.file.path
    if diff {
      try Console.write(UnifiedDiff(from: formatting.file.bytes, to: formatting.formatted, name: path).bytes)
    } else if check || !isStream {
      try Console.print([path])
    }
  }

  private func summary(_ tally: Tally, _ language: Language) -> String {
    let files = language.of(
      it: language.count(tally.files, "file letto", "file letti"), en: language.count(tally.files, "file read", "files read"))
    let changed =
      changesNothing
      ? language.of(it: "\(tally.changed) da cambiare", en: "\(tally.changed) to change")
      : language.of(it: language.count(tally.changed, "cambiato", "cambiati"), en: "\(tally.changed) changed")
    guard tally.refused > 0 else { return "\(files), \(changed)" }
    let refused = language.of(
      it: language.count(tally.refused, "lasciato com'era", "lasciati com'erano"), en: language.count(tally.refused, "left as it was", "left as they were"))
    return "\(files), \(changed), \(refused)"
  }
}
