extension Parser {
  mutating func parseIf() -> Statement {
    let start = tokenBytes.lowerBound
    open(closer: .end)
    var branches = [parseBranch()]
    while accept(.elseif) { branches.append(parseBranch()) }
    let otherwise = accept(.else) ? parseBlock() : nil
    return .branch(IfStatement(branches: branches, otherwise: otherwise, bytes: start..<close()))
  }

  private mutating func parseBranch() -> IfStatement.Branch {
    let condition = parseCondition()
    expectOpening(.then, "then")
    return IfStatement.Branch(condition: condition, body: parseBlock())
  }

  /// Reads the condition of `if`, `while` or `until`, where `=` is a slip for `==`.
  mutating func parseCondition() -> Expression {
    var condition = parseExpression()
    while kind == .equal {
      let bytes = tokenBytes
      note(.singleEquals, bytes)
      advance()
      let right = parseExpression()
      condition = .binary(BinaryExpression(sign: .equalEqual, signBytes: bytes, left: condition, right: right))
      if condition.height > Self.maximumHeight { stop(.tooDeep, bytes) }
    }
    return condition
  }
}
