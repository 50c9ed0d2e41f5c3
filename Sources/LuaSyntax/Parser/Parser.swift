/// Reads tokens as a tree: recursive descent over the grammar of Lua 5.4 (manual, section 9).
///
/// After a problem that leaves nothing sensible to read, the parser stops moving and sees only the end of the file,
/// so that every open construct closes without a second complaint; ``parseFile()`` then goes on from the next
/// statement that starts a line. One cause, one problem.
struct Parser: ~Copyable {
  let text: SourceText
  let tokens: [Token]
  private let tokenProblems: [TokenProblem]
  private var nextTokenProblem = 0
  /// The token that it belongs to.
  private var tokenWithProblem = 0

  /// The token being read. ``kind`` is its kind, or the end of the file after a problem.
  private(set) var index = 0
  private(set) var kind = TokenKind.endOfFile
  private(set) var isStopped = false
  private(set) var problems: [SyntaxProblem] = []

  /// What is open around the token being read, innermost last.
  var openers: [Opener] = []
  /// The entries of the tables that are open.
  var entries = PendingEntries()
  /// How many statements and values are being read, one inside the other.
  var depth = 0
  var function = FunctionContext(hasVararg: true)
  /// The name right after which Lua has already read one more token (see ``CallLines``).
  var nameReadAhead: Int?

  init(_ text: SourceText, _ list: TokenList) {
    self.text = text
    tokens = list.tokens
    tokenProblems = list.problems
    skipTokenProblems()
    enterToken()
  }

  var token: Token { tokens[index] }
  var tokenBytes: ByteRange { token.bytes }
  /// Where the token before this one ends.
  var previousEnd: Int { index == 0 ? tokens[0].bytes.lowerBound : tokens[index - 1].bytes.upperBound }
  var previousKind: TokenKind { index == 0 ? .endOfFile : tokens[index - 1].kind }
  /// The kind of the token after this one.
  var nextKind: TokenKind { index + 1 < tokens.count && !isStopped ? tokens[index + 1].kind : .endOfFile }

  mutating func advance() {
    guard kind != .endOfFile else { return }
    index += 1
    enterToken()
  }

  /// Moves past a token of this kind, if it is the one being read.
  mutating func accept(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  /// Takes in a problem and goes on.
  mutating func note(_ problem: SyntaxProblem.Kind, _ bytes: ByteRange) {
    if !isStopped { problems.append(SyntaxProblem(problem, bytes)) }
  }

  /// Takes in a problem and stops reading until ``resume(at:)``.
  mutating func stop(_ problem: SyntaxProblem.Kind, _ bytes: ByteRange) {
    note(problem, bytes)
    isStopped = true
    kind = .endOfFile
  }

  mutating func resume(at newIndex: Int) {
    index = newIndex
    isStopped = false
    openers.removeAll()
    depth = 0
    function = FunctionContext(hasVararg: true)
    skipTokenProblems()
    enterToken()
  }

  /// The text of a token for a message; empty at the end of the file.
  func found(_ index: Int) -> String {
    let token = tokens[index]
    let limit = min(token.bytes.upperBound, token.bytes.lowerBound + 40)
    return text.text(of: token.bytes.lowerBound..<limit)
  }

  var foundHere: String { found(index) }

  /// Problems of tokens that were skipped belong to a cause that was already told.
  private mutating func skipTokenProblems() {
    while nextTokenProblem < tokenProblems.count, tokenProblems[nextTokenProblem].token < index { nextTokenProblem += 1 }
    tokenWithProblem = nextTokenProblem < tokenProblems.count ? tokenProblems[nextTokenProblem].token : tokens.count
  }

  private mutating func enterToken() {
    kind = tokens[index].kind
    if index == tokenWithProblem { takeInTokenProblems() }
  }

  private mutating func takeInTokenProblems() {
    while nextTokenProblem < tokenProblems.count, tokenProblems[nextTokenProblem].token == index {
      let found = tokenProblems[nextTokenProblem]
      nextTokenProblem += 1
      if found.isFatal { stop(found.problem.kind, found.problem.bytes) } else { note(found.problem.kind, found.problem.bytes) }
    }
    skipTokenProblems()
  }
}
