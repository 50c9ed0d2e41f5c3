import LuaSyntax
import RaccordoFormats
import RaccordoModel

/// Where something of the catalogue is written, so that a finding can point at it.
struct CataloguePlace {
  private let text: SourceText

  private init(_ text: SourceText) { self.text = text }

  /// The row of a service in the table of services, or its id in the HSDS file.
  static func of(_ service: Service, in sources: PackSources) -> SourcePlace {
    if let file = sources[PackSources.services],
      let table = try? PackTable(NamedBytes(name: file.path, bytes: file.bytes), required: ["id"]),
      let row = table.rows.first(where: { $0["id"] == service.id })
    {
      return SourcePlace(file: file.path, line: row.line)
    }
    guard let file = sources[PackSources.hsdsServices] else { return SourcePlace(file: PackSources.services, line: 1) }
    let text = SourceText(file.bytes)
    return CataloguePlace(text).bytes(ofID: service.id).map { SourcePlace(file: file.path, $0, in: text) }
      ?? SourcePlace(file: file.path, line: 1)
  }

  /// A code of a service: on its row where there are rows, else the first one after its id.
  static func of(_ code: String, _ service: Service, in sources: PackSources) -> SourcePlace {
    CataloguePlace.of(code, after: service.id, in: sources, PackSources.services)
      ?? CataloguePlace.of(code, after: service.id, in: sources, PackSources.hsdsServices)
      // A merger may lead to a municipality that the register lacks: then its row is what has to be mended.
      ?? CataloguePlace.of(code, after: "", in: sources, PackSources.territories)
      ?? SourcePlace(file: PackSources.services, line: 1)
  }

  private static func of(_ word: String, after id: String, in sources: PackSources, _ path: String) -> SourcePlace? {
    guard let file = sources[path] else { return nil }
    let text = SourceText(file.bytes)
    return CataloguePlace(text).bytes(of: word, after: id).map { SourcePlace(file: path, $0, in: text) }
  }

  /// The first place of the word after that of a name, on the same line where there are lines of a table.
  private func bytes(of word: String, after id: String) -> ByteRange? {
    let (word, id) = (Array(word.utf8), Array(id.utf8))
    guard !id.isEmpty else { return first(word, from: 0) }
    var from = 0
    while let named = first(id, from: from) {
      let line = text.lineBytes(text.line(at: named.lowerBound)) ?? named
      if let found = first(word, from: line.lowerBound), isTable ? line.contains(found.lowerBound) : true { return found }
      from = named.upperBound
    }
    return nil
  }

  /// The first text after a key `"id"` that is this one.
  private func bytes(ofID id: String) -> ByteRange? {
    let (quoted, key) = (Array("\"\(id)\"".utf8), Array("\"id\"".utf8))
    var from = 0
    while let found = first(quoted, from: from) {
      if let colon = lastInk(before: found.lowerBound), text.bytes[colon] == 0x3A, let end = lastInk(before: colon),
        text.bytes[...end].suffix(key.count).elementsEqual(key)
      {
        return found
      }
      from = found.upperBound
    }
    return nil
  }

  private func lastInk(before place: Int) -> Int? { text.bytes[..<place].lastIndex { $0 > 0x20 } }

  /// A table has its names in the first line.
  private var isTable: Bool { text.bytes.first { $0 > 0x20 && $0 < 0x80 } != 0x5B && text.bytes.first != 0x7B }

  private func first(_ word: [UInt8], from start: Int) -> ByteRange? {
    guard !word.isEmpty, start + word.count <= text.bytes.count else { return nil }
    let found = (start...text.bytes.count - word.count).first { text.bytes[$0..<$0 + word.count].elementsEqual(word) }
    return found.map { $0..<$0 + word.count }
  }
}
