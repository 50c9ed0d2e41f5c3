import ArgumentParser
import Raccordo
import RaccordoReports

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: said(
      it: "Che cosa cambia per i nuclei di una lista con altre regole: chi entra, chi esce, chi si sposta, e per quale regola.",
      en: "What changes for the households of a list under other rules: who enters, who leaves, who moves, and by which rule."),
    discussion: said(
      it: """
        Esempio: raccordo diff Examples/Decadence/list.csv --from Rules/alessandria-abitare --to Examples/Diff/abitare-2025-06 --on 2025-03-12
        Due pacchetti possono essere due versioni, o due enti: i programmi si accoppiano per nome, o con --program A=B.
        Esce con 0, con 1 se con --max-leave escono più nuclei di così, con 2 se non può lavorare.
        """,
      en: """
        Example: raccordo diff Examples/Decadence/list.csv --from Rules/alessandria-abitare --to Examples/Diff/abitare-2025-06 --on 2025-03-12
        Two packs can be two versions, or two bodies: programs are paired by name, or with --program A=B.
        Exits with 0, with 1 when more households than --max-leave allows lose their place, with 2 when it could not run.
        """))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json, csv
  }

  @Argument(
    help: help(
      it: "La lista: CSV, JSON o NDJSON; - per l'ingresso standard.", en: "The list: CSV, JSON or NDJSON; - for standard input.",
      valueName: "list"))
  var list: String

  @Option(
    help: help(
      it: "La cartella delle regole di prima, o del primo ente.", en: "The folder of the rules before, or of the first body.",
      valueName: "pack"))
  var from: String

  @Option(
    help: help(
      it: "La cartella delle regole di dopo, o del secondo ente.", en: "The folder of the rules after, or of the second body.",
      valueName: "pack"))
  var to: String

  @Option(
    name: .customLong("program"),
    help: help(
      it: "Solo questo programma, o A=B se nei due pacchetti ha nomi diversi; si può ripetere.",
      en: "Only this program, or A=B when the packs call it differently; can be repeated.", valueName: "id"),
    transform: DiffCommand.pair)
  var pairs: [ProgramPair] = []

  @Option(
    help: help(
      it: "Il giorno in cui si applicano le regole, AAAA-MM-GG (oggi).", en: "The day on which the rules are applied, YYYY-MM-DD (today).",
      valueName: "date"))
  var on: CivilDay?

  @Option(help: help(it: "Un altro giorno per le regole di --to.", en: "Another day for the rules of --to.", valueName: "date"))
  var toOn: CivilDay?

  @Option(
    help: help(
      it: "Il seme del sorteggio fra i pari (il giorno come numero).", en: "The seed of the draw among equals (the day as a number).",
      valueName: "n"))
  var seed: UInt64?

  @Option(help: help(it: "Un altro seme per le regole di --to.", en: "Another seed for the rules of --to.", valueName: "n"))
  var toSeed: UInt64?

  @Option(
    help: help(
      it: "Esce con 1 se più di n nuclei perdono il posto.", en: "Exits with 1 when more than n households lose their place.", valueName: "n"))
  var maxLeave: Int?

  @Option(
    help: help(
      it: "Una graduatoria unita: il peso di --from e quello di --to, per esempio 0.6,0.4 o 60,40.",
      en: "One merged list: the weight of --from and that of --to, for example 0.6,0.4 or 60,40.", valueName: "a,b"),
    transform: DiffCommand.weights)
  var merge: MergeWeights?

  @Flag(help: help(it: "Mostra tutti i nuclei, non solo i primi.", en: "Show every household, not only the first ones."))
  var all = false

  @Option(help: help(it: "Il formato.", en: "The format.", valueName: "format"))
  var format: Format = .human

  @OptionGroup var how: ReadingOptions

  func validate() throws {
    try how.validate(beside: [list])
    if let maxLeave, maxLeave < 0 { throw ValidationError(said(it: "--max-leave va da 0 in su", en: "--max-leave is 0 or more")) }
  }

  /// `A=B`, or `A` for both.
  private static func pair(_ text: String) throws -> ProgramPair {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(sides.count), !sides.contains("") else {
      throw ValidationError(said(it: "scrivi un nome, o A=B", en: "write a name, or A=B"))
    }
    return ProgramPair(from: sides[0], to: sides[sides.count - 1])
  }

  private static func weights(_ text: String) throws -> MergeWeights {
    if let weights = MergeWeights(text) { return weights }
    throw ValidationError(
      said(
        it: "scrivi due pesi che insieme fanno 1, o 100: 0.6,0.4 o 60,40",
        en: "write two weights that make 1 together, or 100: 0.6,0.4 or 60,40"))
  }

  func run() async throws {
    let language = how.language
    try await reporting(in: language) {
      let (diff, notes) = try await compare()
      let merged = try merge.map { weights in
        try diff.programs.map { try MergedRanking($0, weights: weights, seed: diff.to.result.seed) }
      } ?? []
      try show(diff, merged)
      Console.tell(notes)
      return try gate(diff)
    }
  }

  private func show(_ diff: PackDiff, _ merged: [MergedRanking]) throws {
    switch format {
    case .human:
      let style = Console.style(of: Console.output)
      var page = DiffPage(diff, language: how.language, style: style)
      if all { page.most = nil }
      let lists = merged.flatMap { ranking in
        var page = MergedPage(ranking, language: how.language, style: style)
        if all { page.most = nil }
        return [""] + page.lines
      }
      try Console.print(page.lines + lists)
    case .csv:
      // One table: the merged list where it was asked for.
      try Console.write(merged.isEmpty ? DiffTable(diff).bytes : MergedTable(merged).bytes)
    case .json:
      var text = JSONText()
      text.appendPretty(diff.json(merged: merged))
      try Console.write(text.bytes)
    }
  }

  /// Whether more lose their place than may.
  private func gate(_ diff: PackDiff) throws -> ExitCode {
    guard let maxLeave, diff.leaving.count > maxLeave else { return .success }
    let (count, language) = (diff.leaving.count, how.language)
    Console.tell([
      language.of(
        it: "raccordo: \(language.count(count, "nucleo perde", "nuclei perdono")) il posto, e --max-leave ne ammette \(maxLeave)",
        en: "raccordo: \(language.count(count, "household loses", "households lose")) their place, and --max-leave allows \(maxLeave)")
    ])
    return .somethingToDo
  }

  /// Both sides, and what is to be said of their readings of the list.
  private func compare() async throws -> (PackDiff, notes: [String]) {
    let source = try how.source(list)
    let (older, newer) = (try load(from), try load(to))
    let pairs = try ProgramPair.pairs(older.programs, newer.programs, asked: pairs)
    let day = on ?? Clock.today
    let before = try await side(older, pairs.map(\.from), source, on: day, seed: seed)
    let after = try await side(newer, pairs.map(\.to), source, on: toOn ?? day, seed: toSeed ?? seed)
    return (try PackDiff(from: before.side, to: after.side, pairs: pairs), before.notes + after.notes)
  }

  private func load(_ folder: String) throws -> RulePack {
    try loadPack(folder, limits: how.rulesMayUse.limits, language: how.language)
  }

  private func side(
    _ pack: RulePack, _ programs: [String], _ source: ListSource, on day: CivilDay, seed: UInt64?
  ) async throws -> (side: DiffSide, notes: [String]) {
    let matcher = try Matcher(pack, on: day, only: self.pairs.isEmpty ? [] : programs, seed: seed)
    Console.progress(how.language.of(it: "leggo la lista", en: "reading the list"))
    let reading = try source.reading(for: pack, on: day)
    let count = reading.households.count
    Console.progress(how.language.of(it: "giudico \(count) nuclei", en: "judging \(count) households"))
    let result = try await matcher.match(reading.households, workers: how.workers(for: count))
    let page = ReadingPage(reading, language: how.language, read: pack.fieldsRead(by: matcher.programs))
    let language = how.language
    let notes =
      page.lines.isEmpty
      ? []
      : [
        language.of(
          it: "\(pack.id) \(pack.version): nella lista c'è da guardare: lo dice raccordo match",
          en: "\(pack.id) \(pack.version): there are things to look at in the list: raccordo match says which")
      ]
    return (DiffSide(matcher, list: reading.households, result: result), notes)
  }
}
