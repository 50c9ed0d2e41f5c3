/// `not value`, `-value`, `#value`, `~value`.
public final class UnaryExpression: Sendable {
  public let sign: TokenKind
  public let signBytes: ByteRange
  public let operand: Expression
  public let bytes: ByteRange
  let height: Int
  let contents: NodeContents

  init(sign: TokenKind, signBytes: ByteRange, operand: Expression) {
    self.sign = sign
    self.signBytes = signBytes
    self.operand = operand
    bytes = signBytes.lowerBound..<max(signBytes.upperBound, operand.bytes.upperBound)
    height = operand.height + 1
    contents = operand.contents.union(.operators)
  }
}
