import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads the `services` of a program: ids of the catalogue, and words that stand for all of a category or of a body.
///
/// What a word stands for is looked up once, when the pack is loaded: the program holds ids.
struct ServiceListReader {
  let settings: SettingsReader
  let catalogue: ServiceCatalogue
  let log: FindingLog

  /// In the order written, those of one word in the order of the catalogue; each service once.
  func read() -> [String] {
    guard let value = settings["services"] else { return [] }
    if let table = value.table, table.word == nil {
      guard table.settings.isEmpty else {
        reportWrong([.key("services")])
        return []
      }
      let written = table.items.enumerated().map { ids($1, at: [.key("services"), .item($0 + 1)]) }
      reportRepeated(table.items)
      return written.flatMap { $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    return ids(value, at: [.key("services")])
  }

  private func ids(_ value: LuaValue, at path: [PathStep]) -> [String] {
    if let id = value.string { return service(id, at: path) }
    switch value.word {
    case "by_category": return named(value, at: path, write: "by_category \"work.traineeship\"", services(ofCategory:at:))
    case "by_provider": return named(value, at: path, write: "by_provider \"...\"", services(ofProvider:at:))
    default:
      if !value.isUnknownWord { reportWrong(path) }
      return []
    }
  }

  private func service(_ id: String, at path: [PathStep]) -> [String] {
    if catalogue.service(id) != nil { return [id] }
    log.report(
      .unknownReference(id, .service, at: settings.block.places.value(path), among: catalogue.services.map(\.id)))
    return []
  }

  /// What a word is given: one text.
  private func named(
    _ value: LuaValue, at path: [PathStep], write example: String, _ find: (String, [PathStep]) -> [String]
  ) -> [String] {
    guard let items = value.table?.items, items.count == 1, let name = items[0].string else {
      if value.table?.items.first?.isUnknownWord != true {
        settings.wrong(
          path, it: "`\(value.word ?? "")` vuole un testo fra virgolette", en: "`\(value.word ?? "")` wants a text in quotes",
          help: LocalizedText(it: "scrivi \(example)", en: "write \(example)"))
      }
      return []
    }
    return find(name, path + [.item(1)])
  }

  private func services(ofCategory term: String, at path: [PathStep]) -> [String] {
    let found = catalogue.services.filter { $0.categories.contains(term) }.map(\.id)
    if found.isEmpty {
      let known = Set(catalogue.services.flatMap(\.categories)).sorted()
      log.report(.unknownReference(term, .category, at: settings.block.places.value(path), among: known))
    }
    return found
  }

  private func services(ofProvider id: String, at path: [PathStep]) -> [String] {
    let found = catalogue.services.filter { $0.organization == id }.map(\.id)
    guard found.isEmpty else { return found }
    let place = settings.block.places.value(path)
    if catalogue.organization(id) == nil {
      log.report(.unknownReference(id, .organization, at: place, among: catalogue.organizations.map(\.id)))
    } else {
      log.report(
        .unknownReference, at: place, it: "\"\(id)\" non ha servizi nel catalogo", en: "\"\(id)\" has no services in the catalogue",
        help: [
          LocalizedText(
            it: "aggiungi i suoi servizi a catalogue/services.csv, o nomina un altro ente",
            en: "add its services to catalogue/services.csv, or name another body")
        ])
    }
    return []
  }

  /// The same id twice was meant to be another one.
  private func reportRepeated(_ items: [LuaValue]) {
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      guard let id = item.string, !seen.insert(id).inserted else { continue }
      log.report(
        .writtenTwice, at: settings.block.places.value([.key("services"), .item(index + 1)]),
        it: "il servizio \"\(id)\" è scritto due volte", en: "the service \"\(id)\" is written twice",
        help: [LocalizedText(it: "tienine uno, o scrivi quello che intendevi", en: "keep one, or write the one you meant")])
    }
  }

  private func reportWrong(_ path: [PathStep]) {
    settings.wrong(
      path, it: "qui servono servizi del catalogo", en: "services of the catalogue are needed here",
      help: LocalizedText(
        it: "scrivi services = { \"...\", by_category \"...\", by_provider \"...\" }",
        en: "write services = { \"...\", by_category \"...\", by_provider \"...\" }"))
  }
}
