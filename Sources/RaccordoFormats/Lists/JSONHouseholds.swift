import RaccordoModel

/// Reads households with nested members and needs out of JSON or NDJSON.
///
/// ```json
/// {"household_id": "N1", "arrears": 1234.5, "referred_by": ["Caritas"],
///  "members": [{"person_id": "P1", "birth_date": "1985-04-03"}],
///  "needs": ["housing", {"term": "work", "person": "P1", "since": "2025-01-01"}]}
/// ```
struct JSONHouseholds: Sendable {
  private let name: String
  private let fields: FieldCatalogue
  private let rows: JSONRows
  /// The places of the rows that are kept.
  private let kept: [Int]
  private let match: HeaderMatch
  private let memberMatch: HeaderMatch
  private var readers: [CellReader]
  private(set) var log: IssueLog
  private var memberRowsRead = 0
  private var memberRowsSetAside = 0
  private let encoding: TextEncoding
  private let day: CivilDay

  init(
    _ bytes: [UInt8], name: String, format: ListFormat, fields: FieldCatalogue, options: ReadOptions,
    municipalities: MunicipalityDirectory
  ) throws(FormatError) {
    if bytes.isEmpty { throw FormatError(.empty, file: name) }
    let text = try TextEncoding.decode(bytes, name: name)
    log = IssueLog(file: name)
    var rows = try JSONRows(text, format: format, name: name, chosen: options.columns, log: &log)
    if rows.rows.isEmpty { throw FormatError(.empty, file: name) }
    rows.setAsideRepeats(log: &log)
    self.rows = rows
    kept = rows.rows.indices.filter { rows.rows[$0].isKept }
    match = HeaderMatch(
      headers: rows.householdKeys, fields: fields, chosen: options.columns, subject: .household)
    memberMatch = HeaderMatch(
      headers: rows.memberKeys, fields: fields, chosen: options.columns, subject: .nestedMember)
    readers = fields.fields.map { CellReader($0, day: options.day, municipalities: municipalities) }
    encoding = text.encoding
    day = options.day
    self.fields = fields
    self.name = name
  }

  /// The households that are kept.
  var count: Int { kept.count }
  var rowsByID: [String: Int] {
    Dictionary(kept.enumerated().map { (rows.rows[$1].id, $0) }, uniquingKeysWith: { first, _ in first })
  }
  /// The pseudonym of a kept household.
  func id(of row: Int) -> String { rows.rows[kept[row]].id }
  var rowsRead: Int { rows.rows.count }
  var rowsSetAside: Int { rows.rowsSetAside }

  /// Reads some of the households that are kept.
  ///
  /// - Parameter table: members that came as a second table; they follow the nested ones.
  func part(_ range: Range<Int>, members table: MemberScan) -> ListPart {
    var reading = self
    reading.log = IssueLog(file: name)
    return reading.read(range, members: table)
  }

  private mutating func read(_ range: Range<Int>, members table: MemberScan) -> ListPart {
    var list = HouseholdList(fields: fields)
    let joined = table.read(range)
    for place in range {
      let row = rows.rows[kept[place]]
      let others = joined?.members.members(of: place - range.lowerBound) ?? []
      let value = rows.value(of: row)
      let answers = answers(value, match, household: row.id, line: row.line)
      let people = people(value, household: row.id, line: row.line)
      let needs = needs(value, household: row.id, line: row.line)
      list.append(id: row.id, members: people + others, needs: needs) { columns in
        for index in columns.indices where !columns[index].field.isOfMember { columns[index].append(answers[index]) }
      }
    }
    return ListPart(
      households: list, log: log, memberLog: joined?.log ?? IssueLog(file: ""), nestedMembersRead: memberRowsRead,
      nestedMembersSetAside: memberRowsSetAside)
  }

  var notes: [ReadingNote] {
    var kinds: [ReadingNote.Kind] = [.encoding(encoding), .json] + match.notes
    if !rows.memberKeys.isEmpty { kinds += memberMatch.notes }
    return kinds.map { ReadingNote($0, file: name) }
  }

