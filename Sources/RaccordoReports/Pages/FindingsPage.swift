import Raccordo

/// Findings about a pack for people: each with its line of text, the place underlined, and what to do.
public struct FindingsPage {
  public let sources: PackSources
  public let findings: [Finding]
  public let language: Language
  public let style: TextStyle

  public init(_ findings: [Finding], in sources: PackSources, language: Language, style: TextStyle = .plain) {
    self.findings = findings
    self.sources = sources
    self.language = language
    self.style = style
  }

  public var lines: [String] {
    findings.flatMap { lines(of: $0) + [""] }
  }

  /// The findings as JSON, one object each.
  public var json: [JSONValue] { findings.map { $0.json(in: language) } }

  private func lines(of finding: Finding) -> [String] {
    let severity = finding.severity == .error
      ? language.of(it: "errore", en: "error") : language.of(it: "avviso", en: "warning")
    let head = style.mark("\(severity)[\(finding.code.rawValue)]", finding.severity == .error ? .bad : .open)
    let number = String(finding.place.line)
    let margin = String(repeating: " ", count: number.count)
    return ["\(head) \(finding.code.word): \(style.mark(finding.message[language].printable, .strong))", "\(margin)--> \(finding.place)"]
      + excerpt(of: finding.place, number: number, margin: margin)
      + finding.help.map { "\(margin) = \(language.of(it: "aiuto", en: "help")): \($0[language].printable)" }
  }

  /// The line of the file with the place underlined.
  private func excerpt(of place: SourcePlace, number: String, margin: String) -> [String] {
    // Of a file that is no text there is nothing to show.
    guard let text = line(place.line, of: place.file), !text.utf8.contains(0) else { return [] }
    let scalars = Array(text.unicodeScalars)
    let start = min((place.column ?? 1) - 1, scalars.count)
    let end = place.endColumn.map { $0 - 1 } ?? (place.column == nil ? scalars.count : start + 1)
    // Of a very long line, what stands around the place.
    let first = scalars.count <= FindingsPage.widestLine ? 0 : max(0, start - FindingsPage.widestLine / 2)
    let shown = scalars[first...].prefix(FindingsPage.widestLine)
    // Tabs stay tabs, so that the mark stands under what it marks.
    let line = shown.map { $0 == "\t" ? "\t" : String($0).printable }.joined()
    let lead = shown.prefix(start - first).map { $0 == "\t" ? "\t" : " " }.joined()
    let mark = String(repeating: "^", count: max(1, min(end, shown.endIndex) - start))
    return ["\(margin) |", "\(number) | \(line)", "\(margin) | \(lead)\(style.mark(mark, .bad))"]
  }

  private static let widestLine = 160

  /// - Complexity: O(bytes before the end of the line).
  private func line(_ number: Int, of path: String) -> String? {
    guard let bytes = sources[path]?.bytes else { return nil }
    var start = bytes.startIndex
    for _ in 1..<max(1, number) {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    let line = bytes[start..<(bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex)]
    return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }
}
