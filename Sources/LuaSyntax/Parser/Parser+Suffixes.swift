extension Parser {
  /// Reads a name or `( ... )` with all that follows it: `.name`, `[key]`, `:method(...)`, arguments.
  mutating func parseSuffixed() -> Expression {
    let chainStart = chainLine()
    var value = parsePrimary()
    while !isStopped {
      if value.height >= Self.maximumHeight, startsSuffix {
        stop(.tooDeep, tokenBytes)
        break
      }
      switch kind {
      case .dot: value = parseMember(of: value)
      case .leftBracket: value = parseIndex(of: value)
      case .colon: value = parseMethodCall(on: value, chainStart)
      case .leftParen, .leftBrace, .string, .longString:
        value = parseCall(of: value, method: nil, chainStart)
      default: return value
      }
    }
    return value
  }

  private var startsSuffix: Bool {
    switch kind {
    case .dot, .leftBracket, .colon, .leftParen, .leftBrace, .string, .longString: true
    default: false
    }
  }

  /// The line Lua has reached when it starts to read this value (see ``CallLines``).
  private func chainLine() -> Int {
    let last = nameReadAhead == index ? min(index + 1, tokens.count - 1) : index
    return text.line(at: tokens[last].bytes.upperBound)
  }

  private mutating func parsePrimary() -> Expression {
    if kind == .leftParen { return parseParenthesized() }
    if kind == .name, let name = parseName() { return .name(name) }
    return missingValue()
  }

  private mutating func parseParenthesized() -> Expression {
    let start = tokenBytes.lowerBound
    open(closer: .rightParen)
    let inner = parseExpression()
    return .parenthesized(Parenthesized(inner: inner, bytes: start..<close()))
  }

  private mutating func parseMember(of object: Expression) -> Expression {
    advance()
    guard let name = parseName() else { return object }
    return .member(MemberExpression(object: object, name: name))
  }

  private mutating func parseIndex(of object: Expression) -> Expression {
    open(closer: .rightBracket)
    let key = parseExpression()
    return .index(IndexExpression(object: object, key: key, end: close()))
  }

  private mutating func parseMethodCall(on object: Expression, _ chainStart: Int) -> Expression {
    if isColonForEquals {
      stop(.colonForEquals, tokenBytes)
      return object
    }
    advance()
    guard let name = parseName() else { return object }
    switch kind {
    case .leftParen, .leftBrace, .string, .longString:
      return parseCall(of: object, method: name, chainStart)
    default:
      expect(.leftParen, "(")
      return object
    }
  }

  private mutating func parseCall(of callee: Expression, method: Name?, _ chainStart: Int) -> Expression {
    let lines = CallLines(chainStart: chainStart, argumentsStart: text.line(at: tokenBytes.upperBound))
    let arguments: CallArguments =
      switch kind {
      case .leftBrace: .table(parseTable())
      case .leftParen: parseArgumentList()
      default: .string(parseString())
      }
    return .call(CallExpression(callee: callee, method: method, arguments: arguments, lines: lines))
  }

  private mutating func parseArgumentList() -> CallArguments {
    let start = tokenBytes.lowerBound
    open(closer: .rightParen)
    var values: [Expression] = []
    if kind != .rightParen {
      repeat { values.append(parseExpression()) } while acceptArgumentSeparator()
    }
    return .list(values, start..<close())
  }

  /// Whether another argument follows, with its comma or after saying that the comma is missing.
  private mutating func acceptArgumentSeparator() -> Bool {
    if accept(.comma) { return true }
    if kind == .equal { stop(.nameInsideParentheses, tokenBytes) }
    guard kind.startsExpression, !isBackAtMargin else { return false }
    return noteMissingComma(opener: "(")
  }
}
