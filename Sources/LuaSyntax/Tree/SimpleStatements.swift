/// `local a <const>, b = 1, 2`.
public struct LocalStatement: Sendable {
  /// A name with its `<const>` or `<close>`.
  public struct Variable: Hashable, Sendable {
    public let name: Name
    public let attribute: Name?

    /// Whether it can never be given another value.
    public var isConstant: Bool { attribute != nil }
  }

  public let variables: [Variable]
  public let values: [Expression]
  public let bytes: ByteRange
}

/// `a, b.c = 1, 2`.
public struct AssignmentStatement: Sendable {
  public let targets: [Expression]
  public let values: [Expression]
  public let bytes: ByteRange
}

/// `function a.b:c() ... end`.
public struct FunctionStatement: Sendable {
  /// What receives the function: a name or a chain of members, the method's name last.
  public let target: Expression
  public let function: FunctionExpression
  public let bytes: ByteRange
}

/// `local function name() ... end`.
public struct LocalFunctionStatement: Sendable {
  public let name: Name
  public let function: FunctionExpression
  public let bytes: ByteRange
}

/// `return a, b`.
public struct ReturnStatement: Sendable {
  public let values: [Expression]
  public let bytes: ByteRange
}

/// `goto label`.
public struct GotoStatement: Sendable {
  public let label: Name
  public let bytes: ByteRange
}

/// `::label::`.
public struct LabelStatement: Sendable {
  public let name: Name
  public let bytes: ByteRange
}
