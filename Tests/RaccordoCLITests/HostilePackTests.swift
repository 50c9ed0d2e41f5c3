import Foundation
import Testing

/// Packs that are wrong, hostile or odd: a finding at its place, a bound on time and memory, never a wrong number.
@Suite struct HostilePackTests {
  @Test(arguments: [("nowhere", "the folder does not exist"), (Products.fixtures + "/Lists/small.csv", "the folder of a pack is needed"), ("", "the folder does not exist")])
  func aPathThatIsNoPackIsRefused(path: String, says: String) throws {
    for words in [["check", path], ["test", path], ["match", Products.fixtures + "/Lists/small.csv", "--rules", path]] {
      let run = try Run(words)
      #expect(run.status == 2, "\(words)")
      #expect(run.errorText.contains(says), "\(words)")
    }
  }

  @Test func anEmptyFolderSaysWhichFilesAreMissing() throws {
    try Products.withScratch { folder in
      let run = try Run(["check", folder.path()])
      #expect(run.status == 1)
      #expect(run.outputText.contains("fields.lua is missing") && run.outputText.contains("pack.lua is missing"))
    }
  }

  /// Text that cannot be used as rules, with the code and words of its finding.
  static let broken: [(name: String, rules: Data, says: String)] = [
    ("nothing", Data(), "E019"),
    ("binary", Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]), "this is not a text file"),
    ("compiled", Data([0x1B] + Array("LuaT".utf8)), "this is not a text file"),
    ("UTF-16", Data("program".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }), "this is not a text file"),
    ("10 MB", Data(String(repeating: "-- a comment\n", count: 800_000).utf8), "the file is too large: 10156 KiB"),
    ("loop", Data("while true do end".utf8), "E014"),
    ("memory", Data("local s = 'x' while true do s = s .. s end".utf8), "E014"),
    ("repeat", Data("local s = string.rep('x', 1e9)".utf8), "E014"),
    ("nested", Data(("x = " + String(repeating: "{", count: 200_000)).utf8), "E001"),
    ("recursion", Data("local function f() return f() + 1 end f()".utf8), "E014"),
    ("cycle", Data("program 'x' { title = 'X' } local c = {} c[1] = c requirement 'a' { when = c, reason = 'r', otherwise = 'o' }".utf8), "E008"),
    ("negative places", Data("program 'x' { title = 'X', places = -1 }".utf8), "E016"),
    ("state", Data("local n = 0 program 'x' { title = 'X' } compute 'c' { kind = 'number', reads = { 'people' }, value = function(h) n = n + h.people return n end }".utf8), "E020"),
    ("hidden read", Data("program 'x' { title = 'X' } compute 'c' { kind = 'number', reads = { 'people' }, value = function(h) local k = 'arre' .. 'ars' return h[k] end }".utf8), "E013"),
    ("undeclared read", Data("program 'x' { title = 'X' } compute 'c' { kind = 'number', reads = { 'people' }, value = function(h) return h.arrears end }".utf8), "E013"),
  ]

  @Test(arguments: broken)
  func rulesThatCannotBeUsedAreFindings(name: String, rules: Data, says: String) throws {
    try Self.withPack(rules) { folder in
      let start = ContinuousClock.now
      let run = try Run(["check", folder.path()])
      #expect(run.status == 1, "\(run.errorText)")
      #expect(run.outputText.contains(says), "\(run.outputText.prefix(500))")
      #expect(run.errors.isEmpty && run.output.count < 20_000)
      #expect(ContinuousClock.now - start < .seconds(120))
      let match = try Run(["match", Products.fixtures + "/Lists/small.csv", "--rules", folder.path()])
      #expect(match.status == 2 && match.output.isEmpty)
      #expect(match.errorText.contains(says))
    }
  }

  @Test(arguments: [
    ("mkfifo a.lua", "it is no file of data"), ("ln -s /dev/zero a.lua", "it is no file of data"),
    ("ln -s /etc/passwd a.csv", "a link out of the folder"), ("ln -s ../../../../../../../../etc/passwd a.lua", "a link out of the folder"),
    ("mkdir d; ln -s /etc/hostname d/a.json", "a link out of the folder"), ("mkdir a.lua", "it is a folder"), ("ln -s a.lua a.lua", "cannot be read"),
  ])
  func aPackFolderHoldsFilesAndNothingElse(commands: String, says: String) throws {
    try Self.withPack("program 'x' { title = 'X' }") { folder in
      let run = try Run(shell: "(cd \(folder.path()); \(commands)); timeout 10 $raccordo check \(folder.path())")
      #expect(run.status == 2 && run.output.count < 100, "\(run.outputText)")
      #expect(run.errorText.contains(says), "\(run.errorText)")
    }
  }

  @Test func aLinkInsideThePackFolderIsRead() throws {
    try Self.withPack("program 'x' { title = 'X' }") { folder in
      let run = try Run(shell: "(cd \(folder.path()); mv fields.lua kept; ln -s kept fields.lua); $raccordo check \(folder.path())")
      #expect(run.status == 1 && !run.outputText.contains("fields.lua is missing"))
    }
  }

  @Test func anExcerptCannotSteerTheTerminal() throws {
    try Self.withPack(Data("program 'x' { title = '\u{1B}]0;boo\u{7}', palces = 1 }".utf8)) { folder in
      let run = try Run(["check", folder.path()])
      #expect(run.outputText.contains("palces") && !run.outputText.contains("\u{1B}"))
    }
  }

  @Test func aRuleThatLoopsFailsOnItsHouseholdAlone() throws {
    try Self.withPack(
      """
      program "x" { title = { it = "X", en = "X" }, places = 2 }
      criterion "c" { when = { n = at_least(2) }, points = 3, reason = { it = "N", en = "N" } }
      compute "n" { kind = "number", reads = { "people" }, value = function(h)
        if h.people == 3 then while true do end end
        if h.people == 4 then error("no") end
        return h.people
      end }
      case "two" { given = { people = 2 }, expect = { points = 3 } }
      """
    ) { folder in
      let list = folder.appending(path: "people.csv").path()
      try Data("id;people\nA;1\nB;2\nC;3\nD;4\nE;\n".utf8).write(to: URL(filePath: list))
      let run = try Run(["match", list, "--rules", folder.path(), "--format", "ndjson"])
      #expect(run.status == 1)
      #expect(run.outputText.split(separator: "\n").count == 3)
      #expect(run.outputText.contains(#""household":"E","program":"x","eligible":"yes","points":[0,3]"#))
      #expect(run.errorText.contains("a rule stopped on 2 households"))
      #expect(run.errorText.contains("n (rules.lua:4), n (rules.lua:5)"))
      let told = try Run(["explain", list, "--rules", folder.path(), "--household", "C", "--lang", "it"])
      #expect(told.outputText.contains("fermata dopo 1000000 passi"))
    }
  }

  @Test(arguments: [0, 1, 2, 50])
  func placesCutTheListAndUnknownStaysUnknown(places: Int) throws {
    try Self.withPack(
      """
      program "x" { title = { it = "X", en = "X" }, places = \(places), ties = { higher "people", draw } }
      requirement "stays" {
        when = none { { moved = yes } }, reason = { it = "Sta", en = "Stays" }, otherwise = { it = "Va", en = "Goes" },
      }
      case "stays" { given = { moved = false }, expect = { eligible = true } }
      """
    ) { folder in
      let list = folder.appending(path: "people.csv").path()
      try Data("id;people;moved\nA;1;no\nB;;no\nC;3;\nD;4;sì\n".utf8).write(to: URL(filePath: list))
      let run = try Run(["match", list, "--rules", folder.path(), "--format", "ndjson"])
      #expect(run.status == 0, "\(run.errorText)")
      let lines = run.outputText.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(lines.filter { $0.contains(#""place":true"#) }.count == min(places, 2))
      let unknown = try #require(lines.first { $0.contains(#""household":"C""#) })
      #expect(unknown.contains(#""eligible":"unknown""#) && unknown.contains(#""place":false"#))
      #expect(unknown.contains(#""standing":"\#(places == 0 ? "out" : "open")""#))
      let ranked = lines.compactMap { $0.contains(#""rank":null"#) ? nil : $0 }
      #expect(ranked.count == 3)
    }
  }

  private static func withPack(_ rules: String, _ work: (URL) throws -> Void) throws {
    try withPack(Data(rules.utf8), work)
  }

  /// A pack with the fields of `small` and these rules.
  private static func withPack(_ rules: Data, _ work: (URL) throws -> Void) throws {
    try Products.withScratch { folder in
      for name in ["pack.lua", "fields.lua"] {
        let source = Products.root.appending(path: "\(Products.fixtures)/Packs/small/\(name)")
        try FileManager.default.copyItem(at: source, to: folder.appending(path: name))
      }
      try rules.write(to: folder.appending(path: "rules.lua"))
      try work(folder)
    }
  }
}
