import Raccordo

/// Cases that nobody has agreed on yet, as Lua that can be pasted as it is, in the language of the pack: all that is not
/// a case is a comment.
public struct SuggestionsPage {
  public let suggestions: CaseSuggestions
  public let pack: RulePack
  private let language: Language

  public init(_ suggestions: CaseSuggestions, of pack: RulePack) {
    self.suggestions = suggestions
    self.pack = pack
    language = pack.languages.first ?? .italian
  }

  public var lines: [String] {
    let pages = pack.programs.flatMap(lines)
    if !pages.isEmpty { return pages.dropLast() }
    return ["-- " + language.of(it: "Niente da proporre: ogni esito è coperto.", en: "Nothing to propose: every outcome is covered.")]
  }

  private func lines(_ program: Program) -> [String] {
    let cases = suggestions.suggestions.filter { $0.program == program.id }
    let left = suggestions.notFound.filter { $0.program == program.id }.flatMap(\.outcomes)
    if cases.isEmpty && left.isEmpty { return [] }
    let count = language.count(cases.count, language.of(it: "caso", en: "case"), language.of(it: "casi", en: "cases"))
    let head =
      "-- \(program.place.file), program \"\(program.id)\": ".printable
      + language.of(it: "\(count) da incollare sotto il programma", en: "\(count) to paste under the program")
    return [head, ""] + cases.flatMap { $0.lines + [""] } + notFound(left)
  }

  private func notFound(_ outcomes: [RuleOutcome]) -> [String] {
    guard !outcomes.isEmpty else { return [] }
    let head = language.of(
      it: "Per questi non si è trovato un nucleo: o non può esistere, o serve un caso scritto a mano.",
      en: "No household was found for these: either none can exist, or a case written by hand is needed.")
    return ["-- " + head] + Coverage.lines(outcomes, in: language).map { "--   " + $0.printable } + [""]
  }
}
