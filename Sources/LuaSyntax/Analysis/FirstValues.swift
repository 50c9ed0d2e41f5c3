/// What the names of a file were given where they are introduced: `local name = value`, `local function name`, and
/// `function name` for a global.
public struct FirstValues: Sendable {
  private var locals: [Int: Expression] = [:]
  private var globals: [String: FunctionExpression] = [:]
  private var changed: Set<ByteRange> = []

  /// Complexity: O(size of the tree).
  public init(in tree: SyntaxTree) {
    read(tree.block)
    for use in tree.names.uses where use.role == .write {
      if case .local(let variable) = use.binding { changed.insert(variable.declaration) }
    }
  }

  /// `nil` for one that is given another value later, and for a parameter or the variable of a loop.
  public func value(of variable: LocalVariable) -> Expression? {
    changed.contains(variable.declaration) ? nil : locals[variable.declaration.lowerBound]
  }

  public func function(named global: String) -> FunctionExpression? { globals[global] }

  private mutating func read(_ block: Block) {
    for statement in block.statements {
      switch statement {
      case .local(let node):
        for (variable, value) in zip(node.variables, node.values) { locals[variable.name.bytes.lowerBound] = value }
      case .localFunction(let node): locals[node.name.bytes.lowerBound] = .function(node.function)
      case .function(let node):
        if case .name(let name) = node.target { globals[name.text] = node.function }
      default: break
      }
      statement.forEachChild { read($0) } block: { read($0) }
    }
  }

  private mutating func read(_ value: Expression) {
    value.forEachChild { read($0) } block: { read($0) }
  }
}

extension SyntaxTree {
  /// The value that the file gives back, when it ends in `return value`.
  public var returnedValue: Expression? {
    guard case .returned(let node)? = block.statements.last, node.values.count == 1 else { return nil }
    return node.values[0]
  }
}
