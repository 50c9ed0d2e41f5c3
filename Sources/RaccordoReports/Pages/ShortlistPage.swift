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
      standings(outcome, program),
      verdicts(outcome),
    ] + (program.hasPlaceRules ? [] : [outcome.line.map(lastPlace)].compactMap(\.self)) + stages(outcome, program) + declined(outcome, program) + failures(outcome, program)
  }

  private func standings(_ outcome: ProgramResult, _ program: Program) -> String {
    let households = program.subject.count(outcome.entries.count, in: language)
    let places =
      outcome.places.map { (pack.program(outcome.program)?.unit ?? .household).count($0, in: language) }
      ?? words("posti per tutti", "places for all")
    let (sure, open, out) = (outcome.count(.surelyIn), outcome.count(.open), outcome.count(.surelyOut))
    return "\(households), \(places): "
      + words(
        "\(language.count(sure, "certo", "certi")), \(language.count(open, "aperto", "aperti")), \(out.text(in: language)) fuori",
        "\(sure.text(in: language)) surely in, \(open.text(in: language)) open, \(out.text(in: language)) surely out")
  }

  private func verdicts(_ outcome: ProgramResult) -> String {
    let (yes, open, no) = (outcome.count(.eligible), outcome.count(.undetermined), outcome.count(.ineligible))
    let silent = outcome.entries.count { $0.unmet == .notAsked }
    let asking = words(
      "; \(language.count(silent, "non lo chiede", "non lo chiedono"))",
      "; \(silent.text(in: language)) \(silent == 1 ? "does" : "do") not ask for it")
    return words(
      "\(language.count(yes, "può entrare", "possono entrare")), \(open.text(in: language)) da decidere, "
        + language.count(no, "non può entrare", "non possono entrare"),
      "\(yes.text(in: language)) can enter, \(open.text(in: language)) to be decided, \(no.text(in: language)) cannot enter")
      + (silent > 0 ? asking : "")
  }

  /// The cut line.
  private func lastPlace(_ line: Points) -> String {
    let isOne = line == Points(hundredths: 100)
    return words(
      "l'ultimo posto ha \(line.text(in: language)) \(isOne ? "punto" : "punti")",
      "the last place has \(line.text(in: language)) \(isOne ? "point" : "points")")
  }

  private func declined(_ outcome: ProgramResult, _ program: Program) -> [String] {
    let declined = outcome.entries.count { $0.unmet == .declined }
    guard declined > 0 else { return [] }
    let count = program.subject.count(declined, in: language)
    return [words("rinunce in corso: \(count); il posto va a chi segue", "declines in effect: \(count); the place goes to the next")]
  }

  private func failures(_ outcome: ProgramResult, _ program: Program) -> [String] {
    let failed = outcome.failures.count
    guard failed > 0 else { return [] }
    return [
      style.mark(
        words(
          "una regola non ha funzionato su \(program.subject.count(failed, in: language)): fra le segnalazioni, non in lista",
          "a rule failed on \(program.subject.count(failed, in: language)): among the issues, not in the list"), .bad)
    ]
  }

  private func table(_ outcome: ProgramResult, _ program: Program) -> [String] {
    let ranked = outcome.entries.filter { $0.rank != nil }
    let lastPlace = ranked.lastIndex { !$0.places.isEmpty }
    let isListOnly = ranked.contains { $0.unmet == .notGiven }
    let shown = outcome.stages.first?.places == nil || isListOnly ? most : (lastPlace.map { $0 + 1 } ?? 0) + after
    var table = TextTable([.right, .left, .left, .left, .left, .left, .left])
    table.append(
      language == .italian
        ? ["#", program.subject.word(in: language), "posto", "certezza", "punti", "strada", "da chiedere"]
        : ["#", program.subject.word(in: language), "place", "certainty", "points", "route", "ask"])
    for entry in ranked.prefix(shown) { table.append(row(entry, program)) }
    var lines = table.lines(indent: "  ")
    if outcome.stages.first?.places != nil, let lastPlace, lastPlace + 1 < min(shown, ranked.count) {
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
    return ranked.isEmpty ? ["  " + nobody(program)] : lines
  }

  private func nobody(_ program: Program) -> String {
    switch program.subject {
    case .household: language.of(it: "nessun nucleo può entrare", en: "no household can enter")
    case .person: language.of(it: "nessuna persona può entrare", en: "no person can enter")
    }
  }

  private func row(_ entry: RankedHousehold, _ program: Program) -> [String] {
    let judgement = entry.judgement
    let route = judgement.route.map { choice in
      choice.possible.joined(separator: " | ") + (choice.mayBeNone && !choice.possible.isEmpty ? " | -" : "")
    }
    let place =
      if !entry.places.isEmpty {
        placeWords(entry, program)
      } else if entry.unmet == .declined {
        language.of(it: "rinuncia", en: "declined")
      } else if entry.excludedBy != nil {
        "-"
      } else if entry.servedBy != nil {
        words("altrove", "elsewhere")
      } else {
        judgement.verdict == .undetermined ? "?" : ""
      }
    return [
      entry.rank.map(String.init) ?? "", judgement.household, place, standing(of: entry),
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
      "Da chiedere, il più utile prima (possono cambiare chi ha il posto: \(program.subject.count(asked, in: language)), "
        + language.count(questions, "domanda)", "domande)"),
      "What to ask, most useful first (can change who gets a place: \(program.subject.count(asked, in: language)), "
        + language.count(questions, "question)", "questions)"))
    let left = asked - shown.count
    let more = "  " + program.subject.countOthers(left, in: language)
    return [style.mark(title, .strong)] + table.lines(indent: "  ") + (left > 0 ? [more] : []) + [words("  campi: ", "  fields: ") + fields]
  }
}

