import Foundation
import RaccordoRules
import Testing

/// A pack of the folder `Fixtures`: a folder of its own, or one rule file beside the pack that all of them share.
struct Fixture: CustomTestStringConvertible {
  let path: URL

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let good = all(in: "good")
  static let bad = all(in: "bad")

  private static func all(in name: String) -> [Fixture] {
    let inside = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: name), includingPropertiesForKeys: nil)
    return (inside ?? []).filter { $0.pathExtension != "findings" && !$0.lastPathComponent.hasPrefix(".") }
      .map(Fixture.init).sorted { $0.name < $1.name }
  }

  var name: String { path.lastPathComponent }
  var testDescription: String { name }

  func sources() throws -> PackSources {
    if path.hasDirectoryPath { return try PackSources(folder: path.path) }
    let shared = try PackSources(folder: Fixture.folder.appending(path: "shared").path)
    return PackSources(shared.files + [PackSources.File(path: name, bytes: Array(try Data(contentsOf: path)))])
  }
}

/// What a user sees, kept in a file beside what caused it.
struct Golden {
  let file: URL

  /// Holds `text` against the file. With `RECORD_GOLDEN` in the environment it is written instead, and the run fails:
  /// somebody has to look at what changed.
  func expect(_ text: String) {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try? Data(text.utf8).write(to: file)
      Issue.record("\(file.lastPathComponent) was recorded anew: look at it, then run without RECORD_GOLDEN")
      return
    }
    let kept = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == kept, "\(file.lastPathComponent)")
  }
}
