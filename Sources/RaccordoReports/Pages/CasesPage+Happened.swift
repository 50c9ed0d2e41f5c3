import Raccordo

// Why a case came out as it did: only the rules that bear on what differs.

extension CasesPage {
  /// The rules behind the differences, those that did not hold with the tests and answers that decided.
  func happened(_ outcome: CaseOutcome, indent: String = "          ") -> [String] {
    guard !outcome.differences.isEmpty else { return [] }
    let aspects = Set(outcome.differences.map(\.aspect))
    var lines = requirements(outcome, all: aspects.contains(.eligible))
    if outcome.trace.verdict != .ineligible {
      lines += criteria(outcome, all: isShort(of: outcome.differences)) + caps(outcome)
      if aspects.contains(.route) { lines += routes(outcome) }
    }
    if let list = outcome.list, aspects.contains(.place) { lines += self.list(list, outcome) }
    guard !lines.isEmpty else { return [] }
    return [indent + language.of(it: "che cosa è successo:", en: "what happened:")] + lines.map { indent + "  " + $0 }
  }

  /// Whether points are missing, so that the criteria that gave none are what to look at.
  private func isShort(of differences: [CaseOutcome.Difference]) -> Bool {
    differences.contains { difference in
      if case (.points(let expected), .points(let got)) = (difference.expected, difference.got) { return got < expected }
      return difference.aspect == .because
    }
  }

  private func requirements(_ outcome: CaseOutcome, all: Bool) -> [String] {
    outcome.trace.requirements.filter { all || $0.truth != .yes }.map { rule in
      "\(sign(rule.truth)) requirement \"\(rule.id.printable)\"" + why(rule, outcome)
    }
  }

  private func criteria(_ outcome: CaseOutcome, all: Bool) -> [String] {
    zip(outcome.program.criteria, outcome.trace.criteria).filter { all || $1.truth != .no }.map { criterion, rule in
      let amount = (rule.points.isSettled ? "+" : "") + rule.points.text(in: language)
      let trial = criterion.isTrial ? language.of(it: " (in prova)", en: " (on trial)") : ""
      return "\(sign(rule.giving)) criterion \"\(rule.id.printable)\"  "
        + (rule.truth == .no ? why(rule, outcome).trimmedStart : amount + trial + why(rule, outcome) + score(criterion, rule, outcome))
    }
  }

  /// What points that differ went by.
  private func score(_ criterion: Criterion, _ rule: RuleTrace, _ outcome: CaseOutcome) -> String {
    guard criterion.points.measure != nil, let score = rule.score else { return "" }
    let program = outcome.program
    let text = PointText(
      criterion, score, in: program, schema: { pack.schema(of: $0, in: program) }, answers: outcome.answers, language: language)
    return "  " + text.text.printable
  }

  /// The groups whose cap cut something.
  private func caps(_ outcome: CaseOutcome) -> [String] {
    outcome.program.groups.compactMap { group in
      let members = zip(outcome.program.criteria, outcome.trace.criteria).filter { $0.0.group == group.id && !$0.0.isTrial }
      let sum = members.map(\.1.points.possible).reduce(.zero, +)
      switch group.limit {
      case .sum(let atMost) where sum > atMost:
        return "  group \"\(group.id.printable)\"  " + language.of(it: "al massimo ", en: "at most ") + atMost.text(in: language)
      case .highest where members.count(where: { $1.truth != .no }) > 1:
        return "  group \"\(group.id.printable)\"  " + language.of(it: "conta solo il più alto", en: "only the highest counts")
      case .sum, .highest: return nil
      }
    }
  }

  /// Up to the one that is taken.
  private func routes(_ outcome: CaseOutcome) -> [String] {
    let taken = outcome.trace.routes.firstIndex { $0.truth == .yes } ?? outcome.trace.routes.count - 1
    return outcome.trace.routes.prefix(taken + 1).map { rule in
      "\(sign(rule.truth)) route \"\(rule.id.printable)\"" + why(rule, outcome)
    }
  }

  private func list(_ list: CaseList, _ outcome: CaseOutcome) -> [String] {
    var table = TextTable([.right, .left, .right, .left])
    for entry in list.entries {
      let ties = zip(outcome.program.ties, entry.ties).map { tie, value in
        "\(tie.field): \(value?.text(in: language) ?? unknown)"
      }
      table.append([
        entry.rank.map(String.init) ?? "-", entry.name.printable, entry.points?.text(in: language) ?? "-",
        (ties + (entry.isDrawn ? [language.of(it: "per sorteggio", en: "by the draw")] : [])).joined(separator: ", "),
      ])
    }
    return table.lines()
  }

  private var unknown: String { language.of(it: "non noto", en: "not known") }

  /// The tests that keep a rule from holding, each with the answer it saw; what nobody knows, when that leaves it open.
  private func why(_ rule: RuleTrace, _ outcome: CaseOutcome) -> String {
    let assumed = rule.isAssumed ? "  if_unknown = \"\(rule.truth.word)\"" : ""
    guard let condition = rule.condition, condition.truth != .yes else { return assumed }
    if condition.truth == .unknown {
      let names = condition.openTests.map(\.field).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return (names.isEmpty ? "" : "  " + language.of(it: "\(names.joined(separator: ", ")): non noto", en: "\(names.joined(separator: ", ")) not known")) + assumed
    }
    let tests = condition.tests(against: .yes).map { test, answer in
      PredicateText(test, parameters: parameters(of: test, outcome), language: language).text
        + " \(language.of(it: "vale", en: "is")) \(answer?.text(in: language) ?? unknown)"
    }
    return "  " + tests.joined(separator: "; ").printable
  }

  private func parameters(of test: FieldTest, _ outcome: CaseOutcome) -> [String: Parameter] {
    test.predicate.operands.reduce(into: [:]) { found, operand in
      guard case .parameter(let name) = operand else { return }
      found[name] = pack.parameters.value(of: name, on: outcome.situation.day)
    }
  }

  private func sign(_ truth: Truth) -> String {
    switch truth {
    case .yes: style.mark("✓", .good)
    case .no: style.mark("✗", .bad)
    case .unknown: style.mark("?", .open)
    }
  }
}

extension ConditionTrace {
  /// The tests because of which the condition did not come out as wanted, with the answers that they saw.
  fileprivate func tests(against wanted: Truth) -> [(test: FieldTest, answer: FieldValue?)] {
    guard truth != wanted else { return [] }
    switch node {
    case .test(let test, let answer, _): return [(test, answer)]
    case .all(let parts), .any(let parts), .atLeast(_, let parts): return parts.flatMap { $0.tests(against: wanted) }
    case .none(let parts): return parts.flatMap { $0.tests(against: !wanted) }
    }
  }
}

extension String {
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
