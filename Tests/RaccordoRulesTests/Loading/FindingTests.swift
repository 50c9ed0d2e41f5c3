import RaccordoModel
import RaccordoRules
import Testing

@Suite struct FindingTests {
  /// Each bad pack gives the findings kept beside it, in this order, and no other.
  @Test(arguments: Fixture.bad) func `a mistake is told once, at its place, with what to do`(fixture: Fixture) throws {
    let outcome = PackLoader().load(try fixture.sources())
    #expect((outcome.pack == nil) == outcome.findings.contains { $0.severity == .error })
    let text = outcome.findings.map { FindingTests.text($0) }.joined()
    Golden(file: fixture.path.deletingPathExtension().appendingPathExtension("findings")).expect(text)
  }

  /// What only the analysis of a whole pack finds is shown by the samples of `Docs/findings`.
  @Test func `every kind of error is shown by a bad pack`() throws {
    let shown = Set(try Fixture.bad.flatMap { PackLoader().load(try $0.sources()).findings.map(\.code) })
    #expect(FindingCode.allCases.filter { $0.severity == .error && !shown.contains($0) } == [])
  }

  @Test func `findings speak both languages`() throws {
    for finding in try Fixture.bad.flatMap({ PackLoader().load(try $0.sources()).findings }) {
      for text in [finding.message] + finding.help {
        #expect(text.texts.values.allSatisfy { !$0.isEmpty } && text.texts.count == 2, "\(finding)")
      }
    }
  }

  /// `file:line:column code word`, the message, what to do.
  private static func text(_ finding: Finding) -> String {
    let columns = finding.place.endColumn.map { "-\($0)" } ?? ""
    return "\(finding.place)\(columns) \(finding.code.rawValue) \(finding.code.word)\n  \(finding.message[.english])\n"
      + finding.help.map { "  = \($0[.english])\n" }.joined()
  }
}
