import RaccordoModel

/// Where the households stand in a JSON or NDJSON text, and which cannot be used. The counterpart of `RowScan`.
struct JSONRows: Sendable {
  struct Row: Sendable {
    var range: Range<Int>
    var line: Int
    var id: String
    var isKept = true
  }

  private(set) var rows: [Row] = []
  /// The keys of the households, and of their members, in the order of appearance.
  private(set) var householdKeys: [String] = []
  private(set) var memberKeys: [String] = []
  let bytes: [UInt8]
  private var seen: (household: Set<String>, member: Set<String>) = ([], [])
  /// How telling each key is as the pseudonym, the lower the more; `nil` for the other keys.
  private var idRanks: [String: Int?] = [:]
  private let idNames: [String]

  /// - Throws: `bad-json` for an array that breaks; a line of NDJSON that breaks is a row set aside.
  init(
    _ text: DecodedText, format: ListFormat, name: String, chosen: [ColumnChoice], log: inout IssueLog
  ) throws(FormatError) {
    bytes = text.bytes
    idNames =
      chosen.filter { $0.field == HeaderClaims.householdIDField }.map { FoldedText.name($0.column) }
      + HeaderClaims.householdIDs
    do {
      if format == .jsonLines {
        scanLines(from: text.start, log: &log)
      } else {
        try scanText(from: text.start, log: &log)
      }
    } catch {
      throw FormatError(error, file: name)
    }
  }

  private mutating func scanLines(from start: Int, log: inout IssueLog) {
    var line = 1
    var position = start
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      var parser = JSONParser(bytes, range: position..<end, line: line)
      if parser.peek() != nil {
        do {
          let value = try parser.value()
          try parser.finish()
          append(value, position..<end, line, log: &log)
        } catch {
          setAside(position..<end, line, detail: error.expected.text[.english], log: &log)
        }
      }
      position = end + 1
      line += 1
    }
  }

  private mutating func scanText(from start: Int, log: inout IssueLog) throws(JSONParser.Failure) {
    var parser = JSONParser(bytes, range: start..<bytes.count)
    if parser.peek() == 0x7B, !(try enterHouseholds(&parser)) {
      parser = JSONParser(bytes, range: start..<bytes.count)
      _ = parser.peek()
      try scanValue(&parser, log: &log)
    } else {
      guard parser.take(0x5B) else { throw parser.failure(.value) }
      if !parser.take(0x5D) {
        repeat {
          _ = parser.peek()
          try scanValue(&parser, log: &log)
        } while parser.take(0x2C)
        guard parser.take(0x5D) else { throw parser.failure(.commaOrEnd) }
      }
      try passRest(&parser)
    }
    try parser.finish()
  }

  private mutating func scanValue(_ parser: inout JSONParser, log: inout IssueLog) throws(JSONParser.Failure) {
    let (start, line) = (parser.position, parser.line)
    let value = try parser.value()
    append(value, start..<parser.position, line, log: &log)
  }

  /// Stops before the array of `households` of the outer object. - Returns: `false` when there is none.
  private func enterHouseholds(_ parser: inout JSONParser) throws(JSONParser.Failure) -> Bool {
    _ = parser.take(0x7B)
    if parser.peek() == 0x7D { return false }
    repeat {
      if try parser.key() == "households", parser.peek() == 0x5B { return true }
      _ = try parser.value()
    } while parser.take(0x2C)
    return false
  }

  /// What follows the households in the outer object.
  private func passRest(_ parser: inout JSONParser) throws(JSONParser.Failure) {
    while parser.take(0x2C) {
      _ = try parser.key()
      _ = try parser.value()
    }
    _ = parser.take(0x7D)
  }
}

extension JSONRows {
  private mutating func append(_ value: JSONValue, _ range: Range<Int>, _ line: Int, log: inout IssueLog) {
    guard case .object = value else {
      setAside(range, line, detail: "not an object", log: &log)
      return
    }
    var id = ""
    var bestRank = Int.max
    for member in value.facts {
      note(member.key, ofMember: false)
      if let rank = idRank(member.key), rank < bestRank, let text = member.value.idText {
        (id, bestRank) = (text, rank)
      }
    }
    for person in value.people { for member in person.facts { note(member.key, ofMember: true) } }
    rows.append(Row(range: range, line: line, id: id, isKept: !id.isEmpty))
    if id.isEmpty { log.add(RowIssue(.missingID), line: line) }
  }

  private mutating func idRank(_ key: String) -> Int? {
    if let rank = idRanks[key] { return rank }
    let rank = idNames.firstIndex(of: FoldedText.name(key))
    idRanks[key] = .some(rank)
    return rank
  }

  private mutating func setAside(_ range: Range<Int>, _ line: Int, detail: String, log: inout IssueLog) {
    rows.append(Row(range: range, line: line, id: "", isKept: false))
    log.add(RowIssue(.brokenRow, detail: detail), line: line)
  }

  private mutating func note(_ key: String, ofMember: Bool) {
    if ofMember {
      if seen.member.insert(key).inserted { memberKeys.append(key) }
    } else if seen.household.insert(key).inserted {
      householdKeys.append(key)
    }
  }

  /// The household of a row, read again from its bytes.
  func value(of row: Row) -> JSONValue {
    var parser = JSONParser(bytes, range: row.range, line: row.line)
    return (try? parser.value()) ?? .null
  }

  var rowsSetAside: Int { rows.reduce(0) { $0 + ($1.isKept ? 0 : 1) } }

  /// As `RowScan.setAsideRepeats(log:)`.
  mutating func setAsideRepeats(log: inout IssueLog) {
    let groups = Dictionary(grouping: rows.indices.filter { rows[$0].isKept }, by: { rows[$0].id })
    // Several households may stand on one line: their issues come in the order in which they are found.
    for places in groups.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      let first = value(of: rows[places[0]])
      let areAlike = places.dropFirst().allSatisfy { value(of: rows[$0]) == first }
      for place in areAlike ? Array(places.dropFirst()) : places {
        rows[place].isKept = false
        let others = places.prefix(6).filter { $0 != place }.prefix(5).map { "line \(rows[$0].line)" }.joined(
          separator: ", ")
        log.add(
          RowIssue(areAlike ? .duplicateID : .conflictingRows, household: rows[place].id, detail: others),
          line: rows[place].line)
      }
    }
  }
}

extension JSONValue {
  /// The answers of a household or member: its keys, and those of a nested `facts`, without members and needs.
  var facts: [JSONValue.Member] {
    guard case .object(let members) = self else { return [] }
    return members.flatMap { member -> [JSONValue.Member] in
      switch member.key {
      case "members", "needs": return []
      case "facts": if case .object(let inner) = member.value { return inner } else { return [member] }
      default: return [member]
      }
    }
  }

  /// The members of a household that are objects.
  var people: [JSONValue] {
    guard case .array(let people)? = self["members"] else { return [] }
    return people.filter { if case .object = $0 { true } else { false } }
  }

  /// A pseudonym: a text or a number; `nil` when blank.
  var idText: String? {
    switch self {
    case .number(let digits): return digits
    case .string(let text):
      let trimmed = CellText.trimmed(Array(text.utf8)[...])
      return trimmed.isEmpty || CellText.isUnknownMark(trimmed) ? nil : CellText.string(trimmed)
    default: return nil
    }
  }
}
