import Raccordo

/// What sets two outcomes apart, in words and for other programs.
struct RuleChangeText {
  let change: RuleChange

  init(_ change: RuleChange) { self.change = change }

  /// "criterio «figli»: 10 → 20 punti (Figli minori: 3)".
  func text(in language: Language) -> String {
    let reason = change.reason[language]
    return head(in: language) + (reason.isEmpty ? "" : " (\(reason))")
  }

  /// The same without what the rule says.
  func head(in language: Language) -> String {
    func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }
    switch change.cause {
    case .requirement(let id, let from, let to):
      return words("requisito", "requirement") + " " + RuleChangeText.rule(id, isNew: from == nil, isGone: to == nil, in: language) + ": "
        + RuleChangeText.arrow(from?.words(in: language), to?.words(in: language))
    case .criterion(let id, let from, let to):
      return words("criterio", "criterion") + " " + RuleChangeText.rule(id, isNew: from == nil, isGone: to == nil, in: language) + ": "
        + RuleChangeText.arrow(from?.text(in: language) ?? "0", to?.text(in: language) ?? "0") + words(" punti", " points")
    case .caps(let from, let to):
      return words("tetti, punti tolti: ", "caps, points taken off: ") + RuleChangeText.arrow(from.text(in: language), to.text(in: language))
    case .reserve(let from, let to): return words("riserva: ", "reserve: ") + RuleChangeText.named(from, to, in: language)
    case .service(let from, let to): return words("servizio: ", "service: ") + RuleChangeText.named(from, to, in: language)
    case .asked(let from, let to):
      return words("chiede quello che il programma dà: ", "asks for what the program gives: ")
        + RuleChangeText.arrow(FieldValue.yesNo(from).text(in: language), FieldValue.yesNo(to).text(in: language))
    case .otherProgram(let from, let to):
      return words("posto in un altro programma: ", "place in another program: ") + RuleChangeText.named(from, to, in: language)
    case .places(let from, let to):
      let none = words("senza limite", "no limit")
      return words("posti: ", "places: ") + RuleChangeText.arrow(from?.text(in: language) ?? none, to?.text(in: language) ?? none)
    case .line(let from, let to):
      let none = words("ne restano", "some left")
      return words("punti dell'ultimo posto: ", "points of the last place: ")
        + RuleChangeText.arrow(from?.text(in: language) ?? none, to?.text(in: language) ?? none)
    case .order: return words("l'ordine fra pari punti, o il sorteggio", "the order between equal points, or the draw")
    case .others: return words("per sé non cambia: cambiano gli altri", "nothing of its own: others change")
    case .notJudged(let from, _):
      return from
        ? words("prima non giudicato: riga da sistemare, o una regola ferma", "not judged before: a row to mend, or a rule that stopped")
        : words("adesso non giudicato: riga da sistemare, o una regola ferma", "not judged now: a row to mend, or a rule that stopped")
    }
  }

  private static func rule(_ id: String, isNew: Bool, isGone: Bool, in language: Language) -> String {
    let mark = isNew ? language.of(it: " (nuovo)", en: " (new)") : isGone ? language.of(it: " (tolto)", en: " (gone)") : ""
    return language.of(it: "«\(id)»", en: "“\(id)”") + mark
  }

  private static func arrow(_ from: String?, _ to: String?) -> String { [from, to].compactMap(\.self).joined(separator: " → ") }

  private static func named(_ from: String?, _ to: String?, in language: Language) -> String {
    let none = language.of(it: "nessuno", en: "none")
    return arrow(from ?? none, to ?? none)
  }
}

extension RuleChangeText {
  /// For a cell of a machine's CSV: `criterion children 10>20`.
  var code: String {
    switch change.cause {
    case .requirement(let id, let from, let to): "requirement \(id) \(from?.word ?? "none")>\(to?.word ?? "none")"
    case .criterion(let id, let from, let to): "criterion \(id) \(RuleChangeText.code(from))>\(RuleChangeText.code(to))"
    case .caps(let from, let to): "caps \(from)>\(to)"
    case .reserve(let from, let to): "reserve \(from ?? "none")>\(to ?? "none")"
    case .service(let from, let to): "service \(from ?? "none")>\(to ?? "none")"
    case .asked(let from, let to): "asked \(from)>\(to)"
    case .otherProgram(let from, let to): "other_program \(from ?? "none")>\(to ?? "none")"
    case .places(let from, let to): "places \(from.map(String.init) ?? "none")>\(to.map(String.init) ?? "none")"
    case .line(let from, let to): "line \(from?.description ?? "none")>\(to?.description ?? "none")"
    case .order: "order"
    case .others: "others"
    case .notJudged(let from, _): from ? "not_judged from" : "not_judged to"
    }
  }

  private static func code(_ points: PointsInterval?) -> String {
    points.map { $0.isSettled ? $0.known.description : "\($0.known)..\($0.possible)" } ?? "none"
  }

  var json: JSONValue {
    func object(_ kind: String, id: String? = nil, _ from: JSONValue, _ to: JSONValue) -> JSONValue {
      .object(
        [.init("by", .string(kind))] + (id.map { [.init("id", .string($0))] } ?? []) + [.init("from", from), .init("to", to)])
    }
    func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    func points(_ value: PointsInterval?) -> JSONValue { value.map { [$0.known.json, $0.possible.json] } ?? .null }
    switch change.cause {
    case .requirement(let id, let from, let to): return object("requirement", id: id, text(from?.word), text(to?.word))
    case .criterion(let id, let from, let to): return object("criterion", id: id, points(from), points(to))
    case .caps(let from, let to): return object("caps", from.json, to.json)
    case .reserve(let from, let to): return object("reserve", text(from), text(to))
    case .service(let from, let to): return object("service", text(from), text(to))
    case .asked(let from, let to): return object("asked", .bool(from), .bool(to))
    case .otherProgram(let from, let to): return object("other_program", text(from), text(to))
    case .places(let from, let to): return object("places", from.map { .number($0) } ?? .null, to.map { .number($0) } ?? .null)
    case .line(let from, let to): return object("line", from?.json ?? .null, to?.json ?? .null)
    case .order: return ["by": "order"]
    case .others: return ["by": "others"]
    case .notJudged(let from, let to): return object("not_judged", .bool(from), .bool(to))
    }
  }
}
