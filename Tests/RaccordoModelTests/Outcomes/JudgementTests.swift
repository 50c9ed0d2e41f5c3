import RaccordoModel
import Testing

@Suite struct JudgementTests {
  @Test func `a route is decided only when one is possible and none is not`() {
    #expect(RouteChoice(possible: ["a"], mayBeNone: false).decided == "a")
    #expect(RouteChoice(possible: ["a"], mayBeNone: true).decided == nil)
    #expect(RouteChoice(possible: ["a", "b"], mayBeNone: false).decided == nil)
    #expect(RouteChoice(possible: [], mayBeNone: true).decided == nil)
  }

  @Test(arguments: [(Truth.yes, Verdict.eligible, "yes"), (.no, .ineligible, "no"), (.unknown, .undetermined, "unknown")])
  func `an undecided requirement makes the verdict undetermined`(truth: Truth, verdict: Verdict, word: String) {
    #expect(Verdict(truth) == verdict && verdict.word == word && truth.word == word)
  }

  @Test func `an issue describes itself without what was read`() {
    let issue = RowIssue(.notANumber, household: "N1", file: "list.csv", line: 3, column: "ISEE", read: "Rossi", detail: "x")
    #expect("\(issue)" == "not-a-number (list.csv, line 3, ISEE)")
    #expect("\(RowIssue(.duplicateID, household: "N1"))" == "duplicate-id")
  }
}
