import Raccordo

/// One look of `raccordo watch` for people: what changed and how it stands now, the most telling first.
public struct WatchPage {
  public let run: WatchedRun
  public let language: Language
  public let style: TextStyle
  /// How many households of each kind are shown; `nil`: all of them.
  public var most: Int? = 5
  /// How many warnings and failed cases are: those of other rules than the one that was saved are the same at each save.
  private var mostNotes: Int? { most.map { min($0, 3) } }

  public init(_ run: WatchedRun, language: Language, style: TextStyle = .plain) {
    self.run = run
    self.language = language
    self.style = style
  }

  func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  public var lines: [String] {
    let problem = run.problem.map { [style.mark($0.message[language].printable, .bad), "  " + $0.remedy[language].printable, ""] } ?? []
    return [title, ""] + problem + run.packs.flatMap(lines) + kept
  }

  /// What stands under every look.
  public static func waiting(in language: Language) -> String {
    language.of(it: "In attesa di un salvataggio; Ctrl-C per finire.", en: "Waiting for a save; Ctrl-C to end.")
  }

  private var title: String {
    let files = run.changed.isEmpty ? words("Prima lettura", "First look") : run.changed.map(\.printable).joined(separator: ", ")
    return style.mark(files, .strong) + style.mark("  \(run.milliseconds) ms", .faint)
  }

  /// Without outcomes there is nothing to hold against those of before.
  private var kept: [String] {
    guard !run.hasOutcomes, !run.changed.isEmpty else { return [] }
    return [
      words(
        "Gli esiti restano quelli di prima: il prossimo salvataggio senza errori si confronta con quelli.",
        "The outcomes are those of before: the next save without errors is held against them."), "",
    ]
  }

  private func lines(_ pack: WatchedPack) -> [String] {
    let title = run.packs.count > 1 ? [style.mark("== " + (pack.check.outcome.pack?.id ?? pack.folder).printable, .strong)] : []
    let errors = FindingsPage(pack.errors, in: pack.sources, language: language, style: style).lines
    let sum = pack.reading.map { ["  " + ReadingPage($0, language: language).sum, ""] } ?? []
    return title + errors + sum + (pack.result.map(counts) ?? []) + state(pack) + failedCases(pack) + [""] + changes(pack)
  }

  /// A line a program: places, who may enter, who is open, whom to ask.
  private func counts(_ result: MatchResult) -> [String] {
    var table = TextTable([.left] + Array(repeating: .right, count: 5))
    table.append(
      language == .italian
        ? ["", "con posto", "posti", "possono entrare", "da decidere", "da chiedere"]
        : ["", "with a place", "places", "may enter", "undecided", "to ask"])
    for one in result.programs {
      let figures = [one.count(.eligible), one.count(.undetermined), one.askNext.count].map { $0.text(in: language) }
      table.append(
        [one.program, one.entries.count { $0.hasPlace }.text(in: language), one.places?.text(in: language) ?? "-"] + figures)
    }
    return table.lines(indent: "  ") + result.programs.filter { !$0.failures.isEmpty }.map(failures)
  }

  private func failures(_ result: ProgramResult) -> String {
    let places = result.failures.reduce(into: [String]()) { places, failure in
      let place = "\(failure.field ?? "") (\(failure.file ?? ""):\(failure.line ?? 1))"
      if !places.contains(place) { places.append(place) }
    }.joined(separator: ", ")
    let count = result.failures.count.text(in: language)
    return "  "
      + style.mark(
        words("«\(result.program)»: una regola si è fermata su \(count): \(places)", "“\(result.program)”: a rule stopped on \(count): \(places)")
          .printable, .bad)
  }

  /// Warnings, each in a line with its place, and how the cases came out.
  private func state(_ pack: WatchedPack) -> [String] {
    let (warnings, failed) = (pack.warnings, pack.cases.count { !$0.hasPassed })
    let findings =
      language.count(pack.errors.count, words("errore", "error"), words("errori", "errors")) + ", "
      + language.count(warnings.count, words("avviso", "warning"), words("avvisi", "warnings"))
    let tried =
      failed == 0
      ? style.mark(language.count(pack.cases.count, words("caso riuscito", "case passes"), words("casi riusciti", "cases pass")), .good)
      : style.mark(
        language.count(failed, words("caso fallito", "case fails"), words("casi falliti", "cases fail"))
          + words(" su ", " of ") + pack.cases.count.text(in: language), .bad)
    let shown = warnings.prefix(mostNotes ?? warnings.count).map { finding in
      "    " + style.mark("\(finding.code.rawValue) \(finding.code.word)", .open) + "  \(finding.place)  \(finding.message[language].printable)"
    }
    return ["  " + findings + (pack.check.outcome.pack == nil ? "" : "; " + tried)] + shown
      + more(warnings.count, "raccordo check \(pack.folder)")
  }

  /// What tells those that are not shown.
  private func more(_ count: Int, _ command: String) -> [String] {
    let left = count - (mostNotes ?? count)
    return left > 0 ? ["    " + words("e altri \(left): ", "and \(left) more: ") + command.printable] : []
  }

  private func failedCases(_ pack: WatchedPack) -> [String] {
    guard let loaded = pack.check.outcome.pack else { return [] }
    let failed = pack.cases.filter { !$0.hasPassed }
    let page = CasesPage(failed, of: loaded, language: language, style: style)
    return failed.prefix(mostNotes ?? failed.count).map { one in
      "    " + style.mark(words("NO", "FAIL"), .bad) + "  \(one.one.name.printable)  (\(one.one.place.file):\(one.one.place.line))  "
        + (one.failure == nil ? page.summary(one) : page.failureText(one))
    } + more(failed.count, "raccordo test \(pack.folder)")
  }

  /// What changed against the look before.
  private func changes(_ pack: WatchedPack) -> [String] {
    guard let diff = pack.diff else { return [] }
    var page = DiffPage(diff, language: language, style: style)
    page.most = most
    return page.changes
  }
}
