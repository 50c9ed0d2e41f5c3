import Foundation
import Raccordo
import Testing

@testable import RaccordoLanguageServer

/// The pack `table`, with one of its files as somebody is writing it.
enum TablePack {
  static let folder = Golden.fixtures.appending(path: "Packs/table").path()

  /// What the pack declares as it is on the disk.
  private static let knowledge: PackKnowledge = {
    let sources = (try? PackSources(folder: folder)) ?? PackSources()
    return PackKnowledge(PackLoader().load(sources), after: nil)
  }()

  /// - Parameter text: with `|` where the caret is.
  /// - Returns: the page, and the offset of the caret.
  static func page(
    _ text: String, file: String = "rules.lua", language: Language = .english
  ) throws -> (page: RulePage, caret: Int) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let bytes = Array(parts.joined().utf8)
    let uri = DocumentURI(path: folder + "/" + file)
    let document = OpenDocument(uri: uri, path: folder + "/" + file, version: 1, text: DocumentText(bytes))
    var session = ClientSession(language: language, isAsked: true, day: Exchange.day, initialize: .null)
    session.takesMarkdown = true
    let snapshot = PackSnapshot(folder: folder, documents: [file: document])
    let page = RulePage(
      document: document, file: RuleFile(path: file, bytes: bytes), knowledge: knowledge, snapshot: snapshot, session: session)
    return (page, parts[0].utf8.count)
  }

  /// The labels of what could be written at the caret.
  static func labels(_ text: String, file: String = "rules.lua") throws -> [String] {
    let (page, caret) = try page(text, file: file)
    return (CompletionList(page, at: caret).json()["items"]?.list ?? []).compactMap { $0["label"]?.string }
  }

  /// What a hover over the caret says.
  static func hover(_ text: String, file: String = "rules.lua", language: Language = .english) throws -> String? {
    let (page, caret) = try page(text, file: file, language: language)
    return page.hover(at: page.document.text.position(at: caret, in: .utf16))[["contents", "value"]]?.string
  }

  /// Where the definition of what stands at the caret is: "fields.lua:1:7".
  static func definitions(_ text: String, file: String = "rules.lua") throws -> [String] {
    let (page, caret) = try page(text, file: file)
    let found = page.definition(at: page.document.text.position(at: caret, in: .utf16)).list ?? []
    return found.map(shown)
  }

  static func references(_ text: String, file: String = "rules.lua") throws -> [String] {
    let (page, caret) = try page(text, file: file)
    let found = page.references(at: page.document.text.position(at: caret, in: .utf16)).list ?? []
    return found.map(shown)
  }

  private static func shown(_ location: JSONValue) -> String {
    let file = location["uri"]?.string?.split(separator: "/").last ?? ""
    let start = location[["range", "start"]]
    return "\(file):\((start?["line"]?.integer ?? -1) + 1):\((start?["character"]?.integer ?? -1) + 1)"
  }

  static func text(of file: String) throws -> String {
    try String(contentsOf: Golden.fixtures.appending(path: "Packs/table/\(file)"), encoding: .utf8)
  }
}
