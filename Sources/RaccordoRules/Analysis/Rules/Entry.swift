import RaccordoModel

/// Whether anybody at all can enter a program: requirements that hold one by one and never together.
struct Entry {
  let questions: ProgramQuestions

  /// - Parameter impossible: requirements that never hold by themselves: told already.
  /// - Returns: whether it was reported that nobody can enter.
  func report(except impossible: Set<String>) -> Bool {
    let program = questions.program
    for step in program.steps.indices {
      let requirements = program.requirements.filter { program.step(of: $0) <= step }
      if requirements.contains(where: { impossible.contains($0.id) }) { return false }
      guard requirements.count > 1, questions.isPossible({ demands(requirements, $0) }) == false else { continue }
      report(smallestClash(requirements), step == 0 ? nil : program.stages[step])
      return step == 0
    }
    return false
  }

  private func demands(_ requirements: [Requirement], _ space: AnswerSpace) -> [Demand] {
    requirements.map { Demand($0.condition, $0.ifUnknown, .yes, in: space) }
  }

  /// - Parameter stage: the one that nobody passes; `nil`: the first, by which households enter.
  private func report(_ clash: [Requirement], _ stage: Stage?) {
    guard let last = clash.last else { return }
    let others = clash.dropLast().map { "\"\($0.id)\"" }.joined(separator: ", ")
    let first = clash[0]
    questions.log.report(
      .nobodyEnters, at: last.place,
      it: "\(stage.map { "nessuno può passare la tappa \"\($0.id)\"" } ?? "nessuno può entrare"): il requisito \"\(last.id)\" non vale mai insieme a \(others)",
      en: "\(stage.map { "nobody can pass stage \"\($0.id)\"" } ?? "nobody can enter"): requirement \"\(last.id)\" never holds together with \(others)",
      help: [
        LocalizedText(
          it: "l'altro è in \(first.place); se ne basta uno, fanne un solo requisito con any { { ... }, { ... } }",
          en: "the other one is at \(first.place); if one is enough, make them one requirement with any { { ... }, { ... } }")
      ])
  }

  /// Requirements that exclude one another, none of which can be left out: each in turn is left out when the rest
  /// still clash.
  private func smallestClash(_ all: [Requirement]) -> [Requirement] {
    all.reduce(into: all) { kept, rule in
      let rest = kept.filter { $0.id != rule.id }
      if questions.isPossible({ demands(rest, $0) }) == false { kept = rest }
    }
  }
}
