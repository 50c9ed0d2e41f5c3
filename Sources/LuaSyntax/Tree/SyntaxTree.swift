/// A Lua file read as a tree, with what is wrong in it.
///
/// The tree is there even when there are problems: it holds all that could be understood.
public struct SyntaxTree: Sendable {
  public let text: SourceText
  public let tokens: TokenList
  public let block: Block
  /// In the order of the file; empty exactly when Lua 5.4 can load it.
  ///
  /// A byte order mark and a first line that starts with `#` are skipped, as `loadfile` does; `load` and
  /// `luaL_loadbufferx` do not skip them.
  ///
  /// - Note: what depends on Lua's compiler rather than on its grammar is not judged: more than 255 values in one
  ///   call, more than 255 outer locals in one function, constants past 2^25. Lua also refuses values nested about
  ///   195 deep, depending on who calls it; here the limit is 200. Chains such as `a.b.c` and `1 + 2 + 3`, which Lua
  ///   takes at any length, stop at 300.
  public let problems: [SyntaxProblem]
  /// What each name stands for.
  public let names: NameResolution

  /// Reads any text; never fails. Complexity: O(bytes).
  public init(parsing text: SourceText) {
    let tokens = TokenList(lexing: text)
    var parser = Parser(text, tokens)
    let block = parser.parseFile()
    let names = NameResolution(of: block)
    var problems = parser.problems
    if problems.isEmpty {
      problems = names.problems + JumpCheck.problems(in: block)
    }
    self.text = text
    self.tokens = tokens
    self.block = block
    self.names = names
    self.problems = problems.sorted { ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound) }
  }

  public init(parsing text: String) {
    self.init(parsing: SourceText(text))
  }
}
