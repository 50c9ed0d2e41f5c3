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

  private func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  private func head(_ outcome: ProgramResult, _ program: Program) -> [String] {
    let day = NumberText.date(result.day, in: language)
    return [
      style.mark(program.title[language].printable, .strong),
      words(
        "regole \(pack.id) \(program.version), applicate al \(day); sorteggio fra i pari con seme \(result.seed)",
        "rules \(pack.id) \(program.version), applied on \(day); draw among equals with seed \(result.seed)"),
      "",
      standings(outcome),
      verdicts(outcome),
    ] + failures(outcome)
  }

  private func standings(_ outcome: ProgramResult) -> String {
    let households = words(
      language.count(outcome.entries.count, "nucleo", "nuclei"), language.count(outcome.entries.count, "household", "households"))
    let places =
      outcome.places.map { words(language.count($0, "posto", "posti"), language.count($0, "place", "places")) }
      ?? words("posti per tutti", "places for all")
    let (sure, open, out) = (outcome.count(.surelyIn), outcome.count(.open), outcome.count(.surelyOut))
    return "\(households), \(places): "
      + words(
        "\(language.count(sure, "certo", "certi")), \(language.count(open, "aperto", "aperti")), \(out.text(in: language)) fuori",
        "\(sure.text(in: language)) surely in, \(open.text(in: language)) open, \(out.text(in: language)) surely out")
  }

  private func verdicts(_ outcome: ProgramResult) -> String {
    let (yes, open, no) = (outcome.count(.eligible), outcome.count(.undetermined), outcome.count(.ineligible))
    return words(
      "\(language.count(yes, "può entrare", "possono entrare")), \(open.text(in: language)) da decidere, "
        + language.count(no, "non può entrare", "non possono entrare"),
      "\(yes.text(in: language)) can enter, \(open.text(in: language)) to be decided, \(no.text(in: language)) cannot enter")
  }

  private func failures(_ outcome: ProgramResult) -> [String] {
    let failed = outcome.failures.count
    guard failed > 0 else { return [] }
    return [
      style.mark(
        words(
          "una regola non ha funzionato su \(language.count(failed, "nucleo", "nuclei")): fra le segnalazioni, non in lista",
          "a rule failed on \(language.count(failed, "household", "households")): among the issues, not in the list"), .bad)
    ]
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
    let (asked, questions) = (outcome.askNext.count, outcome.askNext.reduce(0) { $0 + $1.fields.count })
    var table = TextTable([.right, .left, .left])
    let shown = outcome.askNext.prefix(5)
    for ask in shown {
      table.append([ask.rank.map(String.init) ?? "-", ask.household, ask.fields.map { pack.title(of: $0, in: program, language) }.joined(separator: ", ")])
    }
    let title = words(
      "Da chiedere, il più utile prima (possono cambiare chi ha il posto: \(language.count(asked, "nucleo", "nuclei")), "
        + language.count(questions, "domanda)", "domande)"),
      "What to ask, most useful first (can change who gets a place: \(language.count(asked, "household", "households")), "
        + language.count(questions, "question)", "questions)"))
    let left = asked - shown.count
    let count = left.text(in: language)
    let more = words(
      left == 1 ? "  e un altro nucleo" : "  e altri \(count) nuclei", left == 1 ? "  and 1 more household" : "  and \(count) more households")
    return [style.mark(title, .strong)] + table.lines(indent: "  ") + (left > 0 ? [more] : []) + [words("  campi: ", "  fields: ") + fields]
  }
}
