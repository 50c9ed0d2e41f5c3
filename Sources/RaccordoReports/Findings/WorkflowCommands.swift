import Raccordo

/// Findings as GitHub workflow commands, which show them beside the lines of a change:
/// `::warning file=rules.lua,line=3,col=5,endColumn=9,title=W103::message`.
///
/// Escapes are those of the `@actions/core` toolkit: `%`, line breaks, and in properties also `:` and `,`.
public struct WorkflowCommands {
  public let findings: [Finding]
  public let folder: String
  public let language: Language

  public init(_ findings: [Finding], folder: String, language: Language) {
    self.findings = findings
    self.folder = folder
    self.language = language
  }

  public var lines: [String] { findings.map(line) }

  private func line(_ finding: Finding) -> String {
    let place = finding.place
    var properties = [("file", PackPath.joined(folder, place.file)), ("line", String(place.line))]
    if let column = place.column { properties.append(("col", String(column))) }
    // The last column, not the one after it.
    if let column = place.endColumn, let start = place.column { properties.append(("endColumn", String(max(start, column - 1)))) }
    properties.append(("title", "\(finding.code.rawValue) \(finding.code.word)"))
    let written = properties.map { "\($0)=\(Self.escaped($1, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")]))" }
    let message = ([finding.message] + finding.help).map { $0[language] }.joined(separator: "\n")
    return "::\(finding.severity.rawValue) \(written.joined(separator: ","))::"
      + Self.escaped(message, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
  }

  private static func escaped(_ text: String, _ escapes: [(Unicode.Scalar, String)]) -> String {
    text.unicodeScalars.map { scalar in escapes.first { $0.0 == scalar }?.1 ?? String(scalar) }.joined()
  }
}
