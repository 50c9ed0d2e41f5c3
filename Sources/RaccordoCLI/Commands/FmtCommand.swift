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

  func validate() throws {
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError(said(it: "- va da solo", en: "- goes alone"))
    }
  }

  func run() async throws {
    let language = lang ?? .ofEnvironment
    try await reporting(in: language) {
      let isStream = paths == ["-"]
      let formattings = try (isStream ? [standardInput()] : RuleFiles.named(paths)).map { RuleFileFormatting($0) }
      var changed = 0
      for formatting in formattings where formatting.changes {
        changed += 1
        try tell(formatting, isStream: isStream)
        if !isStream, !changesNothing { try FileRewrite(path: formatting.file.path).write(formatting.formatted) }
      }
      if isStream, !changesNothing, let only = formattings.first, only.findings.isEmpty { try Console.write(only.formatted) }
      let refused = try tellFindings(formattings, language)
      if !isStream {
        try Console.print([summary(of: formattings.count, changed: changed, refused: refused, language)], to: Console.errors)
      }
      return refused > 0 || (changesNothing && changed > 0) ? .somethingToDo : .success
    }
  }

  private var changesNothing: Bool { check || diff }

  /// Names a file that changes, or shows how.
  private func tell(_ formatting: RuleFileFormatting, isStream: Bool) throws {
    if diff {
      try Console.write(UnifiedDiff(from: formatting.file.bytes, to: formatting.formatted, name: formatting.file.path).bytes)
    } else if !isStream || check {
      try Console.print([formatting.file.path])
    }
  }

  /// Shows why files were left as they are, and says how many.
  private func tellFindings(_ formattings: [RuleFileFormatting], _ language: Language) throws -> Int {
    let refused = formattings.filter { !$0.findings.isEmpty }
    let page = FindingsPage(
      refused.flatMap(\.findings), in: PackSources(refused.map(\.file)), language: language,
      style: Console.style(of: Console.errors))
    try Console.print(page.lines, to: Console.errors)
    return refused.count
  }

  private func summary(of files: Int, changed: Int, refused: Int, _ language: Language) -> String {
    let all = language.of(it: files == 1 ? "1 file" : "\(files) file", en: files == 1 ? "1 file" : "\(files) files")
    let verb =
      changesNothing
      ? language.of(it: "\(changed) da cambiare", en: "\(changed) would change")
      : language.of(it: "\(changed) cambiati", en: "\(changed) changed")
    let left = language.of(it: "\(refused) lasciati com'erano per errori", en: "\(refused) left as they were because of mistakes")
    return "\(all): \(verb)" + (refused == 0 ? "" : ", \(left)")
  }

  private func standardInput() throws -> PackSources.File {
    let input = try Console.standardInput(limit: PackSources.mostBytes)
    return PackSources.File(path: input.name, bytes: input.bytes)
  }
}
