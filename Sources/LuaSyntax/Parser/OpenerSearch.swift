/// Finds which of several nested openers was forgotten open, from how the lines are indented.
///
/// Brackets alone only say that one is missing somewhere: in
/// ```
/// criterion "a" {
///   when = { isee = at_most(6000),
///   points = 3,
/// }
/// ```
/// the only `}` closes the second `{`, and the first stays open; but the `}` stands under `criterion`, so the second
/// is the one to look at.
struct OpenerSearch {
  struct Culprit {
    let token: Int
    let closer: String
    let isElseIf: Bool
  }

  let text: SourceText
  let tokens: [Token]

  /// The most likely culprit among `opener` and those opened after it, up to the token `end`.
  /// Complexity: O(tokens between them).
  func culprit(from opener: Opener, to end: Int) -> Culprit {
    var open: [Int] = []
    var headed = 0
    for index in opener.token..<max(opener.token, end) {
      let kind = tokens[index].kind
      if isElseIf(index) { return Culprit(token: index, closer: "end", isElseIf: true) }
      if kind == .while || kind == .for { headed += 1 }
      if kind == .do, headed > 0 {
        headed -= 1
      } else if Self.closer(of: kind) != nil {
        open.append(index)
      } else if Self.isCloser(kind), let last = open.popLast(), stickOut(index, last) {
        return culprit(at: last)
      }
    }
    return culprit(at: opener.token)
  }

  private func culprit(at token: Int) -> Culprit {
    Culprit(token: token, closer: Self.closer(of: tokens[token].kind) ?? "", isElseIf: false)
  }

  /// Whether the closing token starts a line that is further out than the line of its opener.
  private func stickOut(_ closing: Int, _ opening: Int) -> Bool {
    let offset = tokens[closing].bytes.lowerBound
    guard text.isFirstOnLine(offset) else { return false }
    return text.indentation(at: offset) < text.indentation(at: tokens[opening].bytes.lowerBound)
  }

  /// `else if` on one line: its author nearly always meant `elseif`.
  private func isElseIf(_ index: Int) -> Bool {
    guard tokens[index].kind == .if, index > 0, tokens[index - 1].kind == .else else { return false }
    return text.line(at: tokens[index].bytes.lowerBound) == text.line(at: tokens[index - 1].bytes.lowerBound)
  }

  private static func closer(of kind: TokenKind) -> String? {
    switch kind {
    case .leftBrace: "}"
    case .leftParen: ")"
    case .leftBracket: "]"
    case .function, .if, .while, .for, .do: "end"
    case .repeat: "until"
    default: nil
    }
  }

  private static func isCloser(_ kind: TokenKind) -> Bool {
    switch kind {
    case .rightBrace, .rightParen, .rightBracket, .end, .until: true
    default: false
    }
  }
}
