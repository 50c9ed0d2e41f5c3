import Raccordo

/// The findings of some packs as a SARIF 2.1.0 log (OASIS standard, 27 March 2020), which code hosts and editors read.
///
/// Columns are counted in Unicode code points, as the log says.
public struct FindingsSARIF {
  /// The findings of one pack with the folder it stands in.
  public struct Pack {
    public var folder: String
    public var findings: [Finding]

    public init(folder: String, findings: [Finding]) {
      self.folder = folder
      self.findings = findings
    }
  }

  public let packs: [Pack]
  public let version: String
  public let language: Language

  public init(_ packs: [Pack], version: String, language: Language) {
    self.packs = packs
    self.version = version
    self.language = language
  }

  public var json: JSONValue {
    [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
          "language": .string(language.rawValue), "results": .array(packs.flatMap(results)),
        ]
      ],
    ]
  }

  private var driver: JSONValue {
    [
      "name": "raccordo", "version": .string(version),
      "rules": .array(FindingCode.allCases.map(rule)),
    ]
  }

  /// Every kind of finding, in the order of its code: results name them by their place here.
  private func rule(_ code: FindingCode) -> JSONValue {
    let page = FindingPage(code)
    return [
      "id": .string(code.rawValue), "name": .string(code.word),
      "shortDescription": ["text": .string(page.title)],
      "help": ["text": .string(page.text), "markdown": .string(page.text)],
      "defaultConfiguration": ["level": .string(level(code))],
    ]
  }

  private func level(_ code: FindingCode) -> String { code.severity == .error ? "error" : "warning" }

  private func results(_ pack: Pack) -> [JSONValue] {
    pack.findings.map { finding in
      var members: [JSONValue.Member] = [
        .init("ruleId", .string(finding.code.rawValue)),
        .init("ruleIndex", .number(FindingCode.allCases.firstIndex(of: finding.code) ?? 0)),
        .init("level", .string(level(finding.code))), .init("message", ["text": .string(text(finding))]),
        .init("locations", [location(finding.place, pack.folder, finding.block)]),
      ]
      if let fix = finding.fix { members.append(.init("fixes", [json(fix, pack.folder)])) }
      return .object(members)
    }
  }

  private func text(_ finding: Finding) -> String {
    ([finding.message] + finding.help).map { $0[language] }.joined(separator: "\n")
  }

  private func location(_ place: SourcePlace, _ folder: String, _ block: Finding.Block?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("physicalLocation", ["artifactLocation": artifact(place, folder), "region": region(place)])
    ]
    if let block {
      let name = block.id.map { "\(block.word) \"\($0)\"" } ?? block.word
      members.append(.init("logicalLocations", [["name": .string(name)]]))
    }
    return .object(members)
  }

  private func artifact(_ place: SourcePlace, _ folder: String) -> JSONValue {
    ["uri": .string(Self.uri(PackPath.joined(folder, place.file)))]
  }

  private func region(_ place: SourcePlace) -> JSONValue {
    var members: [JSONValue.Member] = [.init("startLine", .number(place.line))]
    if let column = place.column { members.append(.init("startColumn", .number(column))) }
    if let column = place.endColumn { members.append(.init("endColumn", .number(column))) }
    return .object(members)
  }

  private func json(_ fix: Fix, _ folder: String) -> JSONValue {
    [
      "description": ["text": .string(fix.title[language])],
      "artifactChanges": .array(
        fix.edits.map { edit in
          [
            "artifactLocation": artifact(edit.place, folder),
            "replacements": [["deletedRegion": region(edit.place), "insertedContent": ["text": .string(edit.text)]]],
          ]
        }),
    ]
  }

  /// A path as a URI reference (RFC 3986): every byte that is not plain is written %XX.
  static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let text = path.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || Array("-._~/".utf8).contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
    return path.hasPrefix("/") ? "file://" + text : text
  }
}
