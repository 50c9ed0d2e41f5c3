/// A name that belongs to a block: `local`, a parameter, the variable of a `for`.
public struct LocalVariable: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case local, function, parameter, loop
    /// The `self` of `function a:b()`, which is written nowhere.
    case methodSelf
  }

  public let name: String
  public let kind: Kind
  /// Where it is introduced; for `self`, an empty range at the start of the function.
  public let declaration: ByteRange
  /// Whether it can never be given another value (`<const>`, `<close>`).
  public let isConstant: Bool
}
