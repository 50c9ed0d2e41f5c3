import RaccordoModel

/// Gathers findings while a pack is loaded, and leaves out those that another one brings about.
final class FindingLog {
  private(set) var findings: [Finding] = []
  private var unreadable: Set<Subject> = []

  /// More than anybody reads at once. A file may be made to have a hundred thousand, each with its line to show.
  private static let most: [Finding.Severity: Int] = [.error: 500, .warning: 5_000]
  private var counts: [Finding.Severity: Int] = [:]
  /// How often something was reported.
  private(set) var count = 0

  func report(_ finding: Finding) {
    self.count += 1
    let count = counts[finding.severity, default: 0] + 1
    counts[finding.severity] = count
    guard let most = FindingLog.most[finding.severity], count > most else { return findings.append(finding) }
    guard count == most + 1 else { return }
    findings.append(
      Finding(
        .tooLong, at: finding.place,
        LocalizedText(it: "più di \(most) segnalazioni: le altre non si dicono", en: "more than \(most) findings: the others are not told"),
        help: [LocalizedText(it: "correggi queste, poi riprova", en: "mend these, then check again")]))
  }

  func report(
    _ code: FindingCode, at place: SourcePlace, it italian: String, en english: String,
    help: [LocalizedText] = []
  ) {
    report(Finding(code, at: place, LocalizedText(it: italian, en: english), help: help))
  }

  /// Says that something was declared, or may have been, and could not be read: that is reported where it was declared,
  /// and not again wherever it is used.
  ///
  /// - Parameter name: `nil` for all of the kind.
  func excuse(_ kind: Subject.Kind, _ name: String? = nil) {
    unreadable.insert(Subject(kind: kind, name: name))
  }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// By place, each once: one cause is told one time.
  var sorted: [Finding] {
    var seen: Set<Finding> = []
    let slips = findings.filter { [.unknownWord, .luaOperator, .sameName].contains($0.code) }
    return findings.sorted().filter { finding in
      !isExcused(finding) && !slips.contains { finding.follows(from: $0) } && seen.insert(finding).inserted
    }
  }

  private func isExcused(_ finding: Finding) -> Bool {
    guard let subject = finding.subject else { return false }
    return unreadable.contains(subject) || unreadable.contains(Subject(kind: subject.kind, name: nil))
  }
}

extension Finding {
  /// Whether a slip in the text, such as a name that is no word, brings this about: the value of which it is a part
  /// does not fit, or Lua stops on its line.
  fileprivate func follows(from slip: Finding) -> Bool {
    guard slip.place.file == place.file, slip.place.line == place.line else { return false }
    switch code {
    case .luaError: return true
    case .wrongValue, .wrongKind:
      guard slip.code != .sameName, let start = place.column, let end = place.endColumn, let column = slip.place.column
      else { return false }
      return start <= column && column < end
    default: return false
    }
  }
}
