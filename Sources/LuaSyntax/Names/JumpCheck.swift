/// Checks what Lua's compiler asks of `goto`, labels and locals (`lparser.c`, Lua 5.4).
///
/// A `goto` reaches any label of its function that stands in its block or in one around it, unless it would enter
/// the scope of a local on the way. A label at the end of a block counts as out of that scope.
struct JumpCheck {
  /// A function may have at most this many locals at once (`MAXVARS`).
  private static let maximumLocals = 200

  private var problems: [SyntaxProblem] = []
  /// The names of the locals that can be seen, in the function being read.
  private var locals: [String] = []
  /// The blocks around the statement being read, in that function, innermost last.
  private var blocks: [BlockLabels] = []

  /// Complexity: O(size of the file x depth of its blocks).
  static func problems(in file: Block) -> [SyntaxProblem] {
    var check = JumpCheck()
    check.check(file)
    return check.problems
  }

  private mutating func check(_ block: Block, declaring names: [String] = [], until condition: Expression? = nil) {
    let outer = locals.count
    declare(names, at: block.bytes)
    enter(BlockLabels(of: block, outerLocals: locals.count, hasCondition: condition != nil))
    for (index, statement) in block.statements.enumerated() {
      blocks[blocks.count - 1].statement = index
      blocks[blocks.count - 1].locals = locals.count
      check(statement)
    }
    if let condition { checkFunctions(in: condition) }
    blocks.removeLast()
    locals.removeLast(locals.count - outer)
  }

  private mutating func enter(_ labels: BlockLabels) {
    blocks.append(labels)
    for name in labels.repeated { problems.append(SyntaxProblem(.repeatedLabel(name.text), name.bytes)) }
  }

  private mutating func check(_ statement: Statement) {
    switch statement {
    case .goto(let node): jump(to: node.label)
    case .label(let node): checkUnique(node.name)
    case .local(let node):
      node.values.forEach { checkFunctions(in: $0) }
      declare(node.variables.map(\.name.text), at: node.bytes)
    case .localFunction(let node):
      declare([node.name.text], at: node.bytes)
      checkFunctions(in: .function(node.function))
    case .numericFor(let node):
      node.limits.forEach { checkFunctions(in: $0) }
      check(node.body, declaring: Self.loopState(3) + [node.variable.text])
    case .genericFor(let node):
      node.values.forEach { checkFunctions(in: $0) }
      check(node.body, declaring: Self.loopState(4) + node.variables.map(\.text))
    case .repeatLoop(let node): check(node.body, until: node.condition)
    default: statement.forEachChild { checkFunctions(in: $0) } block: { check($0) }
    }
  }

  /// The state of a loop takes places among the locals too.
  private static func loopState(_ count: Int) -> [String] { Array(repeating: "(for state)", count: count) }

  private mutating func checkFunctions(in value: Expression) {
    guard value.contents.contains(.functions) else { return }
    if case .function(let function) = value {
      checkBody(of: function)
    } else {
      value.forEachChild(holding: .functions) { checkFunctions(in: $0) } block: { _ in }
    }
  }

  /// A function starts afresh: no jump crosses its border.
  private mutating func checkBody(of function: FunctionExpression) {
    var inner = JumpCheck()
    let names = (function.isMethod ? ["self"] : []) + function.parameters.map(\.text)
    inner.check(function.body, declaring: names)
    problems += inner.problems
  }

  private mutating func declare(_ names: [String], at bytes: ByteRange) {
    let hadRoom = locals.count <= Self.maximumLocals
    locals += names
    if hadRoom, locals.count > Self.maximumLocals { problems.append(SyntaxProblem(.tooManyLocals, bytes)) }
  }

  private mutating func jump(to name: Name) {
    for block in blocks.reversed() {
      guard let label = block.label(named: name.text) else { continue }
      if label.statement > block.statement, label.locals > block.locals {
        let kind = SyntaxProblem.Kind.jumpIntoScope(label: name.text, local: block.nextLocal?.text ?? "")
        problems.append(SyntaxProblem(kind, name.bytes))
      }
      return
    }
    problems.append(SyntaxProblem(.missingLabel(name.text), name.bytes))
  }

  /// A label may not repeat one that was met before, in a block around it.
  private mutating func checkUnique(_ name: Name) {
    let outer = blocks.dropLast().last { $0.label(named: name.text).map(\.statement) ?? .max < $0.statement }
    if outer != nil { problems.append(SyntaxProblem(.repeatedLabel(name.text), name.bytes)) }
  }
}
