/// A file as tokens and the text between them: every byte belongs to exactly one.
public struct TokenList: Sendable {
  /// The last token is always ``TokenKind/endOfFile``, empty, and stands after what follows the last word.
  public let tokens: [Token]
  /// What is wrong with single tokens, in the order of the file.
  let problems: [TokenProblem]
  private let source: [UInt8]

  /// Reads any bytes; never fails. Complexity: O(bytes).
  public init(lexing text: SourceText) {
    var lexer = Lexer(text.bytes)
    lexer.run()
    tokens = lexer.tokens
    problems = lexer.problems
    source = text.bytes
  }

  /// The spaces and comments right before a token. They are read when somebody asks. Complexity: O(their bytes).
  public func trivia(before index: Int) -> [Trivia] {
    var found = index == 0 ? Trivia.atStart(of: source) : []
    var offset = found.last?.bytes.upperBound ?? (index == 0 ? 0 : tokens[index - 1].bytes.upperBound)
    while offset < tokens[index].bytes.lowerBound, let piece = Trivia.read(source, at: offset) {
      found.append(piece)
      offset = piece.bytes.upperBound
    }
    return found
  }

  /// All the spaces and comments of the file. Complexity: O(bytes).
  public var trivia: [Trivia] { tokens.indices.flatMap(trivia) }
}

/// A problem met while reading one token.
struct TokenProblem: Sendable {
  let token: Int
  let problem: SyntaxProblem
  /// Whether nothing sensible can be read after this token.
  let isFatal: Bool
}
