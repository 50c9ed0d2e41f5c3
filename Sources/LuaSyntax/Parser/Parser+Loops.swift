extension Parser {
  mutating func parseDo() -> Statement {
    let start = tokenBytes.lowerBound
    open(closer: .end)
    let body = parseBlock()
    return .doBlock(DoStatement(body: body, bytes: start..<close()))
  }

  mutating func parseWhile() -> Statement {
    let start = tokenBytes.lowerBound
    open(closer: .end)
    let condition = parseCondition()
    expectOpening(.do, "do")
    let body = parseLoopBody()
    return .whileLoop(WhileStatement(condition: condition, body: body, bytes: start..<close()))
  }

  mutating func parseRepeat() -> Statement {
    let start = tokenBytes.lowerBound
    open(closer: .until)
    let body = parseLoopBody()
    _ = close()
    let condition = parseCondition()
    return .repeatLoop(RepeatStatement(body: body, condition: condition, bytes: start..<max(start, previousEnd)))
  }

  mutating func parseFor() -> Statement? {
    let start = tokenBytes.lowerBound
    open(closer: .end)
    guard let first = parseName() else { return nil }
    return kind == .equal ? parseNumericFor(first, start) : parseGenericFor(first, start)
  }

  private mutating func parseNumericFor(_ variable: Name, _ start: Int) -> Statement {
    advance()
    var limits = [parseExpression()]
    expect(.comma, ",")
    limits.append(parseExpression())
    if accept(.comma) { limits.append(parseExpression()) }
    expectOpening(.do, "do")
    let body = parseLoopBody()
    let bytes = start..<close()
    return .numericFor(NumericForStatement(variable: variable, limits: limits, body: body, bytes: bytes))
  }

  private mutating func parseGenericFor(_ first: Name, _ start: Int) -> Statement {
    var variables = [first]
    while accept(.comma), let name = parseName() { variables.append(name) }
    expect(.in, "in")
    let values = parseExpressionList()
    expectOpening(.do, "do")
    let body = parseLoopBody()
    let bytes = start..<close()
    return .genericFor(GenericForStatement(variables: variables, values: values, body: body, bytes: bytes))
  }

  private mutating func parseLoopBody() -> Block {
    function.loops += 1
    defer { function.loops -= 1 }
    return parseBlock()
  }
}
