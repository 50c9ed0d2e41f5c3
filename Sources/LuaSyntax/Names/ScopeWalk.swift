/// Walks a tree in the order in which Lua makes names visible.
struct ScopeWalk {
  private(set) var uses: [NameUse] = []
  private var scope = ScopeTable()

  mutating func read(_ block: Block) {
    let mark = scope.mark
    read(block.statements)
    scope.leave(mark)
  }

  private mutating func read(_ statements: [Statement]) {
    for statement in statements { read(statement) }
  }

  private mutating func read(_ statement: Statement) {
    switch statement {
    case .local(let node):
      read(node.values)
      for variable in node.variables { declare(variable.name, .local, isConstant: variable.isConstant) }
    case .localFunction(let node):
      declare(node.name, .function)
      read(node.function)
    case .function(let node):
      write(node.target)
      read(node.function)
    case .assignment(let node):
      node.targets.forEach { write($0) }
      read(node.values)
    case .numericFor(let node):
      read(node.limits)
      read(node.body, declaring: [node.variable], .loop)
    case .genericFor(let node):
      read(node.values)
      read(node.body, declaring: node.variables, .loop)
    case .repeatLoop(let node): read(node)
    default: statement.forEachChild { read($0) } block: { read($0) }
    }
  }

  /// The condition of `until` sees the locals of the body.
  private mutating func read(_ loop: RepeatStatement) {
    let mark = scope.mark
    read(loop.body.statements)
    read(loop.condition)
    scope.leave(mark)
  }

  private mutating func read(_ values: [Expression]) {
    for value in values { read(value) }
  }

  private mutating func read(_ value: Expression) {
    guard value.contents.contains(.names) else { return }
    switch value {
    case .name(let name): use(name, .value)
    case .function(let function): read(function)
    case .member(let node): read(node.object, as: .field(node.name))
    case .index(let node):
      read(node.object, as: .index(node.key.bytes))
      read(node.key)
    case .call(let node):
      read(node.callee, as: node.method.map(NameUse.Role.method) ?? .call)
      node.arguments.forEach { read($0) }
    default: value.forEachChild(holding: .names) { read($0) } block: { read($0) }
    }
  }

  /// Reads a value of which a part is taken or which is called.
  private mutating func read(_ value: Expression, as role: NameUse.Role) {
    if case .name(let name) = value { use(name, role) } else { read(value) }
  }

  private mutating func read(_ function: FunctionExpression) {
    let mark = scope.mark
    if function.isMethod {
      let place = function.bytes.lowerBound..<function.bytes.lowerBound
      declare(Name(text: "self", bytes: place), .methodSelf)
    }
    for parameter in function.parameters { declare(parameter, .parameter) }
    read(function.body.statements)
    scope.leave(mark)
  }

  private mutating func read(_ body: Block, declaring names: [Name], _ kind: LocalVariable.Kind) {
    let mark = scope.mark
    for name in names { declare(name, kind) }
    read(body)
    scope.leave(mark)
  }

  /// Reads what stands before `=`.
  private mutating func write(_ target: Expression) {
    if case .name(let name) = target { return use(name, .write) }
    let first = uses.count
    read(target)
    markChanged(target, from: first)
  }

  /// In `a.b[c] = 1` it is `a` that changes.
  private mutating func markChanged(_ target: Expression, from first: Int) {
    guard let root = target.root, let index = uses[first...].firstIndex(where: { $0.name.bytes == root.bytes }) else {
      return
    }
    let use = uses[index]
    uses[index] = NameUse(name: use.name, binding: use.binding, role: use.role, isChanged: true)
  }

  private mutating func use(_ name: Name, _ role: NameUse.Role) {
    uses.append(NameUse(name: name, binding: scope.binding(of: name.text), role: role, isChanged: false))
  }

  private mutating func declare(_ name: Name, _ kind: LocalVariable.Kind, isConstant: Bool = false) {
    scope.declare(LocalVariable(name: name.text, kind: kind, declaration: name.bytes, isConstant: isConstant))
  }
}

extension Expression {
  /// The name at the start of a chain such as `name.field[key]`.
  fileprivate var root: Name? {
    var value = self
    while true {
      switch value {
      case .name(let name): return name
      case .member(let node): value = node.object
      case .index(let node): value = node.object
      case .parenthesized(let node): value = node.inner
      default: return nil
      }
    }
  }
}
