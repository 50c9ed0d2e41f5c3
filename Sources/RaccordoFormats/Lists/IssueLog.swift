import RaccordoModel

/// The issues of one file as they are found, to be handed over in the order in which a person walks through the file.
struct IssueLog {
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

  /// By line, then column, then in the order of finding.
  var sorted: [RowIssue] {
    entries.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element.issue)
  }
}
