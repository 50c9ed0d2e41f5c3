import Raccordo

/// Everything about one household in one program, for the person who follows it.
public struct ExplanationPage {
  public let explanation: Explanation
  public let pack: RulePack
  public let language: Language
  public let style: TextStyle
  /// Whether criteria that are not met, and the points of a household that cannot enter, are shown too.
  public var showsAll = false

  public init(_ explanation: Explanation, pack: RulePack, language: Language, style: TextStyle = .plain) {
    self.explanation = explanation
    self.pack = pack
    self.language = language
    self.style = style
  }

  var program: Program { explanation.program }
  var trace: ProgramTrace { explanation.trace }

  public var lines: [String] {
    head + [""] + outcome + [""] + requirements + points + services + stages + routes + questions + changes + shortfalls
  }

  func text(_ reason: LocalizedText) -> String { explanation.text(reason, in: language).printable }

  func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  private var head: [String] {
    let day = NumberText.date(explanation.day, in: language)
    return [
      style.mark("\(explanation.household.printable) · \(program.title[language].printable)", .strong),
      words(
        "regole: \(program.place.file)  versione \(program.version)  giorno \(day)",
        "rules: \(program.place.file)  version \(program.version)  day \(day)"),
    ]
  }

  private var outcome: [String] {
    if let failure = explanation.failure {
      let place = failure.file.map { "\($0):\(failure.line ?? 1)" } ?? ""
      return [
        style.mark(words("UNA REGOLA NON HA FUNZIONATO", "A RULE FAILED"), .bad),
        "\(failure.field ?? ""): \((failure.detail(in: language) ?? "").printable)  \(place)",
      ]
    }
    switch trace.verdict {
    case .ineligible: return [style.mark(words("NON PUÒ ENTRARE IN LISTA", "CANNOT ENTER THE LIST"), .bad)] + notAskedLine + aloneLine
    case .undetermined:
      return [style.mark(words("NON SI PUÒ ANCORA DECIDERE", "CANNOT BE DECIDED YET"), .open) + pointsWords] + placeLines + goesTo
    case .eligible:
      return [style.mark(words("PUÒ ENTRARE IN LISTA", "CAN ENTER THE LIST"), .good) + pointsWords] + placeLines + goesTo
    }
  }

  private var pointsWords: String {
    let known = trace.points.known.text(in: language)
    if trace.points.isSettled { return words("   punti: \(known)", "   points: \(known)") }
    let possible = trace.points.possible.text(in: language)
    return words("   punti: \(known) noti, fino a \(possible)", "   points: \(known) known, up to \(possible)")
  }

  private var placeLines: [String] {
    guard let entry = explanation.entry else { return notAskedLine + aloneLine }
    let place =
      entry.hasPlace
      ? words("posto proposto", "a place is proposed") : reached(entry) ?? words("senza posto", "without a place")
    let rank = entry.rank.map { words("\($0)° in lista, ", "number \($0) in the list, ") } ?? ""
    return ["\(rank)\(place) (\(entry.standing.word(in: language)))"] + placeNotes(entry)
  }

  private var goesTo: [String] {
    guard !program.routes.isEmpty else { return [] }
    if let id = trace.route.decided, let route = program.route(id) {
      let reason = text(route.reason)
      return [words("va a: ", "goes to: ") + route.destination[language].printable + (reason.isEmpty ? "" : "  (\(reason))")] + through(route)
    }
    let names = trace.route.possible.compactMap { program.route($0)?.destination[language].printable }
    if names.isEmpty { return [words("va a: nessuna strada adatta", "goes to: no route fits")] }
    return [words("va a: ancora da decidere fra ", "goes to: still open between ") + names.joined(separator: " | ")]
  }

  private func through(_ route: Route) -> [String] {
    var lines: [String] = []
    if let id = route.through, let body = pack.catalogue.organization(id) {
      lines.append(words("  attraverso: ", "  through: ") + body.name.printable)
    }
    for step in route.steps { lines.append("  - " + text(step)) }
    if let days = route.replyWithinDays {
      lines.append(words("  risposta entro \(days) giorni", "  reply within \(days) days"))
    }
    return lines
  }
}

extension ExplanationPage {
  func sign(_ truth: Truth) -> String {
    switch truth {
    case .yes: style.mark("✓", .good)
    case .no: style.mark("✗", .bad)
    case .unknown: style.mark("?", .open)
    }
  }

  private var requirements: [String] {
    let lines = requirements(at: 0)
    return lines.isEmpty ? [] : [style.mark(words("Requisiti", "Requirements"), .strong)] + lines + [""]
  }

