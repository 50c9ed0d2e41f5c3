/// `do ... end`.
public struct DoStatement: Sendable {
  public let body: Block
  public let bytes: ByteRange
}

/// `while condition do ... end`.
public struct WhileStatement: Sendable {
  public let condition: Expression
  public let body: Block
  public let bytes: ByteRange
}

/// `repeat ... until condition`. The condition sees the locals of the body.
public struct RepeatStatement: Sendable {
  public let body: Block
  public let condition: Expression
  public let bytes: ByteRange
}

/// `if ... then ... elseif ... then ... else ... end`.
public struct IfStatement: Sendable {
  /// One condition and what is done when it holds.
  public struct Branch: Sendable {
    public let condition: Expression
    public let body: Block
  }

  public let branches: [Branch]
  public let otherwise: Block?
  public let bytes: ByteRange
}

/// `for i = first, last, step do ... end`.
public struct NumericForStatement: Sendable {
  public let variable: Name
  /// Two or three values.
  public let limits: [Expression]
  public let body: Block
  public let bytes: ByteRange
}

/// `for k, v in values do ... end`.
public struct GenericForStatement: Sendable {
  public let variables: [Name]
  public let values: [Expression]
  public let body: Block
  public let bytes: ByteRange
}
