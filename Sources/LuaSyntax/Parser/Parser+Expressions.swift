extension Parser {
  /// How high a tree may be when it grows by a chain (`a.b.c`, `1 + 2 + 3`), which reads without recursion.
  static let maximumHeight = 300

  mutating func parseExpression() -> Expression { parseExpression(above: 0) }

  mutating func parseExpressionList() -> [Expression] {
    var values = [parseExpression()]
    while accept(.comma) { values.append(parseExpression()) }
    return values
  }

  /// Reads a value whose operators all bind more tightly than `limit` (precedence climbing, as `subexpr` in `lparser.c`).
  private mutating func parseExpression(above limit: Int) -> Expression {
    guard descend() else { return .missing(tokenBytes) }
    defer { depth -= 1 }
    var left = parseUnary()
    while let power = BinaryPower(kind), power.left > limit {
      let sign = kind
      let bytes = tokenBytes
      if left.height >= Self.maximumHeight {
        stop(.tooDeep, bytes)
        break
      }
      advance()
      let right = parseExpression(above: power.right)
      left = .binary(BinaryExpression(sign: sign, signBytes: bytes, left: left, right: right))
    }
    return left
  }

  private mutating func parseUnary() -> Expression {
    switch kind {
    case .not, .minus, .hash, .tilde:
      let sign = kind
      let bytes = tokenBytes
      advance()
      let operand = parseExpression(above: BinaryPower.unary)
      return .unary(UnaryExpression(sign: sign, signBytes: bytes, operand: operand))
    default:
      return parseSimple()
    }
  }

  private mutating func parseSimple() -> Expression {
    let bytes = tokenBytes
    switch kind {
    case .nil: return parsed(.nilValue(bytes))
    case .true: return parsed(.boolean(true, bytes))
    case .false: return parsed(.boolean(false, bytes))
    case .number: return parsed(number(bytes))
    case .string, .longString: return .string(parseString())
    case .ellipsis:
      if !function.hasVararg { note(.varargOutside, bytes) }
      return parsed(.vararg(bytes))
    case .leftBrace: return .table(parseTable())
    case .function: return parseFunctionExpression()
    default: return parseSuffixed()
    }
  }

  private mutating func parsed(_ value: Expression) -> Expression {
    advance()
    return value
  }

  private func number(_ bytes: ByteRange) -> Expression {
    switch Numeral.value(of: text.bytes[bytes]) {
    case .integer(let value): .integer(value, bytes)
    case .float(let value): .float(value, bytes)
    case nil: .missing(bytes)
    }
  }

  mutating func parseString() -> StringLiteral {
    let literal = StringLiteral(in: text.bytes, at: tokenBytes)
    advance()
    return literal
  }
}
