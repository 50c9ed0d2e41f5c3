/// A call: `callee(a, b)`, `callee { ... }`, `callee "text"`, `object:method(a)`.
public final class CallExpression: Sendable {
  /// What is called; for `object:method()`, the object.
  public let callee: Expression
  public let method: Name?
  public let arguments: CallArguments
  public let bytes: ByteRange
  /// The lines that a Lua VM may report while this call runs.
  public let lines: CallLines
  let height: Int
  let contents: NodeContents

  init(callee: Expression, method: Name?, arguments: CallArguments, lines: CallLines) {
    self.callee = callee
    self.method = method
    self.arguments = arguments
    self.lines = lines
    bytes = callee.bytes.lowerBound..<max(callee.bytes.upperBound, arguments.bytes.upperBound)
    height = max(callee.height, arguments.height) + 1
    contents = callee.contents.union(arguments.contents).union(.calls)
  }
}
