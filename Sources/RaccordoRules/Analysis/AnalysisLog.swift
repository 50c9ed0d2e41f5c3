import RaccordoModel

/// Gathers what the analyses find, and how much work is left to them.
final class AnalysisLog {
  private(set) var findings: [Finding] = []
  /// The programs about which some question was too large.
  private(set) var unexamined: [Program] = []
  var effort = ProgramQuestions.mostTests

  func report(_ finding: Finding) { findings.append(finding) }

  func report(
    _ code: FindingCode, at place: SourcePlace, it italian: String, en english: String, help: [LocalizedText] = []
  ) {
    report(Finding(code, at: place, LocalizedText(it: italian, en: english), help: help))
  }

  func unexamined(_ program: Program) {
    if !unexamined.contains(where: { $0.id == program.id }) { unexamined.append(program) }
  }
}
