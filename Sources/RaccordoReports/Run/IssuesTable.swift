import Raccordo

/// What to put right in the list, and the households on which a rule failed.
struct IssuesTable {
  let issues: [RowIssue]
  let language: Language

  var bytes: [UInt8] {
    var writer = DelimitedTextWriter(style: .office(language))
    writer.append(titles.map { .text($0) })
    for issue in issues {
      writer.append([
        .text(issue.file ?? ""), .count(issue.line), .text(issue.column ?? ""), .text(issue.field ?? ""),
        .text(issue.household ?? ""), .text(issue.read ?? ""), .text(issue.code.rawValue),
        .text(issue.message(in: language)), .text(issue.remedy(in: language)), .yesNo(issue.code.setsRowAside),
      ])
    }
    return writer.bytes
  }

  private var titles: [String] {
    language == .italian
      ? [
        "file", "riga", "colonna", "campo", "nucleo", "letto", "codice", "che cosa", "che cosa fare",
        "riga messa da parte",
      ]
      : ["file", "line", "column", "field", "household", "read", "code", "what", "what to do", "row set aside"]
  }
}
