extension Parser {
  /// Reads a call or an assignment.
  mutating func parseExpressionStatement() -> Statement? {
    guard kind == .name || kind == .leftParen else {
      stopAtStatement()
      return nil
    }
    let start = tokenBytes.lowerBound
    let first = parseSuffixed()
    if isStopped { return partial(first) }
    if kind == .equal || kind == .comma { return parseAssignment(first, from: start) }
    if case .call(let call) = first { return .call(call) }
    stopAfterValue(first)
    return .stray(first)
  }

  /// What could be read of a statement that failed.
  private func partial(_ value: Expression) -> Statement {
    if case .call(let call) = value { .call(call) } else { .stray(value) }
  }

  private mutating func parseAssignment(_ first: Expression, from start: Int) -> Statement? {
    var targets = [first]
    if kind == .comma, !first.isAssignable {
      stop(.separatorOutside(foundHere), tokenBytes)
      return partial(first)
    }
    while accept(.comma) {
      guard targets.count < Self.maximumDepth else {
        stop(.tooDeep, tokenBytes)
        break
      }
      targets.append(parseSuffixed())
    }
    checkAssignable(targets)
    expect(.equal, "=")
    let values = isStopped ? [] : parseExpressionList()
    return .assignment(AssignmentStatement(targets: targets, values: values, bytes: start..<previousEnd))
  }

  private mutating func checkAssignable(_ targets: [Expression]) {
    guard !isStopped, let wrong = targets.first(where: { !$0.isAssignable }) else { return }
    stop(.cannotAssign, wrong.bytes)
  }

  /// A value that is neither called nor assigned.
  private mutating func stopAfterValue(_ value: Expression) {
    if case .name = value, kind == .name, text.line(at: previousEnd) == text.line(at: tokenBytes.lowerBound) {
      return stop(.textNeedsQuotes(foundHere), tokenBytes)
    }
    stop(.notAStatement, value.bytes)
  }
}

extension Expression {
  /// Whether `=` can give it a value.
  fileprivate var isAssignable: Bool {
    switch self {
    case .name, .member, .index: true
    default: false
    }
  }
}
