import RaccordoModel

/// What a pack has to be able to justify: sensitive answers it reads, needs it says it answers.
struct StatedNeeds {
  let pack: RulePack
  let log: AnalysisLog

  func report() {
    reportSensitiveFields()
    reportNeeds()
  }

  /// A special category of data (GDPR articles 9 and 10) is asked only when it is necessary: the pack says for what.
  private func reportSensitiveFields() {
    let read = pack.fieldsRead(by: pack.programs)
    let byRules = pack.programs.reduce(into: Set<String>()) { $0.formUnion($1.readFields) }
    for field in pack.fields.fields where read.contains(field.name) && field.why.isEmpty {
      guard field.sensitivity?.needsAgreement == true, let place = pack.fieldPlaces[field.name] else { continue }
      let isRule = byRules.contains(field.name)
      log.report(
        .needNotStated, at: place,
        it: "\(isRule ? "le regole leggono" : "`fairness` legge") il dato sensibile \"\(field.name)\" e nessuno dice perché serve",
        en: "\(isRule ? "rules read" : "`fairness` reads") the sensitive field \"\(field.name)\" and nobody says why it is needed",
        help: [
          LocalizedText(
            it: "aggiungi why = \"...\": che cosa si deciderebbe peggio senza questa risposta",
            en: "add why = \"...\": what would be decided worse without this answer")
        ])
    }
  }

  private func reportNeeds() {
    let answered = Set(pack.catalogue.services.flatMap(\.categories))
    guard !answered.isEmpty else { return }
    for program in pack.programs {
      for (need, place) in zip(program.needs, program.needPlaces) where !answered.contains(need) {
        let nearest = Finding.didYouMean(quoted: need, among: answered.sorted())
        var finding = Finding(
          .needNotAnswered, at: place,
          LocalizedText(
            it: "nessun servizio del catalogo risponde al bisogno \"\(need)\"",
            en: "no service of the catalogue answers the need \"\(need)\""),
          help: [
            nearest?.help
              ?? LocalizedText(
                it: "aggiungilo alle categorie di un servizio in catalogue/, o correggi `need`",
                en: "add it to the categories of a service in catalogue/, or mend `need`")
          ])
        finding.slip = nearest?.slip
        log.report(finding)
      }
    }
  }
}
