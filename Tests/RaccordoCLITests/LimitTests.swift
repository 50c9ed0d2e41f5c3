import Foundation
import Testing

/// `--limits`: less or more than the usual for the Lua of a pack.
@Suite struct LimitTests {
  private static let rules = """
    program "x" { title = { it = "X", en = "X" }, places = 2 }
    criterion "c" { when = { n = at_least(2) }, points = 3, reason = { it = "N", en = "N" } }
    compute "n" { kind = "number", reads = { "people" }, value = function(h)
      local n = 0
      for i = 1, h.people * 1000 do n = n + 1 end
      return n
    end }
    case "two" { given = { people = 2 }, expect = { points = 3 } }
    """

  @Test func fewerStepsStopARuleAndTheRowSaysSo() throws {
    try Self.withPack { folder in
      let list = folder.appending(path: "people.csv").path()
      try Data("id;people\nA;1\nB;40\n".utf8).write(to: URL(filePath: list))
      let words = ["match", list, "--rules", folder.path(), "--format", "ndjson"]
      #expect(try Run(words).status == 0)
      let run = try Run(words + ["--limits", "call-steps=50000"])
      #expect(run.status == 1 && run.errorText.contains("a rule stopped on 1 household"))
      let told = try Run(["explain", list, "--rules", folder.path(), "--household", "B", "--limits", "call-steps=50000"])
      #expect(told.outputText.contains("stopped after 50000 steps"), "\(told.outputText)")
    }
  }

  @Test(arguments: [("load-steps=1", "stopped after 1 steps"), ("memory=40KiB", "too much memory"), ("file-size=100", "at most 0 KiB")])
  func lessThanThePackNeedsIsAFindingThatNamesTheLimit(limits: String, says: String) throws {
    try Self.withPack("for i = 1, 2000 do local t = { i } end\nlocal t = {} for i = 1, 100 do t[i] = { i } end\n" + Self.rules) { folder in
      let run = try Run(["check", folder.path(), "--limits", limits])
      #expect(run.status == 1 && run.outputText.contains("E014") && run.outputText.contains(says), "\(run.outputText)\(run.errorText)")
      let test = try Run(["test", folder.path(), "--limits", limits])
      #expect(test.status == 2 && test.errorText.contains("E014"))
    }
  }

  @Test(arguments: ["steps=3", "memory", "memory=-1", "call-steps=1.5", "memory=9999999999MiB", "", "seconds=abc", "memory=1MB", "call-steps=1,,"])
  func limitsThatMakeNoSenseAreRefused(limits: String) throws {
    let run = try Run(["check", "Rules/alessandria-abitare", "--limits", limits])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errorText.contains("call-steps") && run.errorText.contains("row-seconds"), "\(run.errorText)")
  }

  private static func withPack(_ rules: String = LimitTests.rules, _ work: (URL) throws -> Void) throws {
    try Products.withScratch { folder in
      for name in ["pack.lua", "fields.lua"] {
        let source = Products.root.appending(path: "\(Products.fixtures)/Packs/small/\(name)")
        try FileManager.default.copyItem(at: source, to: folder.appending(path: name))
      }
      try Data(rules.utf8).write(to: folder.appending(path: "rules.lua"))
      try work(folder)
    }
  }
}
