import RaccordoRules
import Testing

/// `Docs/cases.md` says what is true: its rules load and its cases come out as written.
@Suite struct CasesPageTests {
  @Test func `every example loads without a finding, and its cases come out as written`() throws {
    let page = try LanguagePage("cases.md")
    try #require(!page.examples.isEmpty)
    for example in page.examples {
      let findings = PackLoader().load(page.pack(with: example)).findings
      #expect(findings.isEmpty, "\(example): \(findings)")
      let outcomes = try CaseRunner(RulePack(page.pack(with: example))).run()
      #expect(outcomes.count == 4 && outcomes.allSatisfy(\.hasPassed), "\(example): \(outcomes.map(\.differences))")
    }
  }
}
