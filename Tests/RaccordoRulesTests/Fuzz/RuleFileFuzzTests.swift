import Foundation
import LuaSyntax
import RaccordoRules
import SeededRandom
import Testing

/// Any bytes as a rule file give findings, never a crash and never a hang: in the lexer, the loader, the checker, the
/// layout, and in the cases of what can be loaded.
///
/// `FUZZ_SECONDS` says how long it runs (3 without it), `TEST_SEED` where it starts. The input that is being tried is in
/// a file named at the start, so that it is still there after a crash; one that fails is kept beside it. Either goes into
/// `Fixtures/fuzz`, with `.seed` after its name.
@Suite(.serialized) struct RuleFileFuzzTests {
  private static let seconds = ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap(Double.init) ?? 3
  /// Far above what the slowest input takes on a busy machine.
  private static let mostForOne = Duration.seconds(60)
  /// The part that a file plays in its pack.
  private static let roles = ["rules.lua", "shared/rules.lua", "fields.lua", "pack.lua"]

  @Test func `every seed of the corpus gives findings, in every part that a file can play`() throws {
    let corpus = try FuzzCorpus()
    try #require(corpus.seeds.count > 10)
    for (name, bytes) in corpus.seeds {
      for role in Self.roles { #expect(Self.failure(of: bytes, as: role) == nil, "\(name) as \(role)") }
    }
  }

  @Test func `seeds that were changed at random give findings, and soon`() throws {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    let corpus = try FuzzCorpus()
    let folder = FileManager.default.temporaryDirectory.appending(path: "raccordo-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let current = folder.appending(path: "current")
    print("fuzz: seed \(seed), \(Self.seconds) s, the input being tried is \(current.path)")
    let end = ContinuousClock.now + .seconds(Self.seconds)
    var (count, failures) = (0, 0)
    while ContinuousClock.now < end, failures < 10 {
      let bytes = corpus.input(&random)
      let role = Self.roles[random.below(Self.roles.count)]
      try Data(bytes).write(to: current)
      count += 1
      guard let failure = Self.failure(of: bytes, as: role) else { continue }
      failures += 1
      let kept = folder.appending(path: "failed-\(seed)-\(count).seed")
      try Data(bytes).write(to: kept)
      Issue.record("seed \(seed), input \(count) as \(role): \(failure). Kept in \(kept.path): add it to Fixtures/fuzz")
    }
    if failures == 0 { try FileManager.default.removeItem(at: folder) }
    print("fuzz: seed \(seed), \(count) inputs")
    #expect(count > 0)
  }

  /// What went wrong with some bytes; `nil` when nothing did.
  private static func failure(of bytes: [UInt8], as role: String) -> String? {
    let start = ContinuousClock.now
    let failure = textFailure(bytes) ?? layoutFailure(bytes, role) ?? packFailure(bytes, role)
    let taken = ContinuousClock.now - start
    return failure ?? (taken > mostForOne ? "took \(taken)" : nil)
  }

  /// Tokens and the space between them are the whole text, in order.
  private static func textFailure(_ bytes: [UInt8]) -> String? {
    let tree = SyntaxTree(parsing: SourceText(bytes))
    var reached = 0
    for token in tree.tokens.tokens {
      if token.bytes.lowerBound < reached || token.bytes.upperBound > tree.text.bytes.count { return "a token is out of place" }
      reached = token.bytes.upperBound
    }
    return tree.problems.allSatisfy { $0.bytes.lowerBound <= $0.bytes.upperBound && $0.bytes.upperBound <= tree.text.bytes.count }
      ? nil : "a problem is out of place"
  }

  private static func layoutFailure(_ bytes: [UInt8], _ role: String) -> String? {
    let once = RuleFileFormatting(PackSources.File(path: role, bytes: bytes))
    if !once.findings.isEmpty { return once.findings.contains { $0.code == .luaError } ? "the layout would say something else" : nil }
    let twice = RuleFileFormatting(PackSources.File(path: role, bytes: once.formatted))
    return twice.formatted == once.formatted ? nil : "the layout is not stable"
  }

  private static func packFailure(_ bytes: [UInt8], _ role: String) -> String? {
    let check = PackCheck(sources(bytes, as: role), on: WrittenPack.day)
    let findings = check.outcome.findings
    if findings != findings.sorted() { return "findings are out of order" }
    let speak = findings.allSatisfy { finding in ([finding.message] + finding.help).allSatisfy { $0.texts.count == 2 } }
    if !speak { return "a finding lacks a language" }
    guard let pack = check.outcome.pack else {
      return findings.contains { $0.severity == .error } ? nil : "no pack, and nobody says why"
    }
    do {
      _ = Coverage(pack, try CaseRunner(pack).run())
      return nil
    } catch {
      return "the cases cannot be run: \(error)"
    }
  }

  /// A pack in which the bytes are one of the files, and the others are ordinary.
  private static func sources(_ bytes: [UInt8], as role: String) -> PackSources {
    var files: [String: [UInt8]] = [:]
    let shared = try? PackSources(folder: Fixture.folder.appending(path: "shared").path)
    for file in shared?.files ?? [] { files[file.path] = file.bytes }
    files["rules.lua"] = Array(
      "program \"p\" { title = \"P\" }\ninclude \"shared/rules.lua\"\ncase \"one\" { expect = { eligible = yes } }\n".utf8)
    files["shared/rules.lua"] = Array("criterion \"shared\" { when = { minors = at_least(1) }, points = 1, reason = \"r\" }\n".utf8)
    files["shared/value.lua"] = Array("return { 1, 2 }\n".utf8)
    files[role] = bytes
    return PackSources(files.map { PackSources.File(path: $0.key, bytes: $0.value) })
  }
}