  func requirements(at step: Int) -> [String] {
    zip(program.requirements, trace.requirements).filter { program.step(of: $0.0) == step }.flatMap { rule, trace in
      let text = trace.truth == .no ? rule.otherwise : rule.reason
      return ["  \(sign(trace.truth)) \(self.text(text))\(assumed(trace))"]
        + (trace.truth == .yes && !showsAll ? [] : tests(trace.condition, indent: "      "))
    }
  }

  private func assumed(_ rule: RuleTrace) -> String {
    guard rule.isAssumed else { return "" }
    let choice = rule.truth == .yes ? words("sì", "yes") : "no"
    return words("  (non noto: per scelta della rete vale \(choice))", "  (not known: the network chose that it counts as \(choice))")
  }

  private var points: [String] {
    if trace.verdict == .ineligible, !showsAll {
      return [
        words(
          "(chi non può entrare non ha punti; --all li mostra)",
          "(points are not worked out for a household that cannot enter; --all shows them)"), "",
      ]
    }
    let rules = Array(zip(program.criteria, trace.criteria))
    let shown = rules.filter { showsAll || $1.points.possible > .zero }
    let hidden = rules.count - shown.count
    var lines = [style.mark(words("Punti", "Points"), .strong)]
    lines += shown.flatMap { criterion, trace in
      ["  \(sign(trace.giving)) \(amount(trace))  \(text(criterion.reason))\(assumed(trace))\(trial(criterion))\(group(criterion))"]
        + score(criterion, trace)
        + (trace.truth == .yes && !showsAll ? [] : tests(trace.condition, indent: "             "))
    }
    lines += program.groups.compactMap(groupLine)
    if hidden > 0 {
      let italian = "\(language.count(hidden, "criterio non soddisfatto", "criteri non soddisfatti")); con --all si vede tutto"
      lines.append("    (\(words(italian, "\(language.count(hidden, "criterion", "criteria")) not met; --all shows everything")))")
    }
    return lines + [""]
  }

