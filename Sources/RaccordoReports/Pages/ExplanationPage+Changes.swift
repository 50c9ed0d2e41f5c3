import Raccordo

// What would change the outcome, and which tests would have to come out otherwise.

extension ExplanationPage {
  var changes: [String] {
    guard !explanation.changes.isEmpty else { return [] }
    return [style.mark(words("Che cosa cambierebbe l'esito", "What would change the outcome"), .strong)]
      + explanation.changes.map { "  • " + sentence($0) } + [""]
  }

  private func sentence(_ change: OutcomeChange) -> String {
    switch change {
    case .requirements(let ids): return requirements(ids)
    case .declined(let decline): return declined(decline)
    case .otherProgram(let id):
      let name = (pack.program(id)?.title[language] ?? id).printable
      return words("ha un posto in «\(name)», che qui lo esclude", "it has a place in “\(name)”, which leaves none here")
    case .answers(let fields): return words("sapere: ", "knowing: ") + titles(fields)
    case .points(let place): return missing(place)
    case .order(let place):
      let draw = explanation.entry.map { String($0.draw) } ?? ""
      let line = place.line.text(in: language)
      return words(
        "ha gli stessi \(line) punti dell'ultimo posto\(by(place)): decidono gli spareggi, poi il sorteggio (il suo numero: \(draw))",
        "the same \(line) points as the last place\(by(place)): the ties decide, then the draw (its number: \(draw))")
    }
  }

  private func requirements(_ ids: [String]) -> String {
    let said = program.requirements.filter { ids.contains($0.id) }.map { rule in
      let words = text(rule.otherwise.isEmpty ? rule.reason : rule.otherwise)
      return words.isEmpty ? rule.id.printable : words
    }.joined(separator: "; ")
    if let stage = passedStage {
      let title = program.stageTitle(stage, in: language).printable
      return words("andrebbe oltre la tappa \(title) se non fosse così: \(said)", "it would go on from stage \(title) if this were not so: \(said)")
    }
    return words("potrebbe entrare se non fosse così: \(said)", "it could enter if this were not so: \(said)")
  }

  /// The last stage that it passed; told without the others, the last of which every requirement holds.
  private var passedStage: String? {
    guard explanation.isAlone else { return explanation.entry?.stage }
    let passed = trace.stages.prefix { $0 == .yes }.count
    return passed > 0 ? program.steps[passed - 1].id : nil
  }

  /// How many points are missing to the last place, and with which answers it could come up to it.
  private func missing(_ place: PointsToPlace) -> String {
    let (own, line, missing) = (place.points.known.text(in: language), place.line.text(in: language), place.missing.text(in: language))
    let isOne = place.missing == Points(hundredths: 100)
    let head = words(
      "ha \(own) punti; l'ultimo posto\(by(place)) ne ha \(line): ne \(isOne ? "manca" : "mancano") \(missing)",
      "\(own) points; the last place\(by(place)) has \(line): \(missing) missing")
    if place.points.isSettled { return head }
    let most = place.points.possible.text(in: language)
    let answers = place.answers.isEmpty ? "" : " (\(titles(place.answers)))"
    return head
      + (place.canReach
        ? words("; con quello che non si sa può arrivare a \(most)\(answers)", "; what is not known can bring it to \(most)\(answers)")
        : words("; con quello che non si sa arriva al più a \(most)", "; what is not known brings it to \(most) at most"))
  }

  private func by(_ place: PointsToPlace) -> String {
    place.reserve.map { words(" della riserva \($0.printable)", " of reserve \($0.printable)") } ?? ""
  }

  private func titles(_ fields: [String]) -> String {
    fields.map { pack.title(of: $0, in: program, language) }.joined(separator: ", ")
  }
}

extension ExplanationPage {
  /// The fewest tests that would have to come out otherwise, requirement by requirement.
  var shortfalls: [String] {
    guard !explanation.shortfalls.isEmpty else { return [] }
    let title = words("Le condizioni che dovrebbero cambiare, il meno possibile", "The conditions that would have to change, as few as can be")
    return [style.mark(title, .strong)] + explanation.shortfalls.flatMap(lines) + [""]
  }

  private func lines(_ shortfall: Shortfall) -> [String] {
    let head = "  • " + shortfall.requirements.map(\.printable).joined(separator: ", ")
    switch shortfall.sets.count {
    case 0:
      return [
        head + ": "
          + (shortfall.isComplete
            ? words("nessuna risposta del nucleo basta", "no answer of the household is enough")
            : words("troppe combinazioni per dirlo", "too many combinations to tell"))
      ]
    case 1 where shortfall.isComplete: return [head] + lines(shortfall.sets[0], mark: "")
    default:
      let sets = shortfall.sets.flatMap { lines($0, mark: "- ") }
      let more = words("      - e forse altro", "      - and maybe others")
      return [head + words(": uno di questi cambiamenti", ": one of these changes")] + sets + (shortfall.isComplete ? [] : [more])
    }
  }

  /// The tests of a set, a line each.
  private func lines(_ set: Shortfall.ChangeSet, mark: String) -> [String] {
    let unsure = set.isPossible ? "" : words("  (se le risposte lo permettono)", "  (if the answers allow it)")
    return set.changes.enumerated().map { index, change in
      let start = index == 0 ? mark : mark.isEmpty ? words("e ", "and ") : words("  e ", "  and ")
      return "      " + start + text(change) + (index == set.changes.count - 1 ? unsure : "")
    }
  }

  private func text(_ change: TestChange) -> String {
    let who = change.member.map { words("componente \($0.printable): ", "member \($0.printable): ") } ?? ""
    let asked: String
    switch change.question {
    case .test(let test):
      asked = PredicateText(test, operands: change.operands, parameters: explanation.parameters, language: language).text
    case .members(let test):
      asked = PredicateText.head(of: test, operands: change.operands, parameters: explanation.parameters, language: language)
    }
    let wanted = change.wanted ? words("sì", "yes") : "no"
    let now = change.now == .unknown ? words("non noto", "not known") : change.now == .yes ? words("sì", "yes") : "no"
    return who + asked + words("   servirebbe: \(wanted), ora: \(now)", "   would have to be: \(wanted), now: \(now)")
  }
}
