/// Where one blank stands between two tokens of a line.
struct TokenSpacing {
  let tokens: [Token]

  func isSpaced(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let left = tokens[index - 1].kind
    let right = tokens[index].kind
    if isPrefixSign(index - 1) { return left == .minus && isPrefixSign(index) && right == .minus }
    if isAttributeBracket(index - 1), left == .less { return false }
    if isAttributeBracket(index), right == .greater { return false }
    return isSpaced(after: left, at: index - 1) && isSpaced(before: right, after: left, at: index)
  }

  private func isSpaced(after left: TokenKind, at index: Int) -> Bool {
    switch left {
    case .leftParen, .dot, .colon: false
    // `[[` would open a long text.
    case .leftBracket: tokens[index + 1].kind == .longString
    case .leftBrace: tokens[index + 1].kind != .rightBrace
    case .doubleColon: closesLabel(index)
    default: true
    }
  }

  private func isSpaced(before right: TokenKind, after left: TokenKind, at index: Int) -> Bool {
    switch right {
    case .rightParen, .comma, .semicolon, .dot, .colon, .endOfFile: false
    case .rightBracket: left == .longString
    case .leftParen: !(left.endsCallee || left == .function)
    case .leftBracket: !left.endsCallee
    case .doubleColon: !closesLabel(index)
    default: true
    }
  }

  /// `-`, `~`, `#` before a value rather than between two.
  private func isPrefixSign(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .hash: true
    case .minus, .tilde: index == 0 || !tokens[index - 1].kind.endsExpression
    default: false
    }
  }

  /// The second `::` of `::label::`.
  private func closesLabel(_ index: Int) -> Bool {
    index >= 2 && tokens[index].kind == .doubleColon && tokens[index - 1].kind == .name
      && tokens[index - 2].kind == .doubleColon
  }

  /// A bracket of `local name <const>`.
  private func isAttributeBracket(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .less: opensAttribute(index)
    case .greater: index >= 2 && opensAttribute(index - 2)
    default: false
    }
  }

  private func opensAttribute(_ index: Int) -> Bool {
    guard index >= 2, index + 2 < tokens.count, tokens[index].kind == .less else { return false }
    let before = tokens[index - 2].kind
    return (before == .local || before == .comma) && tokens[index - 1].kind == .name
      && tokens[index + 1].kind == .name && tokens[index + 2].kind == .greater
  }
}

extension TokenKind {
  /// Whether what follows may be called or indexed: `f(`, `t[`, `f {}(`.
  fileprivate var endsCallee: Bool {
    switch self {
    case .name, .string, .longString, .rightParen, .rightBracket, .rightBrace: true
    default: false
    }
  }

  fileprivate var endsExpression: Bool {
    switch self {
    case .number, .nil, .true, .false, .ellipsis, .end: true
    default: endsCallee
    }
  }
}
