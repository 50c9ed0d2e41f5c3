import RaccordoModel

/// Whether anybody at all can enter a program: requirements that hold one by one and never together.
struct Entry {
  let questions: ProgramQuestions

  /// - Returns: whether it was reported that nobody can enter.
  func report() -> Bool {
    let requirements = questions.program.requirements
    guard requirements.count > 1, questions.isPossible(questions.canEnter) == false else { return false }
    let clash = smallestClash(requirements)
    guard let last = clash.last else { return false }
    let others = clash.dropLast().map { "\"\($0.id)\"" }.joined(separator: ", ")
    let first = clash[0]
    questions.log.report(
      .nobodyEnters, at: last.place,
      it: "nessuno può entrare: il requisito \"\(last.id)\" non vale mai insieme a \(others)",
      en: "nobody can enter: requirement \"\(last.id)\" never holds together with \(others)",
      help: [
        LocalizedText(
          it: "l'altro è in \(first.place); se ne basta uno, fanne un solo requisito con any { { ... }, { ... } }",
          en: "the other one is at \(first.place); if one is enough, make them one requirement with any { { ... }, { ... } }")
      ])
    return true
  }

  /// Requirements that exclude one another, none of which can be left out: each in turn is left out when the rest
  /// still clash.
  private func smallestClash(_ all: [Requirement]) -> [Requirement] {
    all.reduce(into: all) { kept, rule in
      let rest = kept.filter { $0.id != rule.id }
      let demands: (AnswerSpace) -> [Demand] = { space in rest.map { Demand($0.condition, $0.ifUnknown, .yes, in: space) } }
      if questions.isPossible(demands) == false { kept = rest }
    }
  }
}
