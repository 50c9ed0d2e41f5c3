import Raccordo

// How far a household came, stage by stage, and by which reserve or service.

extension ExplanationPage {
  /// The last stage that a household without a place passed.
  func reached(_ entry: RankedHousehold) -> String? {
    entry.stage.map { id in
      let title = program.stageTitle(id, in: language).printable
      return words("arriva alla tappa \(title)", "comes as far as stage \(title)")
    }
  }

  /// The reserve and the service behind its place, and the program that leaves it none.
  func placeNotes(_ entry: RankedHousehold) -> [String] {
    var lines: [String] = []
    if entry.hasPlace, let decline = entry.declined { lines.append(declined(decline)) }
    if let other = entry.servedBy {
      lines.append(words("ha un posto per lo stesso bisogno in \(other.description.printable)", "has a place for the same need in \(other.description.printable)"))
    }
    lines += notAskedLine
    if let id = entry.service, let service = pack.catalogue.service(id) {
      lines.append(words("il posto è di: ", "the place is of: ") + service.name[language].printable)
    }
    if let id = entry.reserve, let reserve = program.reserve(id) {
      let reason = text(reserve.reason)
      lines.append(
        words("posto della riserva \(id.printable)", "place of reserve \(id.printable)") + (reason.isEmpty ? "" : "  (\(reason))"))
    }
    return lines
  }

  /// That it does not ask for what the program gives, which comes before all that it would have to meet.
  var notAskedLine: [String] {
    explanation.isAsked ? [] : [UnmetReason.notAsked.words(in: language)]
  }

  /// What cannot be said where nobody else was looked at.
  var aloneLine: [String] {
    guard explanation.isAlone else { return [] }
    return [
      words("detto senza guardare gli altri nuclei: non dice graduatoria e posti", "told without looking at the other households: it says no rank and no place")
    ]
  }

  /// What it declined, and what ends that.
  func declined(_ decline: Decline) -> String {
    let stage = decline.stage.map { program.stageTitle($0, in: language).printable }
    return decline.said(in: language, stage: stage) + ": "
      + decline.end(in: language) { (pack.catalogue.service($0)?.name[language] ?? $0).printable }
  }

  /// Each stage with what it asks and whether the household passed it; then for which reserves it is.
  var stages: [String] {
    guard trace.verdict != .ineligible || showsAll else { return [] }
    let stages = program.stages.isEmpty ? [] : program.stages.indices.flatMap(stage) + [""]
    return stages + reserves
  }

  private func stage(_ step: Int) -> [String] {
    let stage = program.stages[step]
    let head = style.mark(words("Tappa ", "Stage ") + program.stageTitle(stage.id, in: language).printable, .strong)
    return [head + "  " + passing(step)] + (step > 0 ? requirements(at: step) : [])
  }

  private func passing(_ step: Int) -> String {
    guard let entry = explanation.entry else { return words("requisiti: ", "requirements: ") + trace.stages[step].words(in: language) }
    let result = explanation.stages.indices.contains(step) ? explanation.stages[step] : nil
    let places = result?.places.map { program.unit.count($0, in: language) } ?? words("posti per tutti", "places for all")
    let passed =
      if entry.places.count > step {
        words("passata", "passed")
      } else if entry.places.count == step, trace.stages[step] == .yes {
        words("senza posto", "without a place")
      } else {
        words("non passata", "not passed")
      }
    return "(\(places)): \(passed) (\(entry.standings[step].word(in: language)))"
  }

  private var reserves: [String] {
    guard !program.reserves.isEmpty else { return [] }
    return [style.mark(words("Posti riservati", "Reserved places"), .strong)]
      + zip(program.reserves, trace.reserves).flatMap { reserve, rule in
        let kept = program.unit.count(reserve.places, in: language)
        return ["  \(sign(rule.truth)) \(reserve.id.printable) (\(kept)): \(text(reserve.reason))"]
          + (rule.truth == .yes && !showsAll ? [] : tests(rule.condition, indent: "      "))
      } + [""]
  }

  /// What an answer behind a reserve or a later stage decides.
  func placeEffect(of field: String, _ reads: (RuleTrace) -> Bool) -> String? {
    if field == ProgramPlaces.members, program.unit.kind == .person {
      return words("  (decide quanti posti prende)", "  (decides how many places it takes)")
    }
    if trace.reserves.contains(where: reads) { return words("  (decide un posto riservato)", "  (decides a reserved place)") }
    let later = zip(program.requirements, trace.requirements).first { program.step(of: $0.0) > 0 && reads($0.1) }
    guard let stage = later?.0.stage else { return nil }
    let title = program.stageTitle(stage, in: language).printable
    return words("  (decide la tappa \(title))", "  (decides stage \(title))")
  }
}
