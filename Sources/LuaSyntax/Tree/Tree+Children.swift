extension Expression {
  /// Calls `expression` for each value right inside this one, and `block` for the body of a function, in the order
  /// they are written.
  public func forEachChild(_ expression: (Expression) -> Void, block: (Block) -> Void) {
    forEachChild(holding: [], expression, block: block)
  }

  /// The same for the values that are or hold something of each of these kinds: the others are not even touched.
  func forEachChild(holding contents: NodeContents, _ expression: (Expression) -> Void, block: (Block) -> Void) {
    func visit(_ value: Expression) {
      if value.contents.isSuperset(of: contents) { expression(value) }
    }
    switch self {
    case .missing, .nilValue, .boolean, .integer, .float, .string, .vararg, .name: break
    case .parenthesized(let node): visit(node.inner)
    case .member(let node): visit(node.object)
    case .index(let node):
      visit(node.object)
      visit(node.key)
    case .call(let node):
      visit(node.callee)
      node.arguments.forEach(visit)
    case .function(let node): block(node.body)
    case .table(let node): node.forEachValue(holding: contents, visit)
    case .unary(let node): visit(node.operand)
    case .binary(let node):
      visit(node.left)
      visit(node.right)
    }
  }
}

extension TableConstructor {
  /// Calls `visit` for the keys in square brackets and the values, where something of each of these kinds may be.
  fileprivate func forEachValue(holding contents: NodeContents, _ visit: (Expression) -> Void) {
    guard contentsInside.isSuperset(of: contents) else { return }
    for index in entries.indices where entries[index].contents.isSuperset(of: contents) {
      if case .computed(let key, _) = entries[index].key { visit(key) }
      visit(entries[index].value)
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
    forEachChild(holding: contents) { $0.forEachExpression(holding: contents, visit) } block: {
      $0.forEachExpression(holding: contents, visit)
    }
  }
}
