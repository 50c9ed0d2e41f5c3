extension Parser {
  /// Reads the whole file, going on after each problem.
  mutating func parseFile() -> Block {
    var statements: [Statement] = []
    var start = index
    while true {
      statements += parseStatements(onStatement: &start)
      // `end`, `else`, `until` with nothing open.
      if !isStopped, kind != .endOfFile { stop(.closesNothing(foundHere), tokenBytes) }
      guard isStopped, let next = restart(after: start) else { break }
      resume(at: next)
      start = next
    }
    return Block(statements: statements, bytes: 0..<text.bytes.count)
  }

  private mutating func parseStatements(onStatement start: inout Int) -> [Statement] {
    var statements: [Statement] = []
    while !kind.endsBlock {
      start = index
      if let statement = parseStatement() { statements.append(statement) }
      if case .returned = statements.last, !isStopped, kind != .endOfFile, !kind.endsBlock {
        stop(.nothingAfterReturn, tokenBytes)
      }
    }
    if !isStopped { start = index }
    return statements
  }

  /// The next token from which reading makes sense again: the first of its line, not further in than the statement
  /// that failed, and the beginning of something.
  private func restart(after start: Int) -> Int? {
    let margin = text.indentation(at: tokens[start].bytes.lowerBound)
    var candidate = max(index, start + 1)
    while candidate < tokens.count, tokens[candidate].kind != .endOfFile {
      if startsStatementLine(candidate, margin: margin) { return candidate }
      candidate += 1
    }
    return nil
  }

  private func startsStatementLine(_ candidate: Int, margin: Int) -> Bool {
    guard beginsStatement(candidate) else { return false }
    let offset = tokens[candidate].bytes.lowerBound
    return text.isFirstOnLine(offset) && text.indentation(at: offset) <= margin
  }

  /// Whether a statement, rather than an entry of a table, seems to begin here: `word "id"`, `word {`, `local` ...
  func beginsStatement(_ candidate: Int) -> Bool {
    let kind = tokens[candidate].kind
    if kind == .function { return candidate + 1 < tokens.count && tokens[candidate + 1].kind == .name }
    guard kind == .name else { return kind.startsOnlyStatement }
    let next = tokens[min(candidate + 1, tokens.count - 1)]
    switch next.kind {
    case .name: return text.line(at: next.bytes.lowerBound) == text.line(at: tokens[candidate].bytes.lowerBound)
    case .string, .longString, .leftBrace, .leftParen, .dot, .colon: return true
    default: return false
    }
  }
}
