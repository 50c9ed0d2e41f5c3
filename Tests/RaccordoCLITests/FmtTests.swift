import Foundation
import Testing

/// `raccordo fmt`: what it does to files, what it prints, how it ends.
@Suite struct FmtTests {
  static let written = "program 'p' {\r\nplaces=1}"
  static let formatted = "program 'p' {\n  places = 1,\n}\n"
  static let wrong = "program 'p' {\n  places = 1\n  title = 't',\n}\n"

  /// Runs the command over a pack of three files: one to change, one that has the layout, one with a mistake if asked for.
  private func inPack(
    withMistake: Bool = false, _ work: (_ pack: String, _ read: (String) throws -> String) throws -> Void
  ) throws {
    try Products.withScratch { folder in
      var files = ["a.lua": Self.written, "b.lua": Self.formatted]
      if withMistake { files["c.lua"] = Self.wrong }
      for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
      try work(folder.path()) { String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self) }
    }
  }

  @Test("Files are rewritten, those that change are named, and the second time there is nothing to do")
  func rewrites() throws {
    try inPack { pack, read in
      let run = try Run(["fmt", pack])
      #expect(run.status == 0)
      #expect(run.outputText.hasSuffix("/a.lua\n") && run.outputText.split(separator: "\n").count == 1)
      #expect(run.errorText == "2 files read, 1 changed\n")
      #expect(try read("a.lua") == Self.formatted && read("b.lua") == Self.formatted)
      #expect(try FileManager.default.contentsOfDirectory(atPath: pack).sorted() == ["a.lua", "b.lua"])
      let again = try Run(["fmt", pack, "--check", "--lang", "it"])
      #expect(again.status == 0 && again.outputText == "" && again.errorText == "2 file letti, 0 da cambiare\n")
    }
  }

  @Test("With --check and --diff nothing changes, and the status says that something would", arguments: [["--check"], ["--diff"], ["--check", "--diff"]])
  func changesNothing(flags: [String]) throws {
    try inPack { pack, read in
      let run = try Run(["fmt"] + flags + [pack])
      #expect(run.status == 1)
      #expect(try read("a.lua") == Self.written)
      if flags.contains("--diff") {
        #expect(run.outputText.hasPrefix("--- \(pack)") && run.outputText.contains("\n+  places = 1,\n"))
      } else {
        #expect(run.outputText.hasSuffix("/a.lua\n"))
      }
      #expect(run.errorText == "2 files read, 1 to change\n")
    }
  }

  @Test("A file with mistakes stays as it is and is told; the others are formatted")
  func mistakes() throws {
    try inPack(withMistake: true) { pack, read in
      let run = try Run(["fmt", pack])
      #expect(run.status == 1)
      #expect(try read("a.lua") == Self.formatted && read("c.lua") == Self.wrong)
      #expect(run.errorText.contains("error[E001] syntax:") && run.errorText.contains("c.lua:2:13"))
      #expect(run.errorText.hasSuffix("3 files read, 1 changed, 1 left as it was\n"))
    }
  }

  @Test("Standard input goes to standard output; with mistakes nothing comes out")
  func stream() throws {
    let run = try Run(["fmt", "-"], input: Data(Self.written.utf8))
    #expect(run.status == 0 && run.outputText == Self.formatted && run.errors.isEmpty)
    let checked = try Run(["fmt", "--check", "-"], input: Data(Self.written.utf8))
    #expect(checked.status == 1 && checked.outputText == "-\n")
    let diff = try Run(["fmt", "--diff", "-"], input: Data(Self.written.utf8))
    #expect(diff.status == 1 && diff.outputText.hasPrefix("--- -\n+++ -\n@@ "))
    let refused = try Run(["fmt", "-"], input: Data(Self.wrong.utf8))
    #expect(refused.status == 1 && refused.output.isEmpty && refused.errorText.contains("E001"))
  }

  @Test("A path that cannot be read is told, the others are formatted, the status is 2")
  func missing() throws {
    try inPack { pack, read in
      let run = try Run(["fmt", pack + "/nowhere.lua", pack + "/a.lua"])
      #expect(run.status == 2 && run.errorText.contains("nowhere.lua"))
      #expect(try read("a.lua") == Self.formatted)
      try Products.withScratch { empty in
        let none = try Run(["fmt", empty.path()])
        #expect(none.status == 2 && none.errorText.contains("there are no rule files"))
      }
    }
    #expect(try Run(["fmt", "-", "a.lua"]).status == 64)
    #expect(try Run(["fmt"]).status == 64)
  }

  @Test("Permissions stay, and behind a link the file itself is rewritten")
  func permissions() throws {
    try inPack { pack, read in
      let (file, link) = (pack + "/a.lua", pack + "/link.lua")
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.lua")
      #expect(try Run(["fmt", link]).status == 0)
      #expect(try read("a.lua") == Self.formatted)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.lua")
      #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
    }
  }
}
