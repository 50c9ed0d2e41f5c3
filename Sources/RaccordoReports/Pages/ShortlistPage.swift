import Raccordo

/// The list of each program for people: who comes first, with which points, towards whom, what to ask.
public struct ShortlistPage {
  public let pack: RulePack
  public let result: MatchResult
  public let language: Language
  public let style: TextStyle
  /// How many households to show after the last one with a place.
  public var after = 4
  /// How many of a long list to show when places have no limit.
  public var most = 20

  public init(_ result: MatchResult, pack: RulePack, language: Language, style: TextStyle = .plain) {
    self.result = result
    self.pack = pack
    self.language = language
    self.style = style
  }

  /// The page, a line an element.
  public var lines: [String] {
    result.programs.flatMap { outcome in
      pack.program(outcome.program).map { lines(outcome, $0) } ?? []
    }
  }

  private func lines(_ outcome: ProgramResult, _ program: Program) -> [String] {
    head(outcome, program) + [""] + table(outcome, program) + [""] + asks(outcome, program) + [""]
  }

  private func head(_ outcome: ProgramResult, _ program: Program) -> [String] {
    let count = { (count: Int) in count.text(in: language) }
    let day = NumberText.date(result.day, in: language)
    let places =
      outcome.places.map { language.of(it: "\(count($0)) posti", en: "\(count($0)) places") }
      ?? language.of(it: "posti per tutti", en: "places for all")
    let sure = outcome.count(.surelyIn), open = outcome.count(.open), out = outcome.count(.surelyOut)
    let failed = outcome.failures.count
    return [
      style.mark(program.title[language], .strong),
      language.of(
        it: "regole \(pack.id) \(program.version), applicate al \(day); sorteggio fra i pari con seme \(result.seed)",
        en: "rules \(pack.id) \(program.version), applied on \(day); draw among equals with seed \(result.seed)"),
      "",
      language.of(
        it: "\(count(outcome.entries.count)) nuclei, \(places): \(count(sure)) certi, \(count(open)) aperti, \(count(out)) fuori",
        en: "\(count(outcome.entries.count)) households, \(places): \(count(sure)) surely in, \(count(open)) open, \(count(out)) surely out"),
      language.of(
        it: "\(count(outcome.count(.eligible))) possono entrare, \(count(outcome.count(.undetermined))) da decidere, "
          + "\(count(outcome.count(.ineligible))) non possono entrare",
        en: "\(count(outcome.count(.eligible))) can enter, \(count(outcome.count(.undetermined))) to be decided, "
          + "\(count(outcome.count(.ineligible))) cannot enter"),
    ] + (failed == 0 ? [] : [
      style.mark(
        language.of(
          it: "una regola non ha funzionato su \(count(failed)) nuclei: sono fra le segnalazioni, non in lista",
          en: "a rule failed on \(count(failed)) households: they are among the issues, not in the list"), .bad)
    ])
  }

  private func table(_ outcome: ProgramResult, _ program: Program) -> [String] {
    let ranked = outcome.entries.filter { $0.rank != nil }
    let lastPlace = ranked.lastIndex { $0.hasPlace }
    let shown = outcome.places == nil ? most : (lastPlace.map { $0 + 1 } ?? 0) + after
    var table = TextTable([.right, .left, .left, .left, .left, .left, .left])
    table.append(
      language == .italian
        ? ["#", "nucleo", "posto", "certezza", "punti", "strada", "da chiedere"]
        : ["#", "household", "place", "certainty", "points", "route", "ask"])
    for entry in ranked.prefix(shown) { table.append(row(entry, program)) }
    var lines = table.lines(indent: "  ")
    if outcome.places != nil, let lastPlace, lastPlace + 1 < min(shown, ranked.count) {
      let width = lines.map(\.count).max() ?? 0
      lines.insert(style.mark(String(repeating: "-", count: width), .faint), at: lastPlace + 2)
    }
    if let first = lines.first { lines[0] = style.mark(first, .faint) }
    let hidden = ranked.count - min(shown, ranked.count)
    if hidden > 0 {
      lines.append(
        style.mark(
          language.of(it: "  e altri \(hidden.text(in: language)) in ordine", en: "  and \(hidden.text(in: language)) more in order"), .faint))
    }
    return ranked.isEmpty ? [language.of(it: "  nessun nucleo può entrare", en: "  no household can enter")] : lines
  }

  private func row(_ entry: RankedHousehold, _ program: Program) -> [String] {
    let judgement = entry.judgement
    let route = judgement.route.map { choice in
      choice.possible.joined(separator: " | ") + (choice.mayBeNone && !choice.possible.isEmpty ? " | -" : "")
    }
    let place =
      if entry.hasPlace {
        language.of(it: "sì", en: "yes")
      } else {
        judgement.verdict == .undetermined ? "?" : ""
      }
    return [
      entry.rank.map(String.init) ?? "", judgement.household, place, entry.standing.word(in: language),
      judgement.points?.text(in: language) ?? "", route ?? "",
      judgement.ask.map { pack.title(of: $0, in: program, language) }.joined(separator: ", "),
    ]
  }

  private func asks(_ outcome: ProgramResult, _ program: Program) -> [String] {
    guard !outcome.askNext.isEmpty else {
      return [language.of(it: "Nessuna risposta mancante può cambiare chi ha il posto.", en: "No missing answer can change who gets a place.")]
    }
    var counts: [String: Int] = [:]
    for field in outcome.askNext.flatMap(\.fields) { counts[field, default: 0] += 1 }
    let fields = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(pack.title(of: $0.key, in: program, language)) (\($0.value))" }.joined(separator: ", ")
    let questions = outcome.askNext.reduce(0) { $0 + $1.fields.count }
    var table = TextTable([.right, .left, .left])
    for ask in outcome.askNext.prefix(5) {
      table.append([ask.rank.map(String.init) ?? "-", ask.household, ask.fields.map { pack.title(of: $0, in: program, language) }.joined(separator: ", ")])
    }
    return [
      style.mark(
        language.of(
          it: "Da chiedere, il più utile prima (possono cambiare chi ha il posto: \(outcome.askNext.count.text(in: language)) nuclei, \(questions.text(in: language)) domande)",
          en: "What to ask, most useful first (can change who gets a place: \(outcome.askNext.count.text(in: language)) households, \(questions.text(in: language)) questions)"),
        .strong)
    ] + table.lines(indent: "  ") + [language.of(it: "  campi: ", en: "  fields: ") + fields]
  }
}
