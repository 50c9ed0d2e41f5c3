/// Operators worked out while the file is read, where the author meant a condition on each household.
///
/// `when = a and b` does not say "both": Lua computes it at once and keeps one side. Inside a function operators are
/// at home, and are not looked at.
public struct LostOperators: Sendable {
  /// What stands on a side of an operator.
  public enum Operand: Hashable, Sendable {
    /// `word(...)`, `word { ... }`, `word "..."`; the word is nil when it is not a plain name.
    case call(word: String?)
    case table
    case string
    /// A name that the file does not introduce itself.
    case name(String)
    /// A number, a local name, a sum: what an operator is usually for.
    case other
  }

  public struct Use: Hashable, Sendable {
    /// `and`, `or`, `not`, `==`, `~=`, `<`, `<=`, `>`, `>=`.
    public let sign: TokenKind
    public let signBytes: ByteRange
    /// Nil for `not`.
    public let left: Operand?
    public let right: Operand
    /// The operator with its sides.
    public let bytes: ByteRange
    /// Whether one before it in the list belongs to the same chain of operators: one cause, to be told once.
    public let isSameCause: Bool
    /// Whether it is part of the condition of an `if`, a `while` or a `repeat`.
    public let isTested: Bool
  }

  /// In the order of the file, outer before inner.
  public let uses: [Use]

  /// Complexity: O(size of the tree x log names).
  public init(in tree: SyntaxTree) {
    var walk = Walk(names: tree.names)
    walk.read(tree.block)
    uses = walk.uses
  }
}

extension LostOperators {
  private struct Walk {
    let names: NameResolution
    var uses: [Use] = []

    mutating func read(_ block: Block) {
      for statement in block.statements {
        let isCondition = statement.isConditional
        statement.forEachChild { read($0, isTested: isCondition, chain: nil) } block: { read($0) }
      }
    }

    /// - Parameter chain: how many uses were known where the chain of operators around `value` starts.
    private mutating func read(_ value: Expression, isTested: Bool, chain: Int?) {
      guard value.contents.contains(.operators) else { return }
      var chain = chain
      switch value {
      case .function: return
      case .binary(let node) where node.sign.isLogical:
        let start = chain ?? uses.count
        add(node, isTested, isSameCause: uses.count > start)
        chain = start
      case .unary(let node) where node.sign == .not:
        let start = chain ?? uses.count
        add(node, isTested, isSameCause: uses.count > start)
        chain = start
      case .table, .call: chain = nil
      default: break
      }
      value.forEachChild(holding: .operators) { read($0, isTested: isTested, chain: chain) } block: { _ in }
    }

    private mutating func add(_ node: BinaryExpression, _ isTested: Bool, isSameCause: Bool) {
      let left = operand(node.left)
      let right = operand(node.right)
      guard left != .other || right != .other else { return }
      uses.append(
        Use(
          sign: node.sign, signBytes: node.signBytes, left: left, right: right, bytes: node.bytes,
          isSameCause: isSameCause, isTested: isTested))
    }

    private mutating func add(_ node: UnaryExpression, _ isTested: Bool, isSameCause: Bool) {
      let right = operand(node.operand)
      guard right != .other else { return }
      uses.append(
        Use(
          sign: node.sign, signBytes: node.signBytes, left: nil, right: right, bytes: node.bytes,
          isSameCause: isSameCause, isTested: isTested))
    }

    private func operand(_ value: Expression) -> Operand {
      switch value.unwrapped {
      case .table: .table
      case .string: .string
      case .call(let call): .call(word: call.word?.text)
      case .name(let name) where names.uses(in: name.bytes).first?.isGlobal == true: .name(name.text)
      default: .other
      }
    }
  }
}

extension TokenKind {
  /// Whether this joins or compares two values to a yes or no.
  fileprivate var isLogical: Bool {
    switch self {
    case .and, .or, .equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
    default: false
    }
  }
}

extension Statement {
  /// Whether the values right inside this statement are conditions of Lua itself.
  fileprivate var isConditional: Bool {
    switch self {
    case .branch, .whileLoop, .repeatLoop: true
    default: false
    }
  }
}
