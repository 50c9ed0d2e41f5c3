import RaccordoModel

/// Households that can enter and that no route fits, each with an example that was tried on the rules.
struct RouteGaps {
  let questions: ProgramQuestions

  /// What is looked for: first a household that surely gets no route, then one that gets none as long as something
  /// about it is not known.
  private enum Gap: CaseIterable {
    case certain, open

    var allowed: TruthSet { self == .certain ? .no : [.no, .unknown] }
  }

  func report() {
    guard let last = questions.program.routes.last, last.condition != nil else { return }
    for gap in Gap.allCases {
      for space in questions.spaces {
        guard let example = example(gap, in: space) else { continue }
        report(gap, example, at: last.place)
        return
      }
    }
  }

  private func example(_ gap: Gap, in space: AnswerSpace) -> ExampleHousehold? {
    let demands = demands(gap, space)
    guard case .found(let found, let chosen) = questions.ask(demands, in: space) else { return nil }
    let first = household(found, chosen, space)
    if shows(gap, first) { return first }
    guard !questions.program.computes.isEmpty,
      let variable = ComputedAnswers(program: questions.program, pack: questions.pack, day: questions.day).variable(for: space)
    else { return nil }
    // What the functions give goes together with the answers behind it: only what was tried counts as an example.
    var tried = space
    tried.join(variable)
    guard case .found(let found, let chosen) = questions.ask(demands, in: tried) else { return nil }
    let second = household(found, chosen, space)
    return shows(gap, second) ? second : nil
  }

  private func demands(_ gap: Gap, _ space: AnswerSpace) -> [Demand] {
    questions.canEnter(space)
      + questions.program.routes.map { Demand($0.condition, $0.ifUnknown, gap.allowed, in: space) }
  }

  private func household(
    _ found: AnswerSearch.Household, _ chosen: [String], _ space: AnswerSpace
  ) -> ExampleHousehold {
    ExampleHousehold(
      answers: found.answers, members: found.members, chosen: Set(chosen), service: space.service, day: questions.day)
  }

  /// Holds the example against the definition of what the rules mean.
  private func shows(_ gap: Gap, _ example: ExampleHousehold) -> Bool {
    guard let trace = example.trace(questions.program, in: questions.pack), trace.verdict == .eligible else { return false }
    return gap == .certain ? trace.route.possible.isEmpty : trace.route.mayBeNone
  }

  private func report(_ gap: Gap, _ example: ExampleHousehold, at place: SourcePlace) {
    let text = example.text(of: questions.program, in: questions.pack)
    let catchAll = LocalizedText(
      it: "aggiungi un'ultima strada senza `when`, che prenda tutti gli altri",
      en: "add a last route without `when` to catch everybody else")
    switch gap {
    case .certain:
      questions.log.report(
        .noRoute, at: place, it: "qualcuno di quelli che possono entrare resta senza strada",
        en: "some households that can enter the list get no route",
        help: [LocalizedText(it: "per esempio: \(text)", en: "for example: \(text)"), catchAll])
    case .open:
      questions.log.report(
        .noRoute, at: place, it: "finché manca una risposta, qualcuno di quelli che possono entrare non ha nessuna strada",
        en: "as long as an answer is missing, some households that can enter get no route",
        help: [LocalizedText(it: "per esempio: \(text)", en: "for example: \(text)"), catchAll])
    }
  }
}
