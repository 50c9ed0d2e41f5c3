/// A value as it is written, with its place.
public enum Expression: Sendable {
  /// Where a value should be and is not; a ``SyntaxProblem`` says so.
  case missing(ByteRange)
  case nilValue(ByteRange)
  case boolean(Bool, ByteRange)
  case integer(Int64, ByteRange)
  case float(Double, ByteRange)
  case string(StringLiteral)
  /// `...`
  case vararg(ByteRange)
  case name(Name)
  case parenthesized(Parenthesized)
  case member(MemberExpression)
  case index(IndexExpression)
  case call(CallExpression)
  case function(FunctionExpression)
  case table(TableConstructor)
  case unary(UnaryExpression)
  case binary(BinaryExpression)
}

extension Expression {
  public var bytes: ByteRange {
    switch self {
    case .missing(let bytes), .nilValue(let bytes), .vararg(let bytes): bytes
    case .boolean(_, let bytes), .integer(_, let bytes), .float(_, let bytes): bytes
    case .string(let literal): literal.bytes
    case .name(let name): name.bytes
    case .parenthesized(let node): node.bytes
    case .member(let node): node.bytes
    case .index(let node): node.bytes
    case .call(let node): node.bytes
    case .function(let node): node.bytes
    case .table(let node): node.bytes
    case .unary(let node): node.bytes
    case .binary(let node): node.bytes
    }
  }

  /// How many nodes stand one inside the other here. The parser keeps it small, so that a walk
  /// over a tree may recurse.
  var height: Int {
    switch self {
    case .missing, .nilValue, .boolean, .integer, .float, .string, .vararg, .name: 0
    case .parenthesized(let node): node.height
    case .member(let node): node.height
    case .index(let node): node.height
    case .call(let node): node.height
    case .function(let node): node.height
    case .table(let node): node.height
    case .unary(let node): node.height
    case .binary(let node): node.height
    }
  }

  /// What stands in it, itself included.
  var contents: NodeContents {
    switch self {
    case .missing, .nilValue, .boolean, .integer, .float, .string, .vararg: []
    case .name: .names
    case .parenthesized(let node): node.contents
    case .member(let node): node.contents
    case .index(let node): node.contents
    case .call(let node): node.contents
    case .function: .all
    case .table(let node): node.contents
    case .unary(let node): node.contents
    case .binary(let node): node.contents
    }
  }

  /// The value inside any number of parentheses.
  public var unwrapped: Expression {
    var inner = self
    while case .parenthesized(let node) = inner { inner = node.inner }
    return inner
  }
}
