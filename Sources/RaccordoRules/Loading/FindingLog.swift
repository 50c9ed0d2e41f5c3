import RaccordoModel

/// Gathers findings while a pack is loaded.
final class FindingLog {
  private(set) var findings: [Finding] = []

  func report(_ finding: Finding) {
    findings.append(finding)
  }

  func report(
    _ code: FindingCode, at place: SourcePlace, it italian: String, en english: String,
    help: [LocalizedText] = []
  ) {
    report(Finding(code, at: place, LocalizedText(it: italian, en: english), help: help))
  }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// By place, each once: one cause is told one time.
  var sorted: [Finding] {
    var seen: Set<Finding> = []
    return findings.sorted().filter { seen.insert($0).inserted }
  }
}
