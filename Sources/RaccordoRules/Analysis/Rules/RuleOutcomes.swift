import RaccordoModel

/// Rules that come out one way whatever a household answers: conditions that nothing satisfies, requirements that
/// refuse nobody.
struct RuleOutcomes {
  let questions: ProgramQuestions

  /// - Returns: the names of the rules that can never hold, by kind: what they bring about is not reported again.
  func report() -> ImpossibleRules {
    var impossible = ImpossibleRules()
    let program = questions.program
    for rule in program.requirements {
      if isImpossible(rule.condition, rule.ifUnknown) {
        impossible.requirements.insert(rule.id)
        report(rule.condition, title: "requirement \"\(rule.id)\"", effect: .nobodyEnters)
      } else {
        reportAlwaysTrue(rule.condition, rule.ifUnknown, "requirement \"\(rule.id)\"", .refusesNobody)
      }
    }
    for rule in program.criteria {
      guard let condition = rule.condition else { continue }
      if isImpossible(condition, rule.ifUnknown) {
        impossible.criteria.insert(rule.id)
        report(condition, title: "criterion \"\(rule.id)\"", effect: .noPoints)
      } else {
        reportAlwaysTrue(condition, rule.ifUnknown, "criterion \"\(rule.id)\"", rule.points.measure == nil ? .pointsForAll : .idle)
      }
    }
    for rule in program.routes {
      guard let condition = rule.condition, isImpossible(condition, rule.ifUnknown) else { continue }
      impossible.routes.insert(rule.id)
      report(condition, title: "route \"\(rule.id)\"", effect: .routeUnused)
    }
    return impossible
  }

  private func isImpossible(_ condition: Condition, _ ifUnknown: Bool? = nil) -> Bool {
    questions.isPossible { [Demand(condition, ifUnknown, .yes, in: $0)] } == false
  }

  private func report(_ condition: Condition, title: String, effect: Effect) {
    let culprit = smallest(condition)
    let text = effect.text
    questions.log.report(
      .impossibleCondition, at: culprit.valuePlace,
      it: "nessuna risposta può soddisfare questa condizione: \(title) \(text[.italian])",
      en: "no answers can satisfy this condition: \(title) \(text[.english])", help: [help(culprit)])
  }

  /// The smallest part that is impossible by itself and makes the whole impossible.
  private func smallest(_ condition: Condition) -> Condition {
    guard case .all(let parts) = condition.node, let part = parts.first(where: { isImpossible($0) }) else {
      return condition
    }
    return smallest(part)
  }

  private func help(_ condition: Condition) -> LocalizedText {
    if case .test(let test) = condition.node, let bounds = bounds(of: test.field) {
      return LocalizedText(
        it: "`\(test.field)` va \(bounds[.italian]): correggi la soglia, o togli la regola",
        en: "`\(test.field)` goes \(bounds[.english]): mend the threshold, or take the rule out")
    }
    let names = condition.tests.map(\.field).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    return LocalizedText(
      it: "le prove su \(list) si escludono a vicenda: se ne basta una, usa any { { ... }, { ... } }",
      en: "the tests on \(list) exclude one another: if one is enough, use any { { ... }, { ... } }")
  }

  private func bounds(of name: String) -> LocalizedText? {
    guard let field = questions.pack.schema(of: name, in: questions.program), field.kind.isOrdered else { return nil }
    func text(_ bound: Double) -> String {
      switch field.kind {
      case .date: CivilDay(daysSince1970: Int(bound)).iso
      default: FieldValue.number(bound).plainText
      }
    }
    switch (field.minimum, field.maximum) {
    case (let low?, let high?):
      return LocalizedText(it: "da \(text(low)) a \(text(high))", en: "from \(text(low)) to \(text(high))")
    case (let low?, nil): return LocalizedText(it: "da \(text(low)) in su", en: "from \(text(low)) up")
    case (nil, let high?): return LocalizedText(it: "fino a \(text(high))", en: "up to \(text(high))")
    case (nil, nil): return nil
    }
  }

  private func reportAlwaysTrue(_ condition: Condition, _ ifUnknown: Bool?, _ title: String, _ effect: Effect) {
    guard questions.isPossible({ [Demand(condition, ifUnknown, .no, in: $0)] }) == false else { return }
    let text = effect.text
    questions.log.report(
      .alwaysTrue, at: condition.valuePlace,
      it: "nessuna risposta può rendere falsa questa condizione: \(title) \(text[.italian])",
      en: "no answer can make this condition false: \(title) \(text[.english])",
      help: [
        LocalizedText(
          it: "se vuoi che il dato ci sia, scrivi campo = known; altrimenti restringi la prova, o togli la regola",
          en: "if the answer has to be there, write field = known; otherwise narrow the test, or take the rule out")
      ])
  }
}

/// The rules that can never hold.
struct ImpossibleRules {
  var requirements: Set<String> = []
  var criteria: Set<String> = []
  var routes: Set<String> = []
}

/// What it means for people that a rule always comes out the same.
private enum Effect {
  case nobodyEnters, noPoints, routeUnused, refusesNobody, pointsForAll, idle

  var text: LocalizedText {
    switch self {
    case .nobodyEnters: LocalizedText(it: "non lascia entrare nessuno", en: "lets nobody in")
    case .noPoints: LocalizedText(it: "non dà mai punti", en: "never gives points")
    case .routeUnused: LocalizedText(it: "non viene mai presa", en: "is never taken")
    case .refusesNobody: LocalizedText(it: "non esclude nessuno", en: "refuses nobody")
    case .pointsForAll: LocalizedText(it: "dà punti a chiunque risponda", en: "gives points to whoever answers")
    case .idle: LocalizedText(it: "non lascia fuori nessuno", en: "leaves nobody out")
    }
  }
}
