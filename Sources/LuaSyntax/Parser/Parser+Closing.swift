extension Parser {
  mutating func open(closer: TokenKind) {
    openers.append(Opener(token: index, closer: closer))
    advance()
  }

  /// Moves past the closing of the innermost opener, or says what went wrong. Gives back where it ends.
  mutating func close() -> Int {
    guard let opener = openers.popLast() else { return previousEnd }
    if kind == opener.closer {
      let end = tokenBytes.upperBound
      advance()
      return end
    }
    if !isStopped { reportUnclosed(opener) }
    return previousEnd
  }

  /// Whether the token being read tells that the innermost opener was forgotten open.
  var isBackAtMargin: Bool {
    guard let opener = openers.last else { return false }
    return isBackAtMargin(of: opener)
  }

  /// Whether the token being read begins a statement, on a line no further in than the line of the opener.
  private func isBackAtMargin(of opener: Opener) -> Bool {
    guard !isStopped, beginsStatement(index) else { return false }
    let offset = tokenBytes.lowerBound
    let margin = text.indentation(at: tokens[opener.token].bytes.lowerBound)
    return text.isFirstOnLine(offset) && text.indentation(at: offset) <= margin
  }

  private mutating func reportUnclosed(_ opener: Opener) {
    switch kind {
    case .rightBrace, .rightParen, .rightBracket:
      if openers.contains(where: { $0.closer == kind }) || opener.closer == .end || opener.closer == .until {
        stopAtUnclosed(opener)
      } else {
        stop(.closesNothing(foundHere), tokenBytes)
      }
    case .endOfFile:
      stopAtUnclosed(opener)
    default:
      reportUnexpected(in: opener)
    }
  }

  private mutating func reportUnexpected(in opener: Opener) {
    let isWord = opener.closer == .end || opener.closer == .until
    if isWord || kind.startsOnlyStatement || kind.endsBlock || kind == .in || kind == .then || isBackAtMargin(of: opener) {
      stopAtUnclosed(opener)
    } else {
      stop(.unexpected(foundHere), tokenBytes)
    }
  }

  /// Says that something was never closed, at the opener that its author most likely forgot.
  mutating func stopAtUnclosed(_ opener: Opener) {
    let culprit = OpenerSearch(text: text, tokens: tokens).culprit(from: opener, to: index)
    let bytes = tokens[culprit.token].bytes
    if tokens[culprit.token].kind == .if, culprit.isElseIf {
      return stop(.elseIf, tokens[culprit.token - 1].bytes.lowerBound..<bytes.upperBound)
    }
    stop(.neverClosed(opener: found(culprit.token), closer: culprit.closer), bytes)
  }
}
