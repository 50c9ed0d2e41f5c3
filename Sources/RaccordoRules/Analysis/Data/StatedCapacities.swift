import RaccordoModel

/// Capacities of services that cannot be: more places free than there are, or fewer than none.
struct StatedCapacities {
  let pack: RulePack
  let log: AnalysisLog

  func report() {
    for service in pack.catalogue.services {
      for capacity in service.capacity {
        if let maximum = capacity.maximum, capacity.available > maximum {
          report(
            service, it: "il servizio \"\(service.id)\" ha \(capacity.available) posti liberi su \(maximum)",
            en: "service \"\(service.id)\" has \(capacity.available) places free out of \(maximum)",
            help: LocalizedText(
              it: "correggi uno dei due numeri: i posti liberi (capacity, `available`) o tutti quelli che ci sono (`maximum`)",
              en: "mend one of the two: the places free (capacity, `available`) or all there are (`maximum`)"))
        } else if capacity.available < 0 || (capacity.maximum ?? 0) < 0 {
          report(
            service, it: "il servizio \"\(service.id)\" ha un numero di posti sotto lo zero",
            en: "service \"\(service.id)\" has a number of places below zero",
            help: LocalizedText(
              it: "scrivi quanti posti sono liberi, 0 se nessuno; lascia vuoto se non si sa",
              en: "write how many places are free, 0 if none; leave it blank if nobody knows"))
        }
      }
    }
  }

  private func report(_ service: Service, it italian: String, en english: String, help: LocalizedText) {
    log.report(.impossibleCapacity, at: CataloguePlace.of(service, in: pack.sources), it: italian, en: english, help: [help])
  }
}
