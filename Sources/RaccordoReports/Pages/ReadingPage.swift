import Raccordo

/// What reading a list gave, for people: the sum of its rows, and what to put right.
///
/// It names files, lines and fields, never what a cell says.
public struct ReadingPage {
  public let counts: ReadingCounts
  public let issues: [RowIssue]
  public let notes: [ReadingNote]
  public let fields: FieldCatalogue
  public let language: Language
  /// The fields that somebody will read: a missing column matters for these alone. `nil`: for every field.
  public let read: Set<String>?

  public init(
    _ counts: ReadingCounts, issues: [RowIssue], notes: [ReadingNote], fields: FieldCatalogue, language: Language, read: Set<String>? = nil
  ) {
    self.counts = counts
    self.issues = issues
    self.notes = notes
    self.fields = fields
    self.language = language
    self.read = read
  }

  public init(_ reading: ListReading, language: Language, read: Set<String>? = nil) {
    self.init(
      reading.counts, issues: reading.issues, notes: reading.notes, fields: reading.households.fields, language: language, read: read)
  }

  private func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  /// "516 rows read = 492 households + 24 rows set aside".
  public var sum: String {
    let cells = issues.count { !$0.code.setsRowAside && $0.code != .unknownHousehold }
    return ([rows] + (counts.memberRowsRead > 0 ? [memberRows] : []) + (cells > 0 ? [toCheck(cells)] : []))
      .joined(separator: "; ")
  }

  private var rows: String {
    let (read, households, aside) = (counts.rowsRead, counts.households, counts.rowsSetAside)
    return words(
      "\(language.count(read, "riga letta", "righe lette")) = \(language.count(households, "nucleo", "nuclei")) + "
        + language.count(aside, "riga messa da parte", "righe messe da parte"),
      "\(language.count(read, "row", "rows")) read = \(language.count(households, "household", "households")) + "
        + language.count(aside, "row set aside", "rows set aside"))
  }

  private var memberRows: String {
    let (read, aside) = (counts.memberRowsRead, counts.memberRowsSetAside)
    return words(
      "\(language.count(read, "riga di componenti", "righe di componenti")) = "
        + "\(language.count(read - aside, "componente", "componenti")) + \(language.count(aside, "messa da parte", "messe da parte"))",
      "\(language.count(read, "member row", "member rows")) = "
        + "\(language.count(read - aside, "member", "members")) + \(aside.text(in: language)) set aside")
  }

  private func toCheck(_ cells: Int) -> String {
    words(
      language.count(cells, "cella da controllare", "celle da controllare"), language.count(cells, "cell", "cells") + " to check")
  }

  /// The notes that somebody should act on, then the issues by what they are. Empty: nothing to look at.
  public var lines: [String] {
    let lines = (otherNotes + missingColumns + issueLines).map { "  " + $0 }
    return lines.isEmpty ? [] : [words("Da guardare nella lista:", "To look at in the list:")] + lines
  }

  private var otherNotes: [String] {
    notes.filter { $0.needsAttention && $0.fieldWithoutColumn == nil }.map { $0.message(in: language) }
  }

  /// The fields that no column answers, in one line.
  private var missingColumns: [String] {
    let fields = notes.compactMap(\.fieldWithoutColumn).filter { read?.contains($0) ?? true }
    guard !fields.isEmpty else { return [] }
    let names = fields.map { language.of(it: "«\($0)»", en: "“\($0)”") }.joined(separator: ", ")
    return [
      words(
        "nessuna colonna per \(names): non si sa per nessuno. Se c'è con un altro nome, si indica con --columns",
        "no column for \(names): not known for anybody. If it is there under another name, say so with --columns")
    ]
  }

  private var issueLines: [String] {
    var files: [String?] = []
    for issue in issues where !files.contains(issue.file) { files.append(issue.file) }
    return files.flatMap { file in
      let prefix = files.count > 1 ? file.map { $0 + ": " } ?? "" : ""
      return issueLines(issues.filter { $0.file == file }).map { prefix + $0 }
    }
  }

  private func issueLines(_ all: [RowIssue]) -> [String] {
    RowIssue.Code.allCases.compactMap { code in
      let issues = all.filter { $0.code == code }
      guard let first = issues.first else { return nil }
      let lines = issues.prefix(5).compactMap(\.line).map(String.init).joined(separator: ", ")
      let more = issues.count > 5 ? ", ..." : ""
      let word = issues.count == 1 ? words("riga", "line") : words("righe", "lines")
      return "\(issues.count) × \(RowIssue(code).message(in: language)) (\(word) \(lines)\(more)): "
        + first.remedy(in: language)
    }
  }

  /// What to put right in the rows of one household, with the field and the line.
  public func lines(about household: String) -> [String] {
    let issues = issues.filter { $0.household == household && !$0.code.setsRowAside }
    guard !issues.isEmpty else { return [] }
    return [words("Da guardare nella lista:", "To look at in the list:")]
      + issues.map { issue in
        let field = issue.field.flatMap { fields[$0]?.title(in: language) ?? $0 }
        let name = field ?? issue.column ?? ""
        let place = words("riga", "line") + " " + (issue.line.map(String.init) ?? "?")
        return "  • \(name) (\(place)): \(RowIssue(issue.code).message(in: language)); \(issue.remedy(in: language))"
      } + [""]
  }
}

extension ReadingNote {
  fileprivate var fieldWithoutColumn: String? {
    if case .fieldWithoutColumn(let field) = kind { field } else { nil }
  }
}
