import RaccordoFormats
import RaccordoModel

extension CaseSuggestion {
  /// A household that was found, written as a case.
  ///
  /// - Parameter names: those that the program's cases already have.
  init(_ find: CaseSearch.Find, shows: [RuleOutcome], in search: CaseSearch, without names: Set<String>) {
    program = search.program.id
    file = search.program.place.file
    like = find.base.name
    day = find.judged.situation.day
    language = search.pack.languages.first ?? .italian
    self.shows = shows
    changes = CaseSuggestion.changes(from: find.base.situation, to: find.judged.situation, search.pack.fields)
    expect = CaseSuggestion.expectation(find.judged.trace, of: search.program, shows: shows, changes: changes)
    name = ""
    name = freeName(search.pack, isOtherDay: day != find.base.situation.day, names)
  }

  private static func changes(
    from base: CaseSituation, to situation: CaseSituation, _ fields: FieldCatalogue
  ) -> [Change] {
    fields.fields.map(\.name).filter { base.given[$0] != situation.given[$0] }
      .map { Change(field: $0, value: situation.given[$0]) }
  }

  /// What the rules say now, as far as the case is about it: always who may enter, with how many points and where to;
  /// the criteria and the questions that the case is there to show.
  private static func expectation(
    _ trace: ProgramTrace, of program: Program, shows: [RuleOutcome], changes: [Change]
  ) -> Case.Expectation {
    var expect = Case.Expectation(eligible: trace.verdict.truth)
    guard trace.verdict != .ineligible else { return expect }
    expect.points = trace.points
    expect.route = trace.route.decided
    expect.because = zip(program.criteria, trace.criteria).filter { criterion, trace in
      !criterion.isTrial && trace.points.known > .zero && shows.contains { $0.rule == .criterion && $0.id == criterion.id }
    }.map(\.0.id)
    let unknown = changes.filter { $0.value == nil }.map(\.field)
    expect.asks = trace.ask.filter(unknown.contains)
    return expect
  }

  /// What changed, in words: "Arrears: €5,000.01". A name that is taken gets the case it is like, then a number.
  private func freeName(_ pack: RulePack, isOtherDay: Bool, _ names: Set<String>) -> String {
    var parts = like == nil ? [language.of(it: "il primo caso", en: "the first case")] : changes.map { change in
      let title = pack.fields[change.field]?.title(in: language) ?? change.field
      return "\(title): \(change.value?.text(in: language) ?? language.of(it: "non noto", en: "not known"))"
    }
    if isOtherDay { parts.append(language.of(it: "il \(NumberText.date(day, in: .italian))", en: "on \(NumberText.date(day, in: .english))")) }
    let name = parts.joined(separator: "; ")
    if !names.contains(name) { return name }
    let longer = name + language.of(it: "; come: ", en: "; like: ") + (like ?? "")
    return names.contains(longer) ? (2...).lazy.map { "\(longer) (\($0))" }.first { !names.contains($0) } ?? longer : longer
  }
}
