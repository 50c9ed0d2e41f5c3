/// One thing that a file says or does.
public indirect enum Statement: Sendable {
  /// `;`
  case empty(ByteRange)
  case local(LocalStatement)
  case assignment(AssignmentStatement)
  case call(CallExpression)
  case function(FunctionStatement)
  case localFunction(LocalFunctionStatement)
  case doBlock(DoStatement)
  case whileLoop(WhileStatement)
  case repeatLoop(RepeatStatement)
  case branch(IfStatement)
  case numericFor(NumericForStatement)
  case genericFor(GenericForStatement)
  case returned(ReturnStatement)
  case breakLoop(ByteRange)
  case goto(GotoStatement)
  case label(LabelStatement)
  /// A value that stands where a statement should; a ``SyntaxProblem`` says so.
  case stray(Expression)
}

extension Statement {
  public var bytes: ByteRange {
    switch self {
    case .empty(let bytes), .breakLoop(let bytes): bytes
    case .local(let node): node.bytes
    case .assignment(let node): node.bytes
    case .call(let node): node.bytes
    case .function(let node): node.bytes
    case .localFunction(let node): node.bytes
    case .doBlock(let node): node.bytes
    case .whileLoop(let node): node.bytes
    case .repeatLoop(let node): node.bytes
    case .branch(let node): node.bytes
    case .numericFor(let node): node.bytes
    case .genericFor(let node): node.bytes
    case .returned(let node): node.bytes
    case .goto(let node): node.bytes
    case .label(let node): node.bytes
    case .stray(let value): value.bytes
    }
  }

  var height: Int {
    var height = 0
    forEachChild { height = max(height, $0.height) } block: { height = max(height, $0.height) }
    return height
  }
}
