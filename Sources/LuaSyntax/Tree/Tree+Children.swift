extension Expression {
  /// Calls `expression` for each value right inside this one, and `block` for the body of a function, in the order
  /// they are written.
  public func forEachChild(_ expression: (Expression) -> Void, block: (Block) -> Void) {
    switch self {
    case .missing, .nilValue, .boolean, .integer, .float, .string, .vararg, .name: break
    case .parenthesized(let node): expression(node.inner)
    case .member(let node): expression(node.object)
    case .index(let node):
      expression(node.object)
      expression(node.key)
    case .call(let node):
      expression(node.callee)
      node.arguments.forEach(expression)
    case .function(let node): block(node.body)
    case .table(let node):
      for entry in node.entries {
        if case .computed(let key, _) = entry.key { expression(key) }
        expression(entry.value)
      }
    case .unary(let node): expression(node.operand)
    case .binary(let node):
      expression(node.left)
      expression(node.right)
    }
  }
}

extension Statement {
  /// Calls `expression` for each value and `block` for each block right inside this statement, in the order
  /// they are written.
  public func forEachChild(_ expression: (Expression) -> Void, block: (Block) -> Void) {
    switch self {
    case .empty, .breakLoop, .goto, .label: break
    case .stray(let value): expression(value)
    case .call(let call): expression(.call(call))
    case .local(let node): node.values.forEach(expression)
    case .returned(let node): node.values.forEach(expression)
    case .assignment(let node):
      node.targets.forEach(expression)
      node.values.forEach(expression)
    case .function(let node):
      expression(node.target)
      expression(.function(node.function))
    case .localFunction(let node): expression(.function(node.function))
    case .doBlock(let node): block(node.body)
    case .whileLoop(let node):
      expression(node.condition)
      block(node.body)
    case .repeatLoop(let node):
      block(node.body)
      expression(node.condition)
    case .branch(let node): node.forEachChild(expression, block: block)
    case .numericFor(let node):
      node.limits.forEach(expression)
      block(node.body)
    case .genericFor(let node):
      node.values.forEach(expression)
      block(node.body)
    }
  }
}

extension IfStatement {
  fileprivate func forEachChild(_ expression: (Expression) -> Void, block: (Block) -> Void) {
    for branch in branches {
      expression(branch.condition)
      block(branch.body)
    }
    if let otherwise { block(otherwise) }
  }
}

extension Block {
  /// Calls `visit` for each value of the block, outermost first, and goes inside those for which it gives back true.
  public func forEachExpression(_ visit: (Expression) -> Bool) { forEachExpression(holding: [], visit) }

  /// The same for the values that are or hold something of each of these kinds.
  func forEachExpression(holding contents: NodeContents, _ visit: (Expression) -> Bool) {
    for statement in statements {
      statement.forEachChild { $0.forEachExpression(holding: contents, visit) } block: {
        $0.forEachExpression(holding: contents, visit)
      }
    }
  }
}

extension Expression {
  /// Calls `visit` for this value and those inside it, outermost first, going inside those for which it gives back true.
  public func forEachExpression(_ visit: (Expression) -> Bool) { forEachExpression(holding: [], visit) }

  fileprivate func forEachExpression(holding contents: NodeContents, _ visit: (Expression) -> Bool) {
    guard self.contents.isSuperset(of: contents), visit(self) else { return }
    forEachChild { $0.forEachExpression(holding: contents, visit) } block: {
      $0.forEachExpression(holding: contents, visit)
    }
  }
}
