import LuaSyntax
import Raccordo
import RaccordoReports

/// The findings of a pack as a client shows them.
struct Diagnostics {
  let checked: CheckedPack
  let session: ClientSession
  /// The folder with the pages of the findings, where there is one.
  let pages: String?

  /// By file of the pack.
  var byFile: [String: [JSONValue]] {
    var texts: [String: FileLines] = [:]
    var byFile: [String: [JSONValue]] = [:]
    for finding in checked.outcome.findings {
      let file = checked.shownFile(of: finding.place)
      byFile[file, default: []].append(json(finding, in: file, &texts))
    }
    return byFile
  }

  /// One finding, as it was told.
  func json(_ finding: Finding) -> JSONValue {
    var texts: [String: FileLines] = [:]
    return json(finding, in: checked.shownFile(of: finding.place), &texts)
  }

  private func json(_ finding: Finding, in file: String, _ texts: inout [String: FileLines]) -> JSONValue {
    let language = session.language
    let lines = ["\(finding.code.word): \(finding.message[language])"] + finding.help.map { $0[language] }
    let related = finding.related.map { related in
      [
        "location": [
          "uri": .string(checked.snapshot.uri(of: related.place.file).text),
          "range": range(related.place, in: related.place.file, &texts),
        ],
        "message": .string(related.message[language]),
      ] as JSONValue
    }
    return .object([
      "range": range(finding.place, in: file, &texts),
      "severity": finding.severity == .error ? 1 : 2, "code": .string(finding.code.rawValue),
      "codeDescription": session.takesCodeDescription ? page(of: finding.code) : nil,
      "source": "raccordo", "message": .string(lines.joined(separator: "\n")),
      "relatedInformation": related.isEmpty || !session.takesRelated ? nil : .array(related),
    ])
  }

  private func page(of code: FindingCode) -> JSONValue? {
    pages.map { ["href": .string(DocumentURI(path: $0 + "/" + FindingPage.path(of: code)).text)] }
  }

  private func range(_ place: SourcePlace, in file: String, _ texts: inout [String: FileLines]) -> JSONValue {
    let text = texts[file] ?? FileLines(checked.sources[file]?.bytes ?? [])
    texts[file] = text
    // What is said of another file has its lines there.
    let place = place.file == file ? place : SourcePlace(file: file, line: 1)
    return text.document.range(text.bytes(of: place), in: session.encoding)
  }
}

/// A file, to turn places of findings into bytes.
struct FileLines {
  let document: DocumentText
  private let source: SourceText

  init(_ bytes: [UInt8]) {
    document = DocumentText(bytes)
    source = SourceText(bytes)
  }

  /// The bytes of a place: of a line, what stands on it.
  func bytes(of place: SourcePlace) -> Range<Int> {
    let line = min(max(place.line, 1), source.lineCount)
    let whole = source.lineBytes(line) ?? 0..<0
    guard let column = place.column, let start = source.offset(of: SourcePosition(line: line, column: column)) else {
      let text = whole.drop { document.bytes[$0] == 0x20 || document.bytes[$0] == 0x09 }
      return text.startIndex..<max(text.startIndex, whole.upperBound)
    }
    let end = source.offset(of: SourcePosition(line: line, column: place.endColumn ?? column + 1)) ?? start
    return start..<max(start, end)
  }
}
