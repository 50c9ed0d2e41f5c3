import Raccordo

extension ClientSession {
  /// What the server can do: the result of `initialize`.
  var capabilities: JSONValue {
    [
      "capabilities": [
        "positionEncoding": .string(encoding.rawValue),
        "textDocumentSync": ["openClose": true, "change": 2, "save": ["includeText": false]],
        "hoverProvider": true,
        "completionProvider": ["triggerCharacters": [".", "\"", "{", "(", " "]],
        "definitionProvider": true, "referencesProvider": true, "documentSymbolProvider": true,
        "documentFormattingProvider": true, "codeActionProvider": ["codeActionKinds": ["quickfix"]],
      ],
      "serverInfo": ["name": "raccordo", "version": .string(raccordoVersion)],
    ]
  }
}

extension ServerMessage {
  /// Asks to be told when a file of a pack changes outside the editor.
  static let watchFiles = ServerMessage.request(
    id: "watch-files", method: "client/registerCapability",
    params: [
      "registrations": [
        [
          "id": "watch-files", "method": "workspace/didChangeWatchedFiles",
          "registerOptions": ["watchers": [["globPattern": "**/*.{lua,csv,json}"]]],
        ]
      ]
    ])
}
