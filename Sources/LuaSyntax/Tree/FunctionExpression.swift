/// `function(a, b, ...) ... end`, and the function part of `function name() ... end`.
public final class FunctionExpression: Sendable {
  /// Written parameters; the `self` of `function a:b()` is not among them.
  public let parameters: [Name]
  /// Where `...` stands in the parameters.
  public let vararg: ByteRange?
  /// Whether it is a method, with a `self` that is not written.
  public let isMethod: Bool
  public let body: Block
  /// From the word `function` to `end`.
  public let bytes: ByteRange
  let height: Int

  init(parameters: [Name], vararg: ByteRange?, isMethod: Bool, body: Block, bytes: ByteRange) {
    self.parameters = parameters
    self.vararg = vararg
    self.isMethod = isMethod
    self.body = body
    self.bytes = bytes
    height = body.height + 1
  }
}
