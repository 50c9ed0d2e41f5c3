import Raccordo

/// What a client said about itself when it began, and the day on which it is answered.
struct ClientSession: Sendable {
  var language: Language
  var day: CivilDay
  var encoding = PositionEncoding.utf16
  /// Whether completions may hold `$1`.
  var takesSnippets = false
  /// Whether texts may be Markdown.
  var takesMarkdown = false
  /// Whether an outline may have blocks inside blocks.
  var takesTree = false
  var takesRelated = false
  var takesCodeDescription = false
  /// Whether it can be asked to tell when files change.
  var watchesFiles = false

  /// - Parameter language: that of the person who started the server; `asked` when they asked for it.
  init(language: Language, isAsked: Bool, day: CivilDay, initialize params: JSONValue) {
    let locale = params["locale"]?.string?.lowercased()
    self.language = isAsked || locale == nil ? language : locale?.hasPrefix("it") == true ? .italian : .english
    self.day = day
    let can = params["capabilities"] ?? .null
    let document = can["textDocument"] ?? .null
    encoding = PositionEncoding(offered: can[["general", "positionEncodings"]])
    takesSnippets = document[["completion", "completionItem", "snippetSupport"]]?.flag ?? false
    takesMarkdown = document[["hover", "contentFormat"]]?.list?.contains("markdown") ?? false
    takesTree = document[["documentSymbol", "hierarchicalDocumentSymbolSupport"]]?.flag ?? false
    takesRelated = document[["publishDiagnostics", "relatedInformation"]]?.flag ?? false
    takesCodeDescription = document[["publishDiagnostics", "codeDescriptionSupport"]]?.flag ?? false
    watchesFiles = can[["workspace", "didChangeWatchedFiles", "dynamicRegistration"]]?.flag ?? false
  }

  /// A text for people as the client can show it.
  func markup(_ markdown: String) -> JSONValue {
    guard !takesMarkdown else { return ["kind": "markdown", "value": .string(markdown)] }
    let plain = markdown.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("```") }
      .joined(separator: "\n")
    return ["kind": "plaintext", "value": .string(String(plain.filter { $0 != "*" && $0 != "`" }))]
  }
}
