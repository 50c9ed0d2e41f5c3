import Foundation
import Testing

/// Holds a text against the file that says what it was when somebody last looked at it.
enum Golden {
  /// With this variable set the files are written anew and the tests fail: a recording is looked at, never believed.
  static let variable = "RECORD_GOLDEN"

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = fixtures.appending(path: name)
    if ProcessInfo.processInfo.environment[variable] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name): recorded; read the difference, then run the tests without \(variable)", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == expected, "\(name): `\(variable)=1 swift test` writes it anew", sourceLocation: sourceLocation)
  }
}
