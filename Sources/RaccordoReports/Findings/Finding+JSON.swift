import Raccordo

extension Finding {
  /// One JSON object, with lines and columns counted from 1; `null` for a column that is not known.
  ///
  /// - Parameter folder: the folder of the pack, put before the path of the file.
  public func json(in language: Language, folder: String = "") -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("code", .string(code.rawValue)), .init("rule", .string(code.word)),
      .init("severity", .string(severity.rawValue)), .init("message", .string(message[language])),
      .init("file", .string(PackPath.joined(folder, place.file))), .init("range", place.range),
    ]
    if let block { members.append(.init("in", ["word": .string(block.word), "id": block.id.map { .string($0) } ?? .null])) }
    members.append(.init("help", .array(help.map { .string($0[language]) })))
    if let fix { members.append(.init("fix", fix.json(in: language))) }
    members.append(.init("doc", .string(FindingPage.path(of: code))))
    return .object(members)
  }
}

extension Fix {
  fileprivate func json(in language: Language) -> JSONValue {
    [
      "title": .string(title[language]),
      "edits": .array(edits.map { ["range": $0.place.range, "text": .string($0.text)] }), "safe": .bool(isSafe),
    ]
  }
}

extension SourcePlace {
  fileprivate var range: JSONValue {
    func position(_ column: Int?) -> JSONValue {
      ["line": .number(line), "column": column.map { .number($0) } ?? .null]
    }
    return ["start": position(column), "end": position(endColumn)]
  }
}

/// Paths as tools of continuous integration want them: from the root of the checkout, with "/" between folders.
enum PackPath {
  static func joined(_ folder: String, _ file: String) -> String {
    var folder = folder
    while folder.hasPrefix("./") { folder.removeFirst(2) }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    if folder.isEmpty || folder == "." { return file }
    return folder == "/" ? "/" + file : folder + "/" + file
  }
}
