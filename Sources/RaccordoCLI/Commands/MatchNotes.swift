import Raccordo
import RaccordoReports

/// What somebody should look at after a run: in the list, in the rules, in the catalogue. Empty: nothing.
struct MatchNotes {
  private let matched: MatchedNetwork
  private let language: Language

  init(_ matched: MatchedNetwork, _ language: Language) {
    self.matched = matched
    self.language = language
  }

  /// What holds for every pack once, then what each pack has by itself, under its name.
  var lines: [String] {
    notesOfPacks + declineLines
  }

  /// Each row that cannot be used once, however many packs looked at it.
  private var declineLines: [String] {
    matched.lists.compactMap(\.declinesPage).flatMap(\.lines).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private var notesOfPacks: [String] {
    let all = matched.lists.map(notes)
    guard matched.only == nil, let first = all.first else { return all.first ?? [] }
    let shared = all.allSatisfy { $0 == first } ? first : []
    return shared
      + zip(matched.lists, all).flatMap { list, lines in
        lines.isEmpty || !shared.isEmpty ? [] : [NetworkPage.title(of: list.pack, in: language)] + lines
      }
  }

  private func notes(_ list: MatchedList) -> [String] {
    let rules = RuleNotes(list.matcher, list.result.gaps, language)
    let failures = list.result.programs.flatMap { rules.failures($0.failures, in: $0.program) }
    return list.page.lines + failures + rules.gaps + capacityNotes(list.result)
      + rules.withoutMembers(households: list.reading.households.count, members: list.reading.households.members.count)
  }

  /// The services that gave no places because nobody says how many they have.
  private func capacityNotes(_ result: MatchResult) -> [String] {
    result.programs.flatMap { outcome in
      outcome.uncountedServices.map { id in
        language.of(
          it: "«\(outcome.program)»: il catalogo non dice quanti posti ha il servizio «\(id)», che non ne dà nessuno. Scrivi capacity e unit",
          en: "“\(outcome.program)”: the catalogue does not say how many places service “\(id)” has, and it gives none. Write capacity and unit")
      }
    }
  }
}
