import Foundation
import RaccordoModel
import RaccordoRules
import Testing

@Suite struct GoodPackTests {
  @Test(arguments: Fixture.good) func `a good pack has no findings, and its cases pass`(fixture: Fixture) throws {
    let outcome = PackLoader().load(try fixture.sources())
    #expect(outcome.findings == [])
    try expectPassingCases(try #require(outcome.pack))
  }

  @Test func `the example pack has no findings, and its cases pass`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rules/alessandria-abitare")
    let outcome = PackLoader().load(try PackSources(folder: root.standardized.path))
    #expect(outcome.findings == [])
    try expectPassingCases(try #require(outcome.pack))
  }

  private func expectPassingCases(_ pack: RulePack) throws {
    let outcomes = try CaseRunner(pack).run()
    #expect(outcomes.count == pack.programs.reduce(0) { $0 + $1.cases.count } && !outcomes.isEmpty)
    for outcome in outcomes {
      #expect(outcome.hasPassed, "\(outcome.one.name): \(outcome.differences) \(outcome.failure?.detail ?? "")")
    }
  }
}
