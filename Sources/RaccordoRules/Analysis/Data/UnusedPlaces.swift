import RaccordoModel

/// Places that can never be given: more than the stage before lets through, or of services that do not say what they have.
struct UnusedPlaces {
  let pack: RulePack
  let log: AnalysisLog

  func report() {
    for program in pack.programs {
      reportStages(of: program)
      reportServices(of: program)
    }
  }

  private func reportStages(of program: Program) {
    for (before, stage) in zip(program.stages, program.stages.dropFirst()) {
      guard case .number(let most) = before.supply, case .number(let places) = stage.supply, places > most else { continue }
      log.report(
        .unusedPlaces, at: stage.place,
        it: "la tappa \"\(stage.id)\" ha \(places) posti, e da \"\(before.id)\" ne passano al massimo \(most)",
        en: "stage \"\(stage.id)\" has \(places) places, and at most \(most) pass \"\(before.id)\"",
        help: [
          LocalizedText(
            it: "i posti in più non si possono dare: correggi uno dei due numeri",
            en: "the others can never be given: mend one of the two numbers")
        ])
    }
  }

  private func reportServices(of program: Program) {
    guard program.usesCatalogue else { return }
    let unit = program.unit.kind.rawValue
    for id in ProgramPlaces(program, pack: pack).uncounted {
      log.report(
        .unknownCapacity, at: program.place,
        it: "il catalogo non dice quanti posti (\(unit)) ha il servizio \"\(id)\": non ne dà nessuno",
        en: "the catalogue does not say how many places (\(unit)) service \"\(id)\" has: it gives none",
        help: [
          LocalizedText(
            it: "scrivi `capacity` e `unit` del servizio in catalogue/, o toglilo dal programma",
            en: "write the `capacity` and `unit` of the service in catalogue/, or take it out of the program")
        ])
    }
  }
}
