import Foundation
import Raccordo
import Testing

/// One attack: the rules of a pack, and what must come of them, said in their first lines.
///
/// `⟦text⟧×1000` in the file stands for that text a thousand times. What follows a line `-- File: folder/name.lua` is
/// another file of the pack, which the first may include.
struct HostilePack: Sendable, CustomTestStringConvertible {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let file = "rules.lua"
  private static let expectation = "-- Expect: "
  private static let otherFile = "-- File: "

  let name: String
  let written: String

  var testDescription: String { name }

  static let all: [HostilePack] = {
    let packs = folder.appending(path: "Packs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: packs.path())) ?? []
    return names.filter { $0.hasSuffix(".lua") }.sorted().map { name in
      let bytes = (try? Data(contentsOf: packs.appending(path: name))) ?? Data()
      return HostilePack(name: String(name.dropLast(4)), written: String(decoding: bytes, as: UTF8.self))
    }
  }()

  /// What the first lines of the file say.
  var expected: [String] {
    written.split(separator: "\n").prefix { $0.hasPrefix("-- ") }
      .filter { $0.hasPrefix(Self.expectation) }.map { String($0.dropFirst(Self.expectation.count)) }
  }

  /// The rules with what stands for a long text written out.
  var rules: String {
    written.replacing(/⟦([^⟧]*)⟧×([0-9]+)/) { match in
      String(repeating: String(match.output.1), count: Int(match.output.2) ?? 1)
    }
  }

  /// The pack of these rules, with the page and the fields that all share.
  func sources() throws -> PackSources {
    let common = try ["pack.lua", "fields.lua"].map { name in
      PackSources.File(path: name, bytes: Array(try Data(contentsOf: Self.folder.appending(path: "Common/\(name)"))))
    }
    return PackSources(common + files.map { PackSources.File(path: $0.path, bytes: Array($0.text.utf8)) })
  }

  /// The rules, and the files after them that they include.
  private var files: [(path: String, text: String)] {
    var files = [(path: Self.file, text: "")]
    for line in rules.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(Self.otherFile) {
        files.append((String(line.dropFirst(Self.otherFile.count)), ""))
      } else {
        files[files.count - 1].text += line + "\n"
      }
    }
    return files
  }

  /// Writes the file anew with other expectations.
  func record(_ outcome: [String]) throws {
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rest = lines.drop { $0.hasPrefix("-- Attack: ") || $0.hasPrefix(Self.expectation) }
    let head = lines.filter { $0.hasPrefix("-- Attack: ") }.prefix(1)
    let text = (head + outcome.map { Self.expectation + $0 } + rest).joined(separator: "\n")
    try Data(text.utf8).write(to: Self.folder.appending(path: "Packs/\(name).lua"))
  }
}
