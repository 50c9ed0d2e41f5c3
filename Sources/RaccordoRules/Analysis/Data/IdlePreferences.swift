import RaccordoModel

/// Preferences that can set no service before another.
struct IdlePreferences {
  let pack: RulePack
  let log: AnalysisLog

  func report() {
    for program in pack.programs {
      let judged = pack.services(of: program).compactMap { $0 }
      for preference in program.preferences {
        if judged.count < 2 {
          reportNoChoice(preference, judged.first)
        } else if !preference.condition.readsService {
          reportSame(preference)
        }
      }
    }
  }

  private func reportNoChoice(_ preference: Preference, _ only: Service?) {
    let service = only.map { "\"\($0.id)\"" }
    log.report(
      .idlePreference, at: preference.place,
      it: "la preferenza \"\(preference.id)\" non conta mai: "
        + (service.map { "c'è un servizio solo, \($0)" } ?? "il programma non nomina servizi"),
      en: "preference \"\(preference.id)\" never counts: "
        + (service.map { "there is one service only, \($0)" } ?? "the program names no services"),
      help: [
        LocalizedText(
          it: "nomina in `services` i servizi aperti fra cui scegliere, o togli la preferenza",
          en: "name in `services` the open services to choose from, or take the preference out")
      ])
  }

  private func reportSame(_ preference: Preference) {
    log.report(
      .idlePreference, at: preference.place,
      it: "la preferenza \"\(preference.id)\" non legge niente del servizio: vale lo stesso per tutti",
      en: "preference \"\(preference.id)\" reads nothing of the service: it is the same for all of them",
      help: [
        LocalizedText(
          it: "confronta con un dato del servizio, per esempio municipality = one_of(service.areas); se deve dare punti in lista, scrivi un criterion",
          en: "compare with a value of the service, such as municipality = one_of(service.areas); if it should give points in the list, write a criterion")
      ])
  }
}
