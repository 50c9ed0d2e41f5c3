/// The one layout of rule files: where lines break, how far in they start, where `=` stands.
///
/// It knows Lua and nothing of packs, so it lives beside the lexer whose trivia it needs. The rules are told, for the
/// people who write rule files, in Docs/fmt.md. In short: what its author opened over several lines stays open, what
/// is on one line stays so while it fits, and a table that does not fit is opened.
public enum RuleFileLayout {
  /// The longest line, in characters. A single text, name or comment longer than this stays whole.
  public static let width = 120
  /// How many characters further in an open table or body stands.
  public static let indent = 2

  /// Why a file is left as it is.
  public enum Refusal: Error, Hashable, Sendable {
    /// Lua cannot read the file: what is wrong, in the order of the file.
    case problems([SyntaxProblem])
    /// The new layout would not have said the same from this byte on: a fault of the layout, not of the file.
    case notTheSame(at: Int)
  }

  /// Gives a file its layout. Formatting what comes out gives the same bytes again.
  ///
  /// Before giving anything back it proves, by reading the result again, that tokens and comments are the same in the
  /// same order (see ``SameWords``).
  ///
  /// - Complexity: O(bytes).
  public static func format(_ bytes: [UInt8]) -> Result<[UInt8], Refusal> {
    let tree = SyntaxTree(parsing: SourceText(bytes))
    guard tree.problems.isEmpty else { return .failure(.problems(tree.problems)) }
    let words = LayoutWords(of: tree)
    var reader = GroupReader(words)
    let items = reader.read(tree.block)
    var plan = LayoutPlan(LayoutMeasure(words, joined: reader.joined))
    plan.lay(root: items)
    var printer = LayoutPrinter(bytes: bytes)
    let formatted = printer.print(words, plan)
    if let place = SameWords.firstDifference(between: tree.text, and: SourceText(formatted)) {
      return .failure(.notTheSame(at: place))
    }
    return .success(formatted)
  }
}
