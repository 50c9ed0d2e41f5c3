import Foundation
import LuaSyntax
import SeededRandom
import Testing

struct LayoutPropertyTests {
  /// What is wrong with the layout of a file, or nil. A file with problems must be refused with them.
  private func fault(_ bytes: [UInt8]) -> String? {
    let tree = SyntaxTree(parsing: SourceText(bytes))
    switch RuleFileLayout.format(bytes) {
    case .failure(.notTheSame(let place)): return "says something else from byte \(place) on"
    case .failure(.problems(let problems)): return problems == tree.problems && !problems.isEmpty ? nil : "refused"
    case .success(let once):
      if !tree.problems.isEmpty { return "formatted in spite of its problems" }
      if words(once) != words(bytes) { return "other words" }
      if comments(once) != comments(bytes) { return "other comments" }
      if !isTidy(once) { return "blanks at a line's end, two empty lines, or no line end: \(String(decoding: once, as: UTF8.self))" }
      guard case .success(let twice) = RuleFileLayout.format(once) else { return "refused the second time" }
      if twice == once { return nil }
      return "not stable:\n\(String(decoding: once, as: UTF8.self))\nthen:\n\(String(decoding: twice, as: UTF8.self))"
    }
  }

  /// The tokens but for `,` and `;`: a plainer account than the proof inside the module.
  private func words(_ bytes: [UInt8]) -> [String] {
    TokenList(lexing: SourceText(bytes)).tokens.filter { $0.kind != .comma && $0.kind != .semicolon }
      .map { String(decoding: bytes[$0.bytes], as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
  }

  private func comments(_ bytes: [UInt8]) -> [String] {
    TokenList(lexing: SourceText(bytes)).trivia.filter { $0.kind != .whitespace }
      .map { String(decoding: bytes[$0.bytes], as: UTF8.self).filter { !$0.isWhitespace } }
  }

  /// No blanks before line breaks, no two empty lines, one line break at the end. Long texts may hold anything.
  private func isTidy(_ bytes: [UInt8]) -> Bool {
    let list = TokenList(lexing: SourceText(bytes))
    if list.tokens.contains(where: { $0.kind == .longString || bytes[$0.bytes].contains(10) }) || list.trivia.contains(where: { $0.kind == .longComment }) {
      return true
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = String(decoding: bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes, as: UTF8.self)
    return !text.contains(" \n") && !text.contains("\n\n\n") && !text.contains("\r") && (text.isEmpty || text.hasSuffix("\n"))
      && !text.hasSuffix("\n\n") && !text.hasPrefix("\n")
  }

  @Test("generated programs keep their words, and have one layout", arguments: [1, 2, 3] as [UInt64])
  func generated(seed: UInt64) {
    var generator = ProgramGenerator(seed: seed)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<600 {
      let program = Array(generator.program().utf8)
      #expect(fault(program) == nil, "seed \(seed): \(String(decoding: program, as: UTF8.self))")
      let respaced = Respacing.respace(program, wildness: random.below(11), with: &random)
      #expect(fault(respaced) == nil, "seed \(seed): \(String(decoding: respaced, as: UTF8.self))")
    }
  }

  @Test("rule files with any blanks and comments between their words have one layout", arguments: [4, 5, 6] as [UInt64])
  func respacedRules(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var formatted = 0
    for round in 0..<120 {
      let example = Array((round % 2 == 0 ? Example.housing : Example.traineeships).utf8)
      let respaced = Respacing.respace(example, wildness: round % 11, with: &random)
      #expect(fault(respaced) == nil, "seed \(seed), round \(round)")
      if case .success = RuleFileLayout.format(respaced) { formatted += 1 }
    }
    #expect(formatted == 120, "seed \(seed)")
  }

  @Test("spoiled rule files are refused with their problems, or keep their words", arguments: [7, 8] as [UInt64])
  func spoiledRules(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var refused = 0
    for round in 0..<300 {
      let bytes = Mutation.spoil(Array((round % 2 == 0 ? Example.housing : Example.traineeships).utf8), with: &random)
      #expect(fault(bytes) == nil, "seed \(seed), round \(round)")
      if case .failure = RuleFileLayout.format(bytes) { refused += 1 }
    }
    #expect((30...290).contains(refused), "seed \(seed): only one side of the question was asked")
  }

  @Test("any bytes are formatted or refused", arguments: [9, 10] as [UInt64])
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["{", "}", "a", "=", ",", ";", "--", "\n", "[[", "]]", "'x'", "(", ")", "1", "\r", " ", "#", "\u{FEFF}", "è", "\\"]
    for _ in 0..<3000 {
      let bytes = (0..<random.below(12)).flatMap { _ in Array(random.pick(pieces).utf8) }
      #expect(fault(bytes) == nil, "seed \(seed): \(bytes)")
    }
  }

  @Test("Lua takes what comes out", .enabled(if: LuaBinary.found != nil, "no lua5.4 on the search path"))
  func luaTakesIt() throws {
    var generator = ProgramGenerator(seed: 11)
    var random = SeededGenerator(seed: 11)
    let programs = (0..<800).compactMap { _ in
      try? RuleFileLayout.format(Respacing.respace(Array(generator.program().utf8), wildness: 5, with: &random)).get()
    }
    #expect(programs.count > 100)
    #expect(try #require(LuaBinary.found).complaints(about: programs).allSatisfy { $0 == nil })
  }

  @Test("the packs in Rules have the layout already, and every Lua file of the repository keeps its words")
  func repository() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for folder in ["Rules", "Tests", "Examples", "Benchmarks"] {
      let paths = try luaFiles(in: root.appendingPathComponent(folder).path)
      #expect(!paths.isEmpty, "\(folder)")
      for path in paths {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(fault(bytes) == nil, "\(path)")
        if folder == "Rules" { #expect(try RuleFileLayout.format(bytes).get() == bytes, "\(path): run raccordo fmt Rules") }
      }
    }
  }

  private func luaFiles(in folder: String) throws -> [String] {
    let hidden = { (path: String) in path.split(separator: "/").contains { $0.hasPrefix(".") } }
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".lua") && !hidden($0) }
      .map { folder + "/" + $0 }
  }

