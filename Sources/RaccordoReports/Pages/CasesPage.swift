import Raccordo

/// The outcome of the agreed cases for people: those that fail with what was expected, what came out, and why.
public struct CasesPage {
  public let outcomes: [CaseOutcome]
  public let pack: RulePack
  public let language: Language
  public let style: TextStyle

  public init(_ outcomes: [CaseOutcome], of pack: RulePack, language: Language, style: TextStyle = .plain) {
    self.outcomes = outcomes
    self.pack = pack
    self.language = language
    self.style = style
  }

  public var lines: [String] {
    let failed = outcomes.count { !$0.hasPassed }
    let passed = outcomes.count - failed
    return outcomes.flatMap(lines) + [
      language.of(
        it: "\(language.count(outcomes.count, "caso", "casi")): \(language.count(passed, "riuscito", "riusciti")), "
          + language.count(failed, "fallito", "falliti"),
        en: "\(language.count(outcomes.count, "case", "cases")): \(passed) passed, \(failed) failed")
    ]
  }

  private func lines(_ outcome: CaseOutcome) -> [String] {
    if outcome.hasPassed { return ["  \(style.mark("ok", .good))    \(outcome.one.name.printable)"] }
    let word = language.of(it: "NO  ", en: "FAIL")
    return ["  \(style.mark(word, .bad))  \(outcome.one.name.printable)   (\(outcome.one.place.file):\(outcome.one.place.line))"]
      + failure(outcome) + differences(outcome) + happened(outcome)
  }

  /// The function that failed, where, and why, without the lines below; "" when none did.
  func failureText(_ outcome: CaseOutcome) -> String {
    guard let failure = outcome.failure else { return "" }
    let place = failure.file.map { "  (\($0):\(failure.line ?? 1))" } ?? ""
    return "\(failure.field ?? ""): \((failure.detail(in: language) ?? "").printable)\(place)"
  }

  private func failure(_ outcome: CaseOutcome) -> [String] {
    outcome.failure == nil ? [] : ["          " + failureText(outcome)]
  }

  /// What was expected and what came out, in a few words.
  func summary(_ outcome: CaseOutcome) -> String {
    outcome.differences.map { difference in
      let (expected, got) = (difference.expected.text(in: language), difference.got.text(in: language))
      return difference.aspect.words(in: language) + ": "
        + language.of(it: "atteso \(expected), uscito \(got)", en: "expected \(expected), got \(got)")
    }.joined(separator: "; ")
  }

  /// What was expected and what came out, one line each, in columns.
  func differences(_ outcome: CaseOutcome, indent: String = "          ") -> [String] {
    var table = TextTable([.left, .left, .left])
    for difference in outcome.differences {
      table.append([
        difference.aspect.words(in: language),
        language.of(it: "atteso ", en: "expected ") + difference.expected.text(in: language),
        language.of(it: "uscito ", en: "got ") + difference.got.text(in: language),
      ])
    }
    return table.lines(indent: indent)
  }
}

extension CaseOutcome.Difference.Aspect {
  func words(in language: Language) -> String {
    switch self {
    case .eligible: language.of(it: "può entrare", en: "eligible")
    case .points: language.of(it: "punti", en: "points")
    case .lowestPoints: language.of(it: "punti, minimo", en: "points, lowest")
    case .highestPoints: language.of(it: "punti, massimo", en: "points, highest")
    case .route: language.of(it: "strada", en: "route")
    case .because: language.of(it: "perché", en: "because")
    case .asks: language.of(it: "da chiedere", en: "asks")
    case .place: language.of(it: "posto", en: "place")
    case .service: language.of(it: "servizio", en: "service")
    case .stage: language.of(it: "tappa", en: "stage")
    case .reserve: language.of(it: "riserva", en: "reserve")
    }
  }
}

extension CaseOutcome.Difference.Value {
  func text(in language: Language) -> String {
    switch self {
    case .truth(let truth): truth.words(in: language)
    case .points(let points): points.text(in: language)
    case .nothing: language.of(it: "niente: non può entrare", en: "nothing: it cannot enter")
    case .none: language.of(it: "nessuna", en: "none")
    case .names, .oneOf, .rank: description
    }
  }
}

extension Truth {
  func words(in language: Language) -> String {
    switch self {
    case .yes: language.of(it: "sì", en: "yes")
    case .no: "no"
    case .unknown: language.of(it: "non noto", en: "unknown")
    }
  }
}
