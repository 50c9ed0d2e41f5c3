#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Raccordo

/// A pack of which a file is open.
struct OpenPack {
  /// Whether something changed since the last check began.
  var isDue = true
  var isChecking = false
  /// What the last check gave.
  var checked: CheckedPack?
  var knowledge: PackKnowledge?
  /// The files that show something.
  var shown: Set<DocumentURI> = []
}

extension LanguageServer {
  mutating func opened(_ params: JSONValue) -> [ServerMessage] {
    guard let item = params["textDocument"], let name = item["uri"]?.string, let text = item["text"]?.string else { return [] }
    let uri = DocumentURI(name)
    documents[uri] = OpenDocument(
      uri: uri, path: uri.path, version: item["version"]?.integer, text: DocumentText(Array(text.utf8)))
    return refreshPacks(touching: uri)
  }

  mutating func changed(_ params: JSONValue) -> [ServerMessage] {
    guard let uri = params[["textDocument", "uri"]]?.string.map({ DocumentURI($0) }), var document = documents[uri] else { return [] }
    document.version = params[["textDocument", "version"]]?.integer ?? document.version
    for change in params["contentChanges"]?.list ?? [] {
      guard let text = change["text"]?.string else { continue }
      guard let range = change["range"] else {
        document.text = DocumentText(Array(text.utf8))
        continue
      }
      guard let start = try? TextPosition(range["start"]), let end = try? TextPosition(range["end"]), start <= end else { continue }
      let bytes =
        document.text.offset(of: start, in: session.encoding)..<document.text.offset(of: end, in: session.encoding)
      document.text.replace(bytes, with: text)
    }
    documents[uri] = document
    return refreshPacks(touching: uri)
  }

  mutating func closed(_ params: JSONValue) -> [ServerMessage] {
    guard let uri = params[["textDocument", "uri"]]?.string.map({ DocumentURI($0) }) else { return [] }
    let folder = documents.removeValue(forKey: uri).flatMap(self.folder)
    // What was not saved no longer counts.
    if let folder { packs[folder]?.isDue = true }
    return refreshPacks()
  }

  /// Saved files, and those that changed outside the editor.
  mutating func changedOnDisk(_ params: JSONValue) -> [ServerMessage] {
    let names = (params["changes"]?.list ?? []).compactMap { $0["uri"]?.string } + [params[["textDocument", "uri"]]?.string].compactMap { $0 }
    for path in names.compactMap({ DocumentURI($0).path }) {
      for folder in packs.keys where path.hasPrefix(folder + "/") { packs[folder]?.isDue = true }
    }
    return refreshPacks()
  }

  /// The folder of the pack of a document.
  func folder(of document: OpenDocument) -> String? {
    guard let path = document.path else { return nil }
    return OpenDocument.folder(from: path) { folder in
      let page = folder + "/" + PackSources.packPage
      return documents.values.contains { $0.path == page } || FileManager.default.fileExists(atPath: page)
    }
  }

  /// The open documents of a pack, by path inside it.
  func documents(in folder: String) -> [String: OpenDocument] {
    documents.values.reduce(into: [:]) { found, document in
      guard let path = document.path, self.folder(of: document) == folder else { return }
      found[OpenDocument.path(path, inside: folder)] = document
    }
  }

  /// Takes in packs of which a file was opened, and lets go of those of which none is open any more.
  private mutating func refreshPacks(touching uri: DocumentURI? = nil) -> [ServerMessage] {
    let folders = Set(documents.values.compactMap(folder))
    if let folder = uri.flatMap({ documents[$0] }).flatMap(folder) { packs[folder]?.isDue = true }
    for folder in folders where packs[folder] == nil { packs[folder] = OpenPack() }
    return packs.keys.filter { !folders.contains($0) }.sorted().flatMap { folder -> [ServerMessage] in
      let shown = packs.removeValue(forKey: folder)?.shown ?? []
      return shown.sorted { $0.text < $1.text }.map { ServerMessage.diagnostics($0, version: nil, []) }
    }
  }
}