  @Test("rule files on one endless line are opened until every line fits", arguments: [12, 13] as [UInt64])
  func endlessLines(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for round in 0..<60 {
      let example = Array((round % 2 == 0 ? Example.housing : Example.traineeships).utf8)
      let tokens = TokenList(lexing: SourceText(example)).tokens
      // Some comments and line breaks are put back, so that what is opened stands beside what was open.
      let text = tokens.flatMap { example[$0.bytes] + Array((random.below(80) < round ? random.pick(["\n", " -- x\n"]) : " ").utf8) }
      #expect(fault(text) == nil, "seed \(seed), round \(round)")
      let formatted = SourceText(try RuleFileLayout.format(text).get())
      for line in 1...formatted.lineCount {
        // A comment is put where it stood, whether or not it fits.
        let code = formatted.lineText(line).replacing(/\s*-- x$/, with: "")
        #expect(code.count <= RuleFileLayout.width, "seed \(seed), round \(round), line \(line)")
      }
    }
  }

  @Test("a table of a hundred thousand words is laid out in time by its length, not by its square")
  func large() throws {
    let entries = (0..<8_000).map { "[\($0)] = { a = \($0), 'b', f(c) }" }.joined(separator: ", ")
    let arguments = (0..<20_000).map { "{ \($0) }" }.joined(separator: ", ")
    let file = Array("x = { \(entries) }\ny = f(\(arguments))".utf8)
    let time = try ContinuousClock().measure { _ = try RuleFileLayout.format(file).get() }
    #expect(time < .seconds(30), "it took \(time)")
  }
}
