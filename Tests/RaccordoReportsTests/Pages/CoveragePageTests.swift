import Raccordo
import RaccordoReports
import Testing

@Suite struct CoveragePageTests {
  @Test func `what no case shows is listed by rule`() throws {
    let tested = try PackInText.tested(PackInText.cases)
    #expect(
      CoveragePage(tested.coverage, language: .english).lines == [
        "outcomes covered: 14 of 25 (56%)",
        "  not covered: requirement \"tenant\" never came out: unknown",
        "  not covered: criterion \"debt\" never came out: unknown",
        "  not covered: criterion \"debt\" never saw arrears: at €1,000, just below €1,000",
        "  not covered: criterion \"illness\" never came out: no",
        "  not covered: criterion \"care\" never came out: no, unknown",
        "  not covered: criterion \"share\" never came out: no",
        "  not covered: criterion \"share\" never saw each: just below 1",
        "  not covered: route \"here\" never saw minors: just below 1",
        "  not covered: route \"there\" was never taken",
      ])
    let italian = CoveragePage(tested.coverage, language: .italian).lines
    #expect(italian[0] == "esiti coperti: 14 su 25 (56%)")
    #expect(italian.contains("  non coperto: criterion \"debt\" non ha mai visto arrears: pari a 1.000 €, appena sotto 1.000 €"))
    #expect(italian.contains("  non coperto: route \"there\" non è mai stata presa"))
  }

  @Test(arguments: [(56, true), (57, false), (0, true), (100, false)])
  func `a threshold is reached or the pack does not pass`(threshold: Int, passes: Bool) throws {
    let all = PackInText.cases.split(separator: "\n")
    let passing = try PackInText.tested(all.prefix(1).joined(separator: "\n"), threshold: threshold)
    let percent = passing.coverage.count.percent
    let tested = try PackInText.tested(PackInText.cases, threshold: threshold)
    #expect(tested.isBelowThreshold == !passes)
    #expect(tested.problems(in: .english).isEmpty == passes)
    #expect(passing.hasPassed == (percent >= threshold))
  }

  @Test func `a pack without cases does not pass, whatever it covers`() throws {
    let tested = try PackInText.tested("")
    #expect(!tested.hasPassed && tested.problems(in: .english).count == 1)
    #expect(tested.lines(in: .english).contains("  not covered: no outcome: the program has no cases"))
  }
}
