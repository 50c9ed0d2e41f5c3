import Foundation
import RaccordoFormats
import RaccordoRules
import Testing

@Suite struct PackFoldersTests {
  /// A folder with these files, removed afterwards.
  private func inFolder(_ files: [String], _ body: (String) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)")
    for path in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("-- nothing".utf8).write(to: file)
    }
    defer { try? FileManager.default.removeItem(at: root) }
    try body(root.path)
  }

  private func found(_ folder: String) throws -> [String] { try PackFolders.inside(folder) }

  @Test func `a pack stands for itself, whatever lies below it`() throws {
    try inFolder(["pack.lua", "below/pack.lua"]) { root throws in
      #expect(try found(root) == [root])
    }
  }

  @Test func `a folder stands for the packs in it, by name`() throws {
    try inFolder(["b/pack.lua", "a/pack.lua", "notes/text.md", ".hidden/pack.lua", "c/deep/pack.lua"]) { root throws in
      #expect(try found(root) == ["a", "b"].map { root + "/" + $0 })
      #expect(try found(root + "/") == ["a", "b"].map { root + "/" + $0 })
    }
  }

  @Test func `rule files without the page of a pack are read as one, to be told what is missing`() throws {
    try inFolder(["rules.lua"]) { root throws in
      #expect(try found(root) == [root])
    }
  }

  @Test func `a folder without packs, and one that is not there, are told with what to do`() throws {
    try inFolder(["notes/text.md"]) { root throws in
      let error = #expect(throws: FormatError.self) { try found(root) }
      #expect(error?.code == .noPack && error?.remedy(in: .english).contains("pack.lua") == true)
    }
    let error = #expect(throws: FormatError.self) { try found("/no/such/folder") }
    #expect(error?.code == .notReadable)
  }
}
