#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Raccordo
import RaccordoReports

extension LanguageServer {
  /// Whether some pack changed since its last check.
  var isCheckDue: Bool { packs.values.contains(where: \.isDue) }

  /// The packs that changed, as they are now. Those that are being checked wait for their turn.
  mutating func dueChecks() -> [PackSnapshot] {
    packs.keys.sorted().compactMap { folder in
      guard packs[folder]?.isDue == true, packs[folder]?.isChecking == false else { return nil }
      packs[folder]?.isDue = false
      packs[folder]?.isChecking = true
      return snapshot(of: folder)
    }
  }

  /// What a check found, for the client.
  mutating func take(_ checked: CheckedPack) -> [ServerMessage] {
    let folder = checked.snapshot.folder
    guard var pack = packs[folder] else { return [] }
    pack.isChecking = false
    pack.checked = checked
    pack.knowledge = PackKnowledge(checked.outcome, after: pack.knowledge)
    let byFile = Diagnostics(checked: checked, session: session, pages: LanguageServer.pages(near: folder)).byFile
    let found = Dictionary(
      byFile.map { (checked.snapshot.uri(of: $0.key), ($0.key, $0.value)) }, uniquingKeysWith: { first, _ in first })
    let told = pack.shown.union(found.keys).sorted { $0.text < $1.text }
    pack.shown = Set(found.keys)
    packs[folder] = pack
    return told.map { uri in
      let version = found[uri].flatMap { checked.snapshot.documents[$0.0]?.version }
      return .diagnostics(uri, version: version, found[uri]?.1 ?? [])
    }
  }

  func snapshot(of folder: String) -> PackSnapshot {
    PackSnapshot(folder: folder, documents: documents(in: folder))
  }

  /// The folder, upwards, that holds the pages of the findings: that of a checkout of the project.
  private static func pages(near folder: String) -> String? {
    OpenDocument.folder(from: folder + "/") { folder in
      FindingCode.allCases.first.map { FileManager.default.fileExists(atPath: folder + "/" + FindingPage.path(of: $0)) } ?? false
    }
  }
}

extension LanguageServer {
  /// The rule file that a request is about; `nil` when it is a file of another sort.
  mutating func page(_ params: JSONValue) throws(ResponseError) -> RulePage? {
    let document = try document(params)
    let folder = folder(of: document)
    let path = document.path ?? document.uri.text
    guard path.hasSuffix(".lua") || document.path == nil else { return nil }
    let inside = folder.map { OpenDocument.path(path, inside: $0) } ?? path
    return RulePage(
      document: document, file: RuleFile(path: inside, bytes: document.text.bytes),
      knowledge: folder.map { knowledge(of: $0) } ?? PackKnowledge(), snapshot: folder.map(snapshot), session: session)
  }

  /// What is known of a pack: that of its last check, or read now when there was none.
  private mutating func knowledge(of folder: String) -> PackKnowledge {
    if let known = packs[folder]?.knowledge { return known }
    let knowledge = PackKnowledge(PackLoader().load(snapshot(of: folder).sources()), after: nil)
    packs[folder]?.knowledge = knowledge
    return knowledge
  }

  func codeActions(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    let document = try document(params)
    let start = try TextPosition(params[["range", "start"]])
    let end = try TextPosition(params[["range", "end"]])
    guard start <= end, let folder = folder(of: document), let checked = packs[folder]?.checked, let path = document.path else { return [] }
    let inside = OpenDocument.path(path, inside: folder)
    // Of a text that has changed since, the places are no longer those.
    guard checked.sources[inside]?.bytes == document.text.bytes else { return [] }
    let pages = LanguageServer.pages(near: folder)
    return CodeActions(checked: checked, document: document, path: inside, session: session, pages: pages).json(in: start..<end)
  }

  private func document(_ params: JSONValue) throws(ResponseError) -> OpenDocument {
    guard let uri = params[["textDocument", "uri"]]?.string, let document = documents[DocumentURI(uri)] else {
      throw ResponseError(.invalidParams, "no document with this URI is open")
    }
    return document
  }
}

extension ServerMessage {
  static func diagnostics(_ uri: DocumentURI, version: Int?, _ diagnostics: [JSONValue]) -> ServerMessage {
    .notification(
      method: "textDocument/publishDiagnostics",
      params: .object([
        "uri": .string(uri.text), "version": version.map { .number($0) }, "diagnostics": .array(diagnostics),
      ]))
  }
}
