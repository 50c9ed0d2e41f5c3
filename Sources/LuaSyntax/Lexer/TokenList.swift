/// A file as tokens and the text between them: every byte belongs to exactly one.
public struct TokenList: Sendable {
  /// The last token is always ``TokenKind/endOfFile``, empty, and carries what follows the last word.
  public let tokens: [Token]
  public let trivia: [Trivia]
  /// What is wrong with single tokens, in the order of the file.
  let problems: [TokenProblem]

  /// Reads any bytes; never fails. Complexity: O(bytes).
  public init(lexing text: SourceText) {
    var lexer = Lexer(text.bytes)
    lexer.run()
    tokens = lexer.tokens
    trivia = lexer.trivia
    problems = lexer.problems
  }
}

/// A problem met while reading one token.
struct TokenProblem: Sendable {
  let token: Int
  let problem: SyntaxProblem
  /// Whether nothing sensible can be read after this token.
  let isFatal: Bool
}
