import Raccordo

/// The parts of the SARIF 2.1.0 schema (OASIS, errata 01) that a log of findings uses: which properties an object may
/// have, which it must have, and of what kind they are. The schema lets no object have any other property.
struct SARIFStructure {
  private indirect enum Kind: Sendable {
    case text
    case oneOf([String])
    /// A URI reference (RFC 3986).
    case uri
    case whole(atLeast: Int)
    case object(String)
    case list(Kind, atLeast: Int)
  }

  private struct Shape: Sendable {
    var required: Set<String> = []
    var properties: [String: Kind]
  }

  private static let levels = Kind.oneOf(["none", "note", "warning", "error"])

  private static let shapes: [String: Shape] = [
    "sarifLog": Shape(
      required: ["version", "runs"],
      properties: ["$schema": .uri, "version": .oneOf(["2.1.0"]), "runs": .list(.object("run"), atLeast: 0)]),
    "run": Shape(
      required: ["tool"],
      properties: [
        "tool": .object("tool"), "columnKind": .oneOf(["utf16CodeUnits", "unicodeCodePoints"]), "language": .text,
        "results": .list(.object("result"), atLeast: 0),
      ]),
    "tool": Shape(required: ["driver"], properties: ["driver": .object("toolComponent")]),
    "toolComponent": Shape(
      required: ["name"],
      properties: ["name": .text, "version": .text, "informationUri": .uri, "rules": .list(.object("reportingDescriptor"), atLeast: 0)]),
    "reportingDescriptor": Shape(
      required: ["id"],
      properties: [
        "id": .text, "name": .text, "shortDescription": .object("multiformatMessageString"),
        "fullDescription": .object("multiformatMessageString"), "help": .object("multiformatMessageString"), "helpUri": .uri,
        "defaultConfiguration": .object("reportingConfiguration"),
      ]),
    "multiformatMessageString": Shape(required: ["text"], properties: ["text": .text, "markdown": .text]),
    "reportingConfiguration": Shape(properties: ["level": levels]),
    "result": Shape(
      required: ["message"],
      properties: [
        "ruleId": .text, "ruleIndex": .whole(atLeast: -1), "level": levels, "message": .object("message"),
        "locations": .list(.object("location"), atLeast: 0), "fixes": .list(.object("fix"), atLeast: 0),
      ]),
    "message": Shape(required: ["text"], properties: ["text": .text, "markdown": .text]),
    "location": Shape(
      properties: ["physicalLocation": .object("physicalLocation"), "logicalLocations": .list(.object("logicalLocation"), atLeast: 0)]),
    "physicalLocation": Shape(
      required: ["artifactLocation"], properties: ["artifactLocation": .object("artifactLocation"), "region": .object("region")]),
    "logicalLocation": Shape(properties: ["name": .text, "fullyQualifiedName": .text, "kind": .text]),
    "artifactLocation": Shape(properties: ["uri": .uri, "uriBaseId": .text]),
    "region": Shape(
      properties: [
        "startLine": .whole(atLeast: 1), "startColumn": .whole(atLeast: 1), "endLine": .whole(atLeast: 1),
        "endColumn": .whole(atLeast: 1),
      ]),
    "fix": Shape(
      required: ["artifactChanges"],
      properties: ["description": .object("message"), "artifactChanges": .list(.object("artifactChange"), atLeast: 1)]),
    "artifactChange": Shape(
      required: ["artifactLocation", "replacements"],
      properties: ["artifactLocation": .object("artifactLocation"), "replacements": .list(.object("replacement"), atLeast: 1)]),
    "replacement": Shape(
      required: ["deletedRegion"],
      properties: ["deletedRegion": .object("region"), "insertedContent": .object("artifactContent")]),
    "artifactContent": Shape(properties: ["text": .text]),
  ]

  private(set) var problems: [String] = []

  /// What a log does not have as the schema says, each with the way to it.
  static func problems(of log: JSONValue) -> [String] {
    var structure = SARIFStructure()
    structure.look(at: log, .object("sarifLog"), "$")
    return structure.problems
  }

  private mutating func look(at value: JSONValue, _ kind: Kind, _ path: String) {
    switch (kind, value) {
    case (.text, .string): break
    case (.oneOf(let words), .string(let word)) where words.contains(word): break
    case (.uri, .string(let text)) where SARIFStructure.isURI(text): break
    case (.whole(let least), .number(let text)) where (Int(text) ?? Int.min) >= least: break
    case (.list(let kind, let least), .array(let items)):
      if items.count < least { problems.append("\(path): \(items.count) items, not \(least)") }
      for (index, item) in items.enumerated() { look(at: item, kind, "\(path)[\(index)]") }
    case (.object(let name), .object(let members)): look(at: members, name, path)
    default: problems.append("\(path): \(value.text.prefix(40)) is not \(kind)")
    }
  }

  private mutating func look(at members: [JSONValue.Member], _ name: String, _ path: String) {
    guard let shape = SARIFStructure.shapes[name] else { return problems.append("\(path): no shape is called \(name)") }
    let keys = members.map(\.key)
    if Set(keys).count != keys.count { problems.append("\(path): a property is there twice") }
    for key in shape.required.subtracting(keys).sorted() { problems.append("\(path).\(key) is missing") }
    for member in members {
      guard let kind = shape.properties[member.key] else {
        problems.append("\(path).\(member.key) is no property of \(name)")
        continue
      }
      look(at: member.value, kind, "\(path).\(member.key)")
    }
  }

  /// Only the signs of RFC 3986, and after each `%` two hexadecimal digits.
  private static func isURI(_ text: String) -> Bool {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%")
    let escapes = text.split(separator: "%", omittingEmptySubsequences: false).dropFirst()
    return text.allSatisfy(plain.contains) && escapes.allSatisfy { $0.count >= 2 && $0.prefix(2).allSatisfy(\.isHexDigit) }
  }
}
