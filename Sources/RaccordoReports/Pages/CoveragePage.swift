import Raccordo

/// How much of what the rules can do their cases have shown, and what is missing, for people.
public struct CoveragePage {
  public let coverage: Coverage
  public let language: Language
  public let style: TextStyle

  public init(_ coverage: Coverage, language: Language, style: TextStyle = .plain) {
    self.coverage = coverage
    self.language = language
    self.style = style
  }

  public var lines: [String] {
    let head = language.of(it: "esiti coperti: ", en: "outcomes covered: ") + share(coverage.count)
    guard coverage.programs.count > 1 else { return [head] + coverage.programs.flatMap(missing) }
    return [head]
      + coverage.programs.flatMap { part in ["  \(part.program.id.printable): \(share(part.count))"] + missing(part).map { "  " + $0 } }
  }

  /// "24 of 30 (80%)".
  private func share(_ count: Coverage.Count) -> String {
    "\(count.covered) " + language.of(it: "su", en: "of") + " \(count.total) (\(count.percent)%)"
  }

  private func missing(_ part: Coverage.ProgramPart) -> [String] {
    let word = style.mark(language.of(it: "non coperto", en: "not covered"), .open)
    let lines =
      part.program.cases.isEmpty
      ? [language.of(it: "nessun esito: il programma non ha casi", en: "no outcome: the program has no cases")]
      : Coverage.lines(part.missing, in: language)
    return lines.map { "  \(word): \($0.printable)" }
  }
}
