import RaccordoModel

/// Places where services work that the register of the pack does not know: no household of the list lives there.
struct UnknownAreas {
  let pack: RulePack
  let log: AnalysisLog

  func report() {
    let known = Set(pack.catalogue.territories.map(\.code))
    guard !known.isEmpty else { return }
    for service in pack.catalogue.services {
      var seen: Set<String> = []
      for code in service.areas.map(\.municipality) where !known.contains(code) && seen.insert(code).inserted {
        log.report(
          .unknownArea, at: CataloguePlace.of(code, service, in: pack.sources),
          it: "il servizio \"\(service.id)\" opera in \(code), che territories.csv non conosce",
          en: "service \"\(service.id)\" works in \(code), which territories.csv does not know",
          help: [
            LocalizedText(
              it: "correggi il codice ISTAT, o aggiungi il comune a catalogue/territories.csv",
              en: "mend the ISTAT code, or add the municipality to catalogue/territories.csv")
          ])
      }
    }
  }
}
