import Raccordo

/// How many calls it takes until no missing answer can change a place, for people and for machines.
public struct RoundsPage {
  public let rounds: AskingRounds
  public let language: Language

  public init(_ rounds: AskingRounds, language: Language) {
    self.rounds = rounds
    self.language = language
  }

  private func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  /// The page, a line an element.
  public var lines: [String] {
    var table = TextTable(Array(repeating: .right, count: 6))
    table.append(
      language == .italian
        ? ["giro", "chiamate", "domande", "risposte", "ancora aperti", "posti cambiati"]
        : ["round", "calls", "questions", "answers", "still open", "places changed"])
    table.append(["0", "", "", "", rounds.open.text(in: language), ""])
    for (number, round) in rounds.rounds.enumerated() {
      let effort = [round.effort.calls, round.effort.questions, round.effort.answers, round.open, round.moved]
      table.append([String(number + 1)] + effort.map { $0.text(in: language) })
    }
    return table.lines(indent: "  ") + ["", sum, same]
  }

  private var sum: String {
    let (some, all) = (effort(rounds.total), effort(rounds.everything))
    return words("Per giri: \(some). Chiedendo tutto ciò che manca: \(all).", "In rounds: \(some). Asking all that is missing: \(all).")
  }

  private func effort(_ effort: AskingRounds.Effort) -> String {
    let calls = language.count(effort.calls, words("chiamata", "call"), words("chiamate", "calls"))
    let questions = language.count(effort.questions, words("domanda", "question"), words("domande", "questions"))
    return "\(calls), \(questions)"
  }

  private var same: String {
    rounds.isSame
      ? words("I posti alla fine sono gli stessi.", "The places in the end are the same.")
      : words(
        "I posti alla fine non sono gli stessi: qualche risposta che poteva contare non è arrivata.",
        "The places in the end are not the same: some answer that could count did not come.")
  }

  /// The names of keys are stable: other programs read them.
  public var json: JSONValue {
    [
      "open": .number(rounds.open),
      "rounds": .array(
        rounds.rounds.map { round in
          .object(members(round.effort) + [.init("open", .number(round.open)), .init("moved", .number(round.moved))])
        }),
      "total": .object(members(rounds.total)), "everything": .object(members(rounds.everything)), "same": .bool(rounds.isSame),
    ]
  }

  private func members(_ effort: AskingRounds.Effort) -> [JSONValue.Member] {
    [.init("calls", .number(effort.calls)), .init("questions", .number(effort.questions)), .init("answers", .number(effort.answers))]
  }
}
