import RaccordoModel

/// Parts of a condition that change nothing: repeated, implied by others, or without effect.
struct RedundantTests {
  let questions: ProgramQuestions

  func report(except impossible: ImpossibleRules) {
    let program = questions.program
    for rule in program.requirements where !impossible.requirements.contains(rule.id) { report(rule.condition) }
    for rule in program.criteria where !impossible.criteria.contains(rule.id) { rule.condition.map(report) }
    for rule in program.routes where !impossible.routes.contains(rule.id) { rule.condition.map(report) }
  }

  private func report(_ condition: Condition) {
    switch condition.node {
    case .test: return
    case .all(let parts): report(parts, of: condition) { .all($0) }
    case .any(let parts): report(parts, of: condition) { .any($0) }
    case .none(let parts): report(parts, of: condition) { .none($0) }
    case .atLeast(let count, let parts): report(parts, of: condition, atLeast: count) { .atLeast(count, $0) }
    }
  }

  /// The last of the parts that can go without a change; then what stands inside those that remain.
  ///
  /// - Parameter least: how many parts there must be.
  private func report(
    _ parts: [Condition], of whole: Condition, atLeast least: Int = 1, _ made: ([Condition]) -> Condition.Node
  ) {
    var kept = parts
    for position in parts.indices.reversed() where kept.count > least {
      var rest = kept
      rest.remove(at: position)
      guard questions.areEqual(Condition(made(rest), at: whole.place), whole) else { continue }
      kept = rest
      let part = parts[position]
      questions.log.report(
        .redundantTest, at: part.place, it: "questa parte non cambia niente: il resto della condizione la comprende già",
        en: "this part changes nothing: the rest of the condition already covers it",
        help: [LocalizedText(it: "toglila, o correggila", en: "take it out, or mend it")])
    }
    for part in kept { report(part) }
  }
}
