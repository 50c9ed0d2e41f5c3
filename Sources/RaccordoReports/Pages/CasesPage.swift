import Raccordo

/// The outcome of the agreed cases for people: those that fail with what was expected, what came out, and why.
public struct CasesPage {
  public let outcomes: [CaseOutcome]
  public let language: Language
  public let style: TextStyle

  public init(_ outcomes: [CaseOutcome], language: Language, style: TextStyle = .plain) {
    self.outcomes = outcomes
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
    if outcome.hasPassed { return ["  \(style.mark("ok", .good))    \(outcome.one.name)"] }
    let head = "  \(style.mark(language.of(it: "NO", en: "FAIL"), .bad))  \(outcome.one.name)   (\(outcome.one.place.file):\(outcome.one.place.line))"
    return [head] + failure(outcome) + differences(outcome) + happened(outcome)
  }

  private func failure(_ outcome: CaseOutcome) -> [String] {
    guard let failure = outcome.failure else { return [] }
    let place = failure.file.map { "  (\($0):\(failure.line ?? 1))" } ?? ""
    return ["          \(failure.field ?? ""): \((failure.detail(in: language) ?? "").printable)\(place)"]
  }

  private func differences(_ outcome: CaseOutcome) -> [String] {
    var table = TextTable([.left, .left, .left])
    for difference in outcome.differences {
      table.append([
        difference.aspect.rawValue, language.of(it: "atteso ", en: "expected ") + difference.expected,
        language.of(it: "uscito ", en: "got ") + difference.got,
      ])
    }
    return table.lines(indent: "          ")
  }

  private func happened(_ outcome: CaseOutcome) -> [String] {
    let trace = outcome.trace
    let requirements = trace.requirements.filter { $0.truth != .yes }.map { rule in
      "            \(sign(rule.truth)) requirement \"\(rule.id)\"" + unknowns(rule)
    }
    let criteria = zip(outcome.program.criteria, trace.criteria).filter { $1.truth != .no }.map { criterion, rule in
      let points = ProgramTrace.points(of: criterion, rule)
      let amount = points.isSettled ? "+\(points.known)" : "0..\(points.possible)"
      return "            \(sign(rule.truth)) criterion \"\(rule.id)\"  \(amount)" + unknowns(rule)
    }
    let title = "          " + language.of(it: "che cosa è successo:", en: "what happened:")
    return requirements.isEmpty && criteria.isEmpty ? [] : [title] + requirements + criteria
  }

  private func unknowns(_ rule: RuleTrace) -> String {
    guard rule.truth == .unknown, let tests = rule.condition?.openTests, !tests.isEmpty else { return "" }
    let names = tests.map(\.field).joined(separator: ", ")
    return "  " + language.of(it: "\(names) non noto", en: "\(names) not known")
  }

  private func sign(_ truth: Truth) -> String {
    switch truth {
    case .yes: style.mark("✓", .good)
    case .no: style.mark("✗", .bad)
    case .unknown: style.mark("?", .open)
    }
  }
}
