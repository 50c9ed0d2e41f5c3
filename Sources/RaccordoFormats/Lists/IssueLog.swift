import RaccordoModel

/// The issues of one file as they are found, to be handed over in the order in which a person walks through the file.
struct IssueLog: Sendable {
  private let file: String
  private var entries: [(line: Int, column: Int, issue: RowIssue)] = []

  init(file: String) {
    self.file = file
  }

  /// - Parameter column: where the cell stands in its row, to sort by; -1 for a whole row.
  mutating func add(_ issue: RowIssue, line: Int, column: Int = -1) {
    var issue = issue
    issue.file = file
    issue.line = line
    entries.append((line, column, issue))
  }

  var isEmpty: Bool { entries.isEmpty }

  /// By line, then column, then in the order of finding.
  var sorted: [RowIssue] {
    entries.indices.sorted {
      (entries[$0].line, entries[$0].column, $0) < (entries[$1].line, entries[$1].column, $1)
    }.map { entries[$0].issue }
  }

  /// What was found in two walks over one file.
  static func + (first: IssueLog, second: IssueLog) -> IssueLog {
    var both = first
    both.entries += second.entries
    return both
  }
}