  private func amount(_ rule: RuleTrace) -> String {
    let points = rule.points
    let text = points.isSettled ? "+" + points.known.text(in: language) : points.text(in: language)
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  private func trial(_ criterion: Criterion) -> String {
    criterion.isTrial ? words("  (in prova: non conta ancora)", "  (on trial: not counted yet)") : ""
  }

  /// What points that differ from one household to the next went by.
  private func score(_ criterion: Criterion, _ rule: RuleTrace) -> [String] {
    guard rule.truth != .no, let score = rule.score, criterion.points.measure != nil else { return [] }
    let text = PointText(
      criterion, score, in: program, schema: { explanation.schemas[$0] }, answers: explanation.answers, language: language)
    return ["             " + text.text.printable]
  }

  private func group(_ criterion: Criterion) -> String {
    criterion.group.map { words("  (gruppo \($0))", "  (group \($0))") } ?? ""
  }

  /// Says when a group gives, or may give, less than its criteria together.
  private func groupLine(_ group: CriterionGroup) -> String? {
    let members = zip(program.criteria, trace.criteria).filter { $0.0.group == group.id && !$0.0.isTrial }.map(\.1.points)
    let known = members.map(\.known).reduce(.zero, +)
    let name = words("    gruppo \(group.id): ", "    group \(group.id): ")
    switch group.limit {
    case .sum(let atMost) where known > atMost:
      let (all, cap) = (known.text(in: language), atMost.text(in: language))
      return name + words("\(all) punti in tutto, ne contano \(cap)", "\(all) points in all, \(cap) count")
    case .sum(let atMost) where members.map(\.possible).reduce(.zero, +) > atMost:
      return name + words("al massimo \(atMost.text(in: language)) in tutto", "at most \(atMost.text(in: language)) in all")
    case .highest where members.count(where: { $0.possible > .zero }) > 1:
      return name + words("conta solo il più alto", "only the highest counts")
    case .sum, .highest: return nil
    }
  }

  /// Every test of a condition with the answer that it saw.
  func tests(_ condition: ConditionTrace?, indent: String, isOfMember: Bool = false) -> [String] {
    guard let condition else { return [] }
    switch condition.node {
    case .test(let test, let answer, let operands):
      let schema = isOfMember ? pack.fields.memberSchema(of: test.field) : explanation.schemas[test.field]
      let value = schema?.text(of: answer, in: language).printable ?? words("non noto", "not known")
      let asked = PredicateText(test, operands: operands, parameters: explanation.parameters, language: language).text
      return ["\(indent)\(sign(condition.truth)) \(asked)   \(words("valore", "value")): \(value)"]
    case .members(let test, let tally, let operands, let each):
      let asked = PredicateText.head(of: test, operands: operands, parameters: explanation.parameters, language: language)
      let counted = tally?.text(in: language) ?? words("nessuno è elencato", "nobody is listed")
      return ["\(indent)\(sign(condition.truth)) \(asked)   \(words("componenti", "members")): \(counted)"]
        + each.flatMap { member($0, indent: indent + "  ") }
    case .all(let parts): return parts.flatMap { tests($0, indent: indent, isOfMember: isOfMember) }
    case .any(let parts):
      return ["\(indent)\(sign(condition.truth)) \(words("almeno una di queste", "at least one of these"))"]
        + parts.flatMap { tests($0, indent: indent + "  ", isOfMember: isOfMember) }
    case .none(let parts):
      return ["\(indent)\(sign(condition.truth)) \(words("nessuna di queste", "none of these"))"]
        + parts.flatMap { tests($0, indent: indent + "  ", isOfMember: isOfMember) }
    case .atLeast(let count, let parts):
      return ["\(indent)\(sign(condition.truth)) \(words("almeno \(count) di queste \(parts.count)", "at least \(count) of these \(parts.count)"))"]
        + parts.flatMap { counted($0, indent: indent + "  ", isOfMember: isOfMember) }
    }
  }

  /// A condition that counts as one among others: its tests stand together under one sign.
  private func counted(_ condition: ConditionTrace, indent: String, isOfMember: Bool) -> [String] {
    guard case .all(let parts) = condition.node, parts.count > 1 else {
      return tests(condition, indent: indent, isOfMember: isOfMember)
    }
    return ["\(indent)\(sign(condition.truth)) \(words("tutte insieme", "all together"))"]
      + parts.flatMap { tests($0, indent: indent + "  ", isOfMember: isOfMember) }
  }

  /// One member, with the tests on it.
  private func member(_ one: MemberTrace, indent: String) -> [String] {
    ["\(indent)\(sign(one.condition.truth)) \(words("componente", "member")) \(one.member.printable)"]
      + tests(one.condition, indent: indent + "  ", isOfMember: true)
  }

  private var routes: [String] {
    guard trace.verdict != .ineligible, trace.route.decided == nil || showsAll, !program.routes.isEmpty else { return [] }
    var lines = [style.mark(words("Strade", "Routes"), .strong)]
    for (route, rule) in zip(program.routes, trace.routes) {
      lines.append("  \(sign(rule.truth)) \(route.destination[language].printable)")
      if rule.truth != .yes || showsAll { lines += tests(rule.condition, indent: "      ") }
    }
    return lines + [""]
  }

  private var questions: [String] {
    guard !trace.ask.isEmpty else { return [] }
    var lines = [style.mark(words("Che cosa chiedere, il più utile prima", "What to ask, most useful first"), .strong)]
    for field in trace.ask {
      lines.append("  • " + pack.title(of: field, in: program, language) + effect(of: field) + care(field))
    }
    return lines + [""]
  }

  /// What an answer can decide: entry, points, or the route.
  private func effect(of field: String) -> String {
    func reads(_ rule: RuleTrace) -> Bool { rule.hangs(on: field, in: program) }
    let entry = zip(program.requirements, trace.requirements).filter { program.step(of: $0.0) == 0 }.map(\.1)
    if entry.contains(where: reads) { return words("  (decide se può entrare)", "  (decides whether it can enter)") }
    let points = zip(program.criteria, trace.criteria).filter { !$0.0.isTrial }
      .map { $1.openPoints(on: field, $0, in: program) }.reduce(Points.zero, +)
    if points > .zero {
      let isOne = points == Points(hundredths: 100)
      return words(
        "  (fino a \(points.text(in: language)) \(isOne ? "punto" : "punti"))",
        "  (up to \(points.text(in: language)) \(isOne ? "point" : "points"))")
    }
    if trace.preferences.contains(where: reads) {
      return words("  (decide quale servizio viene prima)", "  (decides which service comes first)")
    }
    if let effect = placeEffect(of: field, reads) { return effect }
    return words("  (decide la strada)", "  (decides the route)")
  }

  private func care(_ field: String) -> String {
    guard explanation.schemas[field]?.sensitivity?.needsAgreement == true else { return "" }
    return words("  [dato sensibile: chiedere solo se la persona è d'accordo]", "  [sensitive: ask only if the person agrees]")
  }
}
