/// The slips of the pen that have a better name than "unexpected".
extension Parser {
  /// Two values follow each other with nothing between. Says what is missing; gives back whether to read on.
  mutating func noteMissingComma(opener: String) -> Bool {
    if previousKind.isString, previousEnd == tokenBytes.lowerBound, kind == .name {
      let quote = (previousEnd - 1)..<previousEnd
      stop(.textEndedEarly(quote: text.text(of: quote)), quote)
      return false
    }
    if looksLikeUnquotedText {
      let words = tokens[index - 1].bytes.lowerBound..<endOfWords
      stop(.textNeedsQuotes(text.text(of: words)), words)
      return false
    }
    let isAtLineEnd = text.line(at: previousEnd) != text.line(at: tokenBytes.lowerBound)
    note(.missingComma(opener: opener, isAtLineEnd: isAtLineEnd), previousEnd..<previousEnd)
    return true
  }

  /// Two plain words on one line, the second not the name of a setting.
  private var looksLikeUnquotedText: Bool {
    guard previousKind == .name, kind == .name, nextKind != .equal else { return false }
    return text.line(at: previousEnd) == text.line(at: tokenBytes.lowerBound)
  }

  /// Where the plain words that start here end, on this line.
  private var endOfWords: Int {
    let line = text.line(at: tokenBytes.lowerBound)
    let next = tokens[index...].prefix { $0.kind == .name && text.line(at: $0.bytes.lowerBound) == line }
    return next.last?.bytes.upperBound ?? tokenBytes.upperBound
  }

  /// No value starts here.
  mutating func missingValue() -> Expression {
    let place = previousEnd..<previousEnd
    guard !isStopped else { return .missing(place) }
    if let opener = openers.last, kind == .endOfFile || closesOuterOpener {
      stopAtUnclosed(opener)
    } else if kind.isWord, nextKind == .equal {
      stop(.reservedWord(foundHere), tokenBytes)
    } else if wantsValue {
      stop(.missingValue(found: foundHere), place)
    } else {
      stop(.unexpected(foundHere), tokenBytes)
    }
    return .missing(place)
  }

  /// Whether the token being read can only come after a value, so that a value is what is missing.
  private var wantsValue: Bool {
    switch kind {
    case .endOfFile, .rightBrace, .rightParen, .rightBracket, .comma, .semicolon, .then, .do, .end, .until, .else: true
    default: kind.startsOnlyStatement
    }
  }

  /// Nothing that can be a statement starts here.
  mutating func stopAtStatement() {
    switch kind {
    case .rightBrace, .rightParen, .rightBracket: stopAtStrayCloser()
    case .comma: stopAtStrayComma()
    case .hash, .doubleSlash: stop(.foreignComment(foundHere), tokenBytes)
    case .slash where nextKind == .star:
      let sign = tokenBytes.lowerBound..<tokens[index + 1].bytes.upperBound
      stop(.foreignComment(text.text(of: sign)), sign)
    case let kind where kind.startsExpression: stop(.notAStatement, tokenBytes)
    default: stop(.unexpected(foundHere), tokenBytes)
    }
  }

  /// In `value = function(h) ... end,` with an `end` too few, the comma is what tells.
  private mutating func stopAtStrayComma() {
    if let opener = openers.last { stopAtUnclosed(opener) } else { stop(.separatorOutside(foundHere), tokenBytes) }
  }

  /// Whether this closing bracket belongs to something opened further out.
  private var closesOuterOpener: Bool {
    guard let opener = openers.last, opener.closer != kind else { return false }
    return openers.contains { $0.closer == kind } && kind.isClosingBracket
  }

  private mutating func stopAtStrayCloser() {
    if let opener = openers.last, closesOuterOpener {
      stopAtUnclosed(opener)
    } else {
      stop(.closesNothing(foundHere), tokenBytes)
    }
  }
}
