import RaccordoModel

/// Routes that nobody is ever sent on.
///
/// A route with a condition must be decided for somebody: it fits and those before it do not, once the answers are
/// there. A route without one, or one that asks whether an answer is known, is there for those about whom something is
/// not known: it is reached when no route before it surely fits.
struct RouteReach {
  let questions: ProgramQuestions

  func report(except impossible: Set<String>) {
    let routes = questions.program.routes
    for (position, route) in routes.enumerated() where !impossible.contains(route.id) {
      let earlier = Array(routes[..<position]).filter { !impossible.contains($0.id) }
      if isReached(route, after: []) == false {
        reportUnfit(route)
      } else if !earlier.isEmpty, isReached(route, after: earlier) == false {
        reportShadowed(route, by: smallest(earlier, before: route))
      }
    }
  }

  private func isReached(_ route: Route, after earlier: [Route]) -> Bool? {
    let isForTheUnknown = route.condition?.asksIfKnown ?? true
    let passed: TruthSet = isForTheUnknown ? [.no, .unknown] : .no
    return questions.isPossible { space in
      questions.mayEnter(space) + [Demand(route.condition, route.ifUnknown, .yes, in: space)]
        + earlier.map { Demand($0.condition, $0.ifUnknown, passed, in: space) }
    }
  }

  /// Earlier routes that together take everybody, none of which can be left out.
  private func smallest(_ earlier: [Route], before route: Route) -> [Route] {
    if let one = earlier.first(where: { isReached(route, after: [$0]) == false }) { return [one] }
    return earlier.reversed().reduce(into: earlier) { kept, one in
      let rest = kept.filter { $0.id != one.id }
      if isReached(route, after: rest) == false { kept = rest }
    }
  }

  private func reportShadowed(_ route: Route, by earlier: [Route]) {
    let names = earlier.map { "\"\($0.id)\"" }.joined(separator: ", ")
    let isOne = earlier.count == 1
    questions.log.report(
      .neverReached, at: route.place,
      it: isOne
        ? "la strada \"\(route.id)\" non viene mai presa: prima c'è sempre \(names)"
        : "la strada \"\(route.id)\" non viene mai presa: prima c'è sempre una di queste: \(names)",
      en: isOne
        ? "route \"\(route.id)\" can never be taken: \(names) always comes first"
        : "route \"\(route.id)\" can never be taken: one of these always comes first: \(names)",
      help: [
        LocalizedText(
          it: "vale la prima strada che va bene: metti \"\(route.id)\" più in alto, o restringi quelle prima",
          en: "the first route that fits counts: move \"\(route.id)\" up, or narrow those before it")
      ])
  }

  private func reportUnfit(_ route: Route) {
    questions.log.report(
      .neverReached, at: route.place,
      it: "la strada \"\(route.id)\" non viene mai presa: nessuno di quelli che possono entrare la soddisfa",
      en: "route \"\(route.id)\" can never be taken: it fits nobody who can enter",
      help: [
        LocalizedText(
          it: "i requisiti escludono già chi la prenderebbe: togli la strada, o cambia un requisito",
          en: "the requirements already refuse those who would take it: take the route out, or change a requirement")
      ])
  }
}

extension Condition {
  /// Whether one of its tests, or of those on members, is about an answer being there.
  fileprivate var asksIfKnown: Bool {
    tests.contains(where: \.asksIfKnown) || memberTests.contains { $0.condition.asksIfKnown }
  }
}

extension FieldTest {
  /// Whether the test is about the answer being there rather than about the answer.
  var asksIfKnown: Bool { predicate == .known || predicate == .notKnown }
}
