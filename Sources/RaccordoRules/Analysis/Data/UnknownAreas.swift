import LuaSyntax
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
          .unknownArea, at: place(of: code, service),
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

  private func place(of code: String, _ service: Service) -> SourcePlace {
    for path in [PackSources.services, "catalogue/services.json"] {
      guard let file = pack.sources[path] else { continue }
      let text = SourceText(file.bytes)
      if let bytes = CodePlace(text).bytes(of: code, after: service.id) { return SourcePlace(file: path, bytes, in: text) }
    }
    // A merger may lead to a municipality that the register lacks: then its row is what has to be mended.
    return CodePlace.inTerritories(code, pack.sources) ?? SourcePlace(file: PackSources.services, line: 1)
  }
}

/// Where a code is written in a data file.
private struct CodePlace {
  private let text: SourceText

  init(_ text: SourceText) { self.text = text }

  /// The first place of the code after that of the service's name, on the same line where there are lines of a table.
  func bytes(of code: String, after id: String) -> ByteRange? {
    let (code, id) = (Array(code.utf8), Array(id.utf8))
    var from = 0
    while let named = first(id, from: from) {
      let line = text.lineBytes(text.line(at: named.lowerBound)) ?? named
      if let found = first(code, from: line.lowerBound), isTable ? line.contains(found.lowerBound) : true { return found }
      from = named.upperBound
    }
    return nil
  }

  /// A table has its names in the first line.
  private var isTable: Bool { text.bytes.first { $0 > 0x20 && $0 < 0x80 } != 0x5B && text.bytes.first != 0x7B }

  private func first(_ word: [UInt8], from start: Int) -> ByteRange? {
    guard !word.isEmpty, start + word.count <= text.bytes.count else { return nil }
    let found = (start...text.bytes.count - word.count).first { text.bytes[$0..<$0 + word.count].elementsEqual(word) }
    return found.map { $0..<$0 + word.count }
  }

  static func inTerritories(_ code: String, _ sources: PackSources) -> SourcePlace? {
    let path = "catalogue/territories.csv"
    guard let file = sources[path] else { return nil }
    let text = SourceText(file.bytes)
    return CodePlace(text).first(Array(code.utf8), from: 0).map { SourcePlace(file: path, $0, in: text) }
  }
}
