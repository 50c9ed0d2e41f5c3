extension Parser {
  /// Values and statements one inside the other, as `LUAI_MAXCCALLS` of Lua.
  static let maximumDepth = 200

  mutating func parseBlock() -> Block {
    let start = previousEnd
    var statements: [Statement] = []
    while !kind.endsBlock {
      if let statement = parseStatement() { statements.append(statement) }
      if case .returned = statements.last { break }
    }
    return Block(statements: statements, bytes: start..<max(start, isStopped ? previousEnd : tokenBytes.lowerBound))
  }

  /// Reads one statement; nil when nothing of it could be understood.
  mutating func parseStatement() -> Statement? {
    guard descend() else { return nil }
    defer { depth -= 1 }
    switch kind {
    case .semicolon:
      defer { advance() }
      return .empty(tokenBytes)
    case .if: return parseIf()
    case .while: return parseWhile()
    case .do: return parseDo()
    case .for: return parseFor()
    case .repeat: return parseRepeat()
    case .function: return parseFunctionStatement()
    case .local: return parseLocal()
    case .doubleColon: return parseLabel()
    case .return: return parseReturn()
    case .break: return parseBreak()
    case .goto: return parseGoto()
    default: return parseExpressionStatement()
    }
  }

  /// Goes one level in, or stops when that is too many. The caller comes back with `depth -= 1`.
  mutating func descend() -> Bool {
    guard depth < Self.maximumDepth else {
      stop(.tooDeep, tokenBytes)
      return false
    }
    depth += 1
    return true
  }

  /// Reads a name, or gives back nil after saying that it is missing.
  mutating func parseName() -> Name? {
    guard kind == .name else {
      stopForMissingName()
      return nil
    }
    let name = Name(text: textHere, bytes: tokenBytes)
    advance()
    return name
  }

  /// The text of a name. Most have so few letters that they fit in the place of a reference: byte by byte, nothing is
  /// counted or kept elsewhere.
  private var textHere: String {
    let place = tokenBytes
    return String(unsafeUninitializedCapacity: place.count) { letters in
      for index in 0..<place.count { letters.initializeElement(at: index, to: text.bytes[place.lowerBound + index]) }
      return place.count
    }
  }

  /// Moves past a word or sign that the grammar wants, or says that it is missing.
  mutating func expect(_ wanted: TokenKind, _ word: String) {
    if accept(wanted) || isStopped { return }
    stop(.missingWord(word, found: foundHere), previousEnd..<previousEnd)
  }

  /// Moves past `then` or `do`. When it is missing at the end of a line, or one is written for the other, the rest is
  /// read all the same.
  mutating func expectOpening(_ wanted: TokenKind, _ word: String) {
    if kind == .endOfFile || accept(wanted) { return }
    let isSwapped = kind == .then || kind == .do
    if isSwapped || kind.endsBlock || text.line(at: previousEnd) != text.line(at: tokenBytes.lowerBound) {
      note(.missingWord(word, found: foundHere), previousEnd..<previousEnd)
      if isSwapped { advance() }
    } else {
      expect(wanted, word)
    }
  }

  private mutating func stopForMissingName() {
    guard !isStopped else { return }
    if kind.isWord {
      stop(.reservedWord(foundHere), tokenBytes)
    } else {
      stop(.missingName(found: foundHere), kind == .endOfFile ? previousEnd..<previousEnd : tokenBytes)
    }
  }

  private mutating func parseReturn() -> Statement {
    let start = tokenBytes.lowerBound
    advance()
    let values = kind.endsBlock || kind == .semicolon ? [] : parseExpressionList()
    _ = accept(.semicolon)
    return .returned(ReturnStatement(values: values, bytes: start..<previousEnd))
  }

  private mutating func parseBreak() -> Statement {
    let bytes = tokenBytes
    if function.loops == 0 { note(.breakOutsideLoop, bytes) }
    advance()
    return .breakLoop(bytes)
  }

  private mutating func parseGoto() -> Statement? {
    let start = tokenBytes.lowerBound
    advance()
    guard let name = parseName() else { return nil }
    return .goto(GotoStatement(label: name, bytes: start..<name.bytes.upperBound))
  }

  private mutating func parseLabel() -> Statement? {
    let start = tokenBytes.lowerBound
    advance()
    guard let name = parseName() else { return nil }
    expect(.doubleColon, "::")
    return .label(LabelStatement(name: name, bytes: start..<previousEnd))
  }
}
