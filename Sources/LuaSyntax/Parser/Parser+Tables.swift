extension Parser {
  mutating func parseTable() -> TableConstructor {
    let start = tokenBytes.lowerBound
    open(closer: .rightBrace)
    let first = entries.count
    var position = 0
    while kind.startsEntry {
      let entry = parseEntry(&position)
      entries.append(entry)
      guard acceptEntrySeparator() else { break }
    }
    if !isStopped, kind != .rightBrace { reportWrongEntry() }
    return TableConstructor(entries: entries.take(from: first), bytes: start..<close())
  }

  private mutating func parseEntry(_ position: inout Int) -> TableEntry {
    let start = tokenBytes.lowerBound
    let key: TableEntry.Key
    if kind == .leftBracket {
      key = parseComputedKey()
      expect(.equal, "=")
    } else if kind == .name, nextKind == .equal, let name = parseName() {
      key = .name(name)
      advance()
    } else {
      if kind == .name { nameReadAhead = index }
      position += 1
      key = .position(position)
    }
    let value = parseExpression()
    return TableEntry(key: key, value: value, bytes: start..<max(start, previousEnd))
  }

  private mutating func parseComputedKey() -> TableEntry.Key {
    let start = tokenBytes.lowerBound
    open(closer: .rightBracket)
    let key = parseExpression()
    return .computed(key, start..<close())
  }

  /// Whether another entry may follow, with its comma or after saying that the comma is missing.
  private mutating func acceptEntrySeparator() -> Bool {
    if accept(.comma) || accept(.semicolon) { return true }
    guard kind.startsEntry, !isBackAtMargin else { return false }
    return noteMissingComma(opener: "{")
  }

  /// Says what stops a table where neither an entry nor `}` stands, when something better than "unexpected" is known.
  private mutating func reportWrongEntry() {
    switch kind {
    case .comma, .semicolon:
      stop(.idleSeparator(foundHere), tokenBytes)
    case .equal where previousKind != .comma && previousKind != .leftBrace:
      let key = tokens[index - 1].bytes
      stop(.keyNeedsBrackets(key: found(index - 1)), key)
    case .colon where previousKind.isString:
      stop(.colonForEquals, tokenBytes)
    case let word where word.isWord && nextKind == .equal:
      stop(.reservedWord(foundHere), tokenBytes)
    default:
      break
    }
  }

  /// `name : value` inside a table, where `name : method(...)` cannot be meant.
  var isColonForEquals: Bool {
    guard openers.last?.closer == .rightBrace, previousKind == .name else { return false }
    guard nextKind == .name else { return true }
    switch tokens[min(index + 2, tokens.count - 1)].kind {
    case .leftParen, .leftBrace, .string, .longString: return false
    default: return true
    }
  }
}