extension ShortlistPage {
  /// The stage that was reached, and what gave the place: "yes", "activation (under_30)", "yes (Mediation)".
  private func placeWords(_ entry: RankedHousehold, _ program: Program) -> String {
    let stage = entry.stage.map { program.stageTitle($0, in: language) } ?? language.of(it: "sì", en: "yes")
    let service = entry.service.flatMap { pack.catalogue.service($0)?.name[language] }
    let by = [entry.reserve, service].compactMap(\.self)
    return by.isEmpty ? stage : "\(stage) (\(by.joined(separator: ", ")))"
  }

  /// What is certain, stage by stage.
  private func standing(of entry: RankedHousehold) -> String {
    entry.standings.map { $0.word(in: language) }.joined(separator: " / ")
  }

  /// What became of the places of each stage, and of what the catalogue does not say; nothing for a program that gives a
  /// place to each of the first of its list.
  private func stages(_ outcome: ProgramResult, _ program: Program) -> [String] {
    guard program.hasPlaceRules else { return [] }
    var lines: [String] = []
    for (number, stage) in outcome.stages.enumerated() {
      guard let places = stage.places, let left = stage.left else { continue }
      let passed = program.subject.count(stage.passed, in: language)
      let given = language.of(
        it: "\(program.unit.count(places, in: language)) a \(passed), ne restano \(left.text(in: language))",
        en: "\(program.unit.count(places, in: language)) to \(passed), \(left.text(in: language)) left")
      let title = stage.stage.isEmpty ? "" : program.stageTitle(stage.stage, in: language).printable + ": "
      let standings = outcome.entries.map { $0.standings[number] }
      let (sure, open) = (standings.count { $0 == .surelyIn }, standings.count { $0 == .open })
      let certain = language.of(
        it: "\(language.count(sure, "certo", "certi")), \(language.count(open, "aperto", "aperti"))",
        en: "\(sure.text(in: language)) surely in, \(open.text(in: language)) open")
      let line = stage.line.map { "; " + lastPlace($0) } ?? ""
      lines.append("\(title)\(given)\(line)" + (stage.stage.isEmpty ? "" : "; \(certain)"))
    }
    return lines
      + outcome.uncountedServices.map { id in
        let name = (pack.catalogue.service(id)?.name[language] ?? id).printable
        return style.mark(
          language.of(
            it: "non si sa quanti posti ha «\(name)»: non ne dà nessuno", en: "nobody says how many places “\(name)” has: it gives none"),
          .open)
      }
  }
}
