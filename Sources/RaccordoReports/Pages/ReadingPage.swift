import Raccordo

/// What reading a list gave, for people: the sum of its rows, and what to put right.
///
/// It names lines and fields, never what a cell says.
public struct ReadingPage {
  public let reading: ListReading
  public let language: Language

  public init(_ reading: ListReading, language: Language) {
    self.reading = reading
    self.language = language
  }

  /// "516 rows read = 492 households + 24 rows set aside".
  public var sum: String {
    let count = { (count: Int) in count.text(in: language) }
    let cells = reading.issues.count { !$0.code.setsRowAside }
    var text = language.of(
      it: "\(count(reading.rowsRead)) righe lette = \(count(reading.households.count)) nuclei + \(count(reading.rowsSetAside)) righe messe da parte",
      en: "\(count(reading.rowsRead)) rows read = \(count(reading.households.count)) households + \(count(reading.rowsSetAside)) rows set aside")
    if reading.memberRowsRead > 0 {
      let members = reading.memberRowsRead - reading.memberRowsSetAside
      text += language.of(
        it: "; \(count(reading.memberRowsRead)) righe di componenti = \(count(members)) componenti + \(count(reading.memberRowsSetAside)) messe da parte",
        en: "; \(count(reading.memberRowsRead)) member rows = \(count(members)) members + \(count(reading.memberRowsSetAside)) set aside")
    }
    if cells > 0 {
      text += language.of(it: "; \(count(cells)) celle da controllare", en: "; \(count(cells)) cells to check")
    }
    return text
  }

  /// The notes that somebody should act on, then the issues by what they are.
  public var lines: [String] {
    let lines = reading.notes.filter(\.needsAttention).map { "  " + $0.message(in: language) } + issueLines
    return lines.isEmpty ? [] : [language.of(it: "Da guardare nella lista:", en: "To look at in the list:")] + lines
  }

  private var issueLines: [String] {
    RowIssue.Code.allCases.compactMap { code in
      let issues = reading.issues.filter { $0.code == code }
      guard let first = issues.first else { return nil }
      let lines = issues.prefix(5).compactMap(\.line).map(String.init).joined(separator: ", ")
      let more = issues.count > 5 ? ", ..." : ""
      let word = issues.count == 1 ? language.of(it: "riga", en: "line") : language.of(it: "righe", en: "lines")
      return "  \(issues.count) × \(RowIssue(code).message(in: language)) (\(word) \(lines)\(more)): "
        + first.remedy(in: language)
    }
  }
}
