import RaccordoFormats
import RaccordoModel

extension RuleOutcome {
  /// The rule as its file names it: `criterion "large_debt"`.
  public var ruleTitle: String { "\(rule.rawValue) \"\(id)\"" }

  /// What came out, or did not, in few words: "yes", "taken", "arrears just above €5,000".
  public func words(in language: Language) -> String {
    switch aspect {
    case .truth(.yes): language.of(it: "sì", en: "yes")
    case .truth(.no): "no"
    case .truth(.unknown): language.of(it: "non noto", en: "unknown")
    case .amount(let amount): amount.words(in: language)
    case .taken: language.of(it: "presa", en: "taken")
    case .edge(let edge): "\(edge.field) \(edge.words(in: language))"
    }
  }
}

extension RuleOutcome.Edge {
  /// "at €5,000", "just above param.fondo_sociale_isee".
  public func words(in language: Language) -> String {
    let side =
      switch self.side {
      case .below: language.of(it: "appena sotto", en: "just below")
      case .at: language.of(it: "pari a", en: "at")
      case .above: language.of(it: "appena sopra", en: "just above")
      }
    return side + " " + operandText(in: language)
  }

  /// The value as the rule names it.
  public func operandText(in language: Language) -> String {
    if isFromToday { return daysText(in: language) }
    return operand.text(in: language)
  }

  /// "the day of the run", "15 days after it".
  private func daysText(in language: Language) -> String {
    guard case .literal(.number(let days)) = operand else {
      let name = operand.text(in: language)
      return language.of(it: "\(name) giorni dopo il giorno", en: "\(name) days after the day of the run")
    }
    if days == 0 { return language.of(it: "il giorno stesso", en: "the day of the run") }
    let count = NumberText.number(days.magnitude, in: language, places: 0)
    let isOne = days.magnitude == 1
    if days < 0 {
      return language.of(it: "\(count) \(isOne ? "giorno" : "giorni") prima", en: "\(count) \(isOne ? "day" : "days") before the day of the run")
    }
    return language.of(it: "\(count) \(isOne ? "giorno" : "giorni") dopo", en: "\(count) \(isOne ? "day" : "days") after the day of the run")
  }
}

extension RuleOutcome.Amount {
  /// "the band up to €3,000", "the points of one unit".
  func words(in language: Language) -> String {
    switch self {
    case .band(let from, let after, let to):
      let start = from.map { language.of(it: " da ", en: " from ") + $0.text(in: language) }
        ?? after.map { language.of(it: " oltre ", en: " over ") + $0.text(in: language) } ?? ""
      let end = to.map { language.of(it: " fino a ", en: " up to ") + $0.text(in: language) } ?? ""
      return language.of(it: "la fascia", en: "the band") + start + end
    case .nothing: return language.of(it: "nessun punto", en: "no points")
    case .one: return language.of(it: "i punti di una sola unità", en: "the points of one unit")
    case .most: return language.of(it: "il massimo", en: "the most")
    case .something: return language.of(it: "dei punti", en: "some points")
    case .unknown: return language.of(it: "punti non noti", en: "points not known yet")
    }
  }
}

extension Operand {
  /// The value as a rule names it.
  func text(in language: Language) -> String {
    switch self {
    case .literal(.number(let number)): NumberText.number(number, in: language, places: 9)
    case .literal(let value): value.text(in: language)
    case .parameter(let name): "param.\(name)"
    case .service(let attribute): "service.\(attribute.rawValue)"
    }
  }
}

extension Coverage {
  /// What no case has shown, a line for each rule and kind of outcome: `criterion "single_parent" never came out: no,
  /// unknown`.
  public static func lines(_ missing: [RuleOutcome], in language: Language) -> [String] {
    var lines: [(head: String, outcomes: [String])] = []
    func add(_ outcome: String, to head: String) {
      if let index = lines.firstIndex(where: { $0.head == head }) {
        lines[index].outcomes.append(outcome)
      } else {
        lines.append((head, [outcome]))
      }
    }
    for outcome in missing {
      switch outcome.aspect {
      case .truth:
        add(outcome.words(in: language), to: outcome.ruleTitle + " " + language.of(it: "non ha mai dato", en: "never came out"))
      case .amount:
        add(outcome.words(in: language), to: outcome.ruleTitle + " " + language.of(it: "non ha mai dato", en: "never gave"))
      case .taken:
        lines.append((outcome.ruleTitle + " " + language.of(it: "non è mai stata presa", en: "was never taken"), []))
      case .edge(let edge):
        add(
          edge.words(in: language),
          to: outcome.ruleTitle + " " + language.of(it: "non ha mai visto \(edge.field)", en: "never saw \(edge.field)"))
      }
    }
    return lines.map { $0.outcomes.isEmpty ? $0.head : $0.head + ": " + $0.outcomes.joined(separator: ", ") }
  }
}
