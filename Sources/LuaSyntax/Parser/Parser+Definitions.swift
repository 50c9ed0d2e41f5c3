extension Parser {
  mutating func parseLocal() -> Statement? {
    let start = tokenBytes.lowerBound
    advance()
    return kind == .function ? parseLocalFunction(start) : parseLocalVariables(start)
  }

  mutating func parseFunctionStatement() -> Statement? {
    let start = index
    open(closer: .end)
    guard let first = parseName() else { return nil }
    var target = Expression.name(first)
    var isMethod = false
    while kind == .dot || kind == .colon, !isMethod {
      isMethod = kind == .colon
      advance()
      guard let name = parseName() else { break }
      target = .member(MemberExpression(object: target, name: name))
      if target.height > Self.maximumHeight { stop(.tooDeep, name.bytes) }
    }
    let function = parseFunctionBody(from: start, isMethod: isMethod)
    return .function(FunctionStatement(target: target, function: function, bytes: function.bytes))
  }

  /// Reads `function (...) ... end` where a value stands.
  mutating func parseFunctionExpression() -> Expression {
    let start = index
    open(closer: .end)
    return .function(parseFunctionBody(from: start, isMethod: false))
  }

  private mutating func parseLocalFunction(_ start: Int) -> Statement? {
    let keyword = index
    open(closer: .end)
    guard let name = parseName() else { return nil }
    let function = parseFunctionBody(from: keyword, isMethod: false)
    let bytes = start..<function.bytes.upperBound
    return .localFunction(LocalFunctionStatement(name: name, function: function, bytes: bytes))
  }

  private mutating func parseLocalVariables(_ start: Int) -> Statement? {
    var variables: [LocalStatement.Variable] = []
    repeat {
      guard let variable = parseLocalVariable() else { break }
      variables.append(variable)
    } while accept(.comma)
    let values = accept(.equal) ? parseExpressionList() : []
    let toClose = variables.filter { $0.attribute?.text == "close" }
    if toClose.count > 1 { note(.severalToClose, toClose[1].name.bytes) }
    return .local(LocalStatement(variables: variables, values: values, bytes: start..<previousEnd))
  }

  private mutating func parseLocalVariable() -> LocalStatement.Variable? {
    guard let name = parseName() else { return nil }
    guard accept(.less) else { return LocalStatement.Variable(name: name, attribute: nil) }
    let attribute = parseName()
    if let attribute, attribute.text != "const", attribute.text != "close" {
      note(.unknownAttribute(attribute.text), attribute.bytes)
    }
    expect(.greater, ">")
    return LocalStatement.Variable(name: name, attribute: attribute)
  }

  /// Reads from `(` to `end`. The opener `function`, at token `start`, is already on the stack.
  private mutating func parseFunctionBody(from start: Int, isMethod: Bool) -> FunctionExpression {
    let (parameters, vararg) = parseParameters()
    let outer = function
    function = FunctionContext(hasVararg: vararg != nil)
    let body = parseBlock()
    function = outer
    let begin = tokens[start].bytes.lowerBound
    let bytes = begin..<close()
    return FunctionExpression(parameters: parameters, vararg: vararg, isMethod: isMethod, body: body, bytes: bytes)
  }

  private mutating func parseParameters() -> (names: [Name], vararg: ByteRange?) {
    guard kind == .leftParen else {
      expect(.leftParen, "(")
      return ([], nil)
    }
    open(closer: .rightParen)
    var names: [Name] = []
    var vararg: ByteRange?
    if kind != .rightParen {
      repeat {
        if kind == .ellipsis {
          vararg = tokenBytes
          advance()
          break
        }
        guard let name = parseName() else { break }
        names.append(name)
      } while accept(.comma)
    }
    _ = close()
    return (names, vararg)
  }
}
