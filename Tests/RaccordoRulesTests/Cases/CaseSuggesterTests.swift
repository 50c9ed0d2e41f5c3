import Foundation
import RaccordoModel
import RaccordoRules
import Testing

/// Suggestions do what they say: pasted into their files, every case passes and the coverage rises by what they show.
@Suite struct CaseSuggesterTests {
  static let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rules/alessandria-abitare")

  /// What came of pasting the suggestions of a pack.
  struct Pasted {
    let before: Coverage
    let found: CaseSuggestions
    let findings: [Finding]
    let outcomes: [CaseOutcome]
    let after: Coverage

    init(_ sources: PackSources, limits: CaseSuggester.Limits = CaseSuggester.Limits()) throws {
      let pack = try RulePack(sources)
      before = Coverage(pack, try CaseRunner(pack).run())
      let found = try CaseSuggester(pack, limits: limits).suggestions(for: before)
      self.found = found
      let pasted = PackSources(
        sources.files.map { file in
          let lines = found.suggestions.filter { $0.file == file.path }.flatMap(\.lines)
          return PackSources.File(path: file.path, bytes: file.bytes + Array(("\n" + lines.joined(separator: "\n") + "\n").utf8))
        })
      let longer = try RulePack(pasted)
      findings = PackLoader().load(pasted).findings
      outcomes = try CaseRunner(longer).run()
      after = Coverage(longer, outcomes)
    }

    /// What holds of every pack whose rule files hold one program each.
    func expectPromises(_ name: String) {
      #expect(findings.isEmpty, "\(name): \(findings)")
      let failed = outcomes.filter { !$0.hasPassed }
      #expect(failed.isEmpty, "\(name): \(failed.map { "\($0.one.name): \($0.differences) \(String(describing: $0.failure))" })")
      let missing = Set(before.programs.flatMap { part in part.missing.map { [part.program.id: $0] } })
      let left = Set(after.programs.flatMap { part in part.missing.map { [part.program.id: $0] } })
      let shown = Set(found.suggestions.flatMap { one in one.shows.map { [one.program: $0] } })
      let notFound = Set(found.notFound.flatMap { part in part.outcomes.map { [part.program: $0] } })
      #expect(shown.isDisjoint(with: notFound) && shown.union(notFound) == missing, "\(name)")
      #expect(left.isSubset(of: notFound), "\(name): \(left.subtracting(notFound))")
      for one in found.suggestions {
        #expect(!one.shows.isEmpty && one.changes.count <= 3 || one.like == nil, "\(name): \(one.name)")
      }
    }
  }

  @Test func `the cases of the example pack show every outcome: there is nothing to suggest`() throws {
    let pasted = try Pasted(PackSources(folder: CaseSuggesterTests.example.path))
    #expect(pasted.before.count.percent == 100 && pasted.found == CaseSuggestions())
  }

  /// What is left of the example pack when only the first cases of each program had been agreed on.
  @Test(arguments: [1, 5, 20])
  func `from a few cases a program the example pack is covered whole`(count: Int) throws {
    let sources = try PackSources(folder: CaseSuggesterTests.example.path)
    let pasted = try Pasted(PackSources(sources.files.map { CaseSuggesterTests.keeping(count, of: $0) }))
    pasted.expectPromises("alessandria-abitare, \(count) cases")
    #expect(pasted.before.count.percent < 85 && pasted.after.count.percent == 100, "\(pasted.before.count) \(pasted.after.count)")
  }

  @Test func `a program without cases gets a first one, and others like it`() throws {
    let sources = try PackSources(folder: CaseSuggesterTests.example.path)
    let pasted = try Pasted(PackSources(sources.files.map { CaseSuggesterTests.keeping(0, of: $0) }))
    pasted.expectPromises("alessandria-abitare, no cases")
    let first = pasted.found.suggestions.filter { $0.like == nil }
    #expect(first.map(\.name) == ["il primo caso", "il primo caso"])
    #expect(first.allSatisfy { $0.expect.eligible == .yes })
    #expect(pasted.before.count.covered == 0 && pasted.after.count.percent >= 99, "\(pasted.after.count) \(pasted.found.notFound)")
  }

  @Test(arguments: Fixture.good.filter { $0.name != "two_programs.lua" })
  func `the suggestions for every good pack pass and close what they can`(fixture: Fixture) throws {
    try Pasted(fixture.sources()).expectPromises(fixture.name)
  }

  @Test func `the same pack gives the same suggestions`() throws {
    let sources = try PackSources(folder: CaseSuggesterTests.example.path)
    let short = PackSources(sources.files.map { CaseSuggesterTests.keeping(1, of: $0) })
    #expect(try Pasted(short).found == Pasted(short).found)
  }

  /// The file with its first cases only. Cases come last in the files of the example.
  static func keeping(_ count: Int, of file: PackSources.File) -> PackSources.File {
    let parts = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\ncase \"")
    return PackSources.File(path: file.path, bytes: Array((parts.prefix(count + 1).joined(separator: "\ncase \"") + "\n").utf8))
  }
}