  /// The answers of one object, at the index of their field.
  private mutating func answers(
    _ value: JSONValue, _ match: HeaderMatch, household: String, line: Int
  ) -> [FieldValue?] {
    var answers = [FieldValue?](repeating: nil, count: fields.fields.count)
    let facts = Dictionary(value.facts.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    for index in fields.fields.indices {
      guard let column = match.columns[index], let fact = facts[match.headers[column]] else { continue }
      answers[index] = answer(fact, index, match.headers[column], column, household, line)
    }
    for column in match.taxCodes {
      guard case .string(let code)? = facts[match.headers[column]], !code.isEmpty else { continue }
      if TaxCode.isValid(Array(code.utf8)[...]) { continue }
      log.add(RowIssue(.badTaxCode, household: household, column: match.headers[column]), line: line, column: column)
    }
    return answers
  }

  private mutating func answer(
    _ fact: JSONValue, _ index: Int, _ key: String, _ column: Int, _ household: String, _ line: Int
  ) -> FieldValue? {
    let field = fields.fields[index]
    func issue(_ code: RowIssue.Code, _ detail: String?) -> RowIssue {
      let read = field.hidesCells ? nil : String(fact.cellText.prefix(80))
      return RowIssue(code, household: household, field: field.name, column: key, read: read, detail: detail)
    }
    switch readers[index].read(fact) {
    case .value(let value): return value
    case .unknown: return nil
    case .problem(let code, let detail):
      log.add(issue(code, detail), line: line, column: column)
      return nil
    case .noted(let value, let code):
      log.add(issue(code, nil), line: line, column: column)
      return value
    }
  }
}

extension JSONHouseholds {
  private mutating func people(_ value: JSONValue, household: String, line: Int) -> [Person] {
    guard let members = value["members"], members != .null else { return [] }
    guard case .array(let elements) = members else {
      log.add(RowIssue(.wrongKind, household: household, column: "members"), line: line)
      return []
    }
    var people: [(person: Person, source: JSONValue)] = []
    for element in elements {
      memberRowsRead += 1
      guard case .object = element else {
        memberRowsSetAside += 1
        log.add(RowIssue(.wrongKind, household: household, column: "members"), line: line)
        continue
      }
      let answers = answers(element, memberMatch, household: household, line: line)
      var facts: [String: FieldValue] = [:]
      for (index, answer) in answers.enumerated() { facts[fields.fields[index].name] = answer }
      let id = memberMatch.personID.flatMap { element[memberMatch.headers[$0]]?.idText } ?? String(people.count + 1)
      people.append((Person(id: id, facts: facts), element))
    }
    return withoutRepeats(people, household: household, line: line)
  }

  /// As for households: the repeats of a member are set aside, and so are all the members that share an id and differ.
  private mutating func withoutRepeats(
    _ people: [(person: Person, source: JSONValue)], household: String, line: Int
  ) -> [Person] {
    let groups = Dictionary(grouping: people.indices, by: { people[$0].person.id })
    return people.indices.compactMap { place in
      let same = groups[people[place].person.id] ?? []
      guard same.count > 1 else { return people[place].person }
      let areAlike = same.allSatisfy { people[$0].source == people[same[0]].source }
      if areAlike, place == same[0] { return people[place].person }
      memberRowsSetAside += 1
      log.add(
        RowIssue(areAlike ? .duplicateID : .conflictingRows, household: household, column: "members"), line: line)
      return nil
    }
  }

  private mutating func needs(_ value: JSONValue, household: String, line: Int) -> [Need] {
    guard let needs = value["needs"], needs != .null else { return [] }
    guard case .array(let elements) = needs else {
      log.add(RowIssue(.wrongKind, household: household, column: "needs"), line: line)
      return []
    }
    return elements.compactMap { element in
      if let need = need(element, household: household, line: line) { return need }
      log.add(RowIssue(.wrongKind, household: household, column: "needs"), line: line)
      return nil
    }
  }

  private mutating func need(_ element: JSONValue, household: String, line: Int) -> Need? {
    if case .string(let term) = element { return term.isEmpty ? nil : Need(term: term) }
    guard case .string(let term)? = element["term"], !term.isEmpty else { return nil }
    var need = Need(term: term, person: element["person"]?.idText)
    if case .string(let text)? = element["since"] {
      switch WrittenDate.read(CellText.trimmed(Array(text.utf8)[...]), latestYear: day.components.year + 20) {
      case .day(let since): need.since = since
      case .impossible: log.add(RowIssue(.impossibleDate, household: household, column: "needs"), line: line)
      case .notADate: log.add(RowIssue(.notADate, household: household, column: "needs"), line: line)
      }
    }
    return need
  }
}

extension JSONValue {
  /// The value as it would stand in a cell.
  fileprivate var cellText: String {
    if case .string(let text) = self { text } else { text }
  }
}
