/// `left sign right`.
public final class BinaryExpression: Sendable {
  public let sign: TokenKind
  public let signBytes: ByteRange
  public let left: Expression
  public let right: Expression
  public let bytes: ByteRange
  let height: Int
  let contents: NodeContents

  init(sign: TokenKind, signBytes: ByteRange, left: Expression, right: Expression) {
    self.sign = sign
    self.signBytes = signBytes
    self.left = left
    self.right = right
    bytes = left.bytes.lowerBound..<max(signBytes.upperBound, right.bytes.upperBound)
    height = max(left.height, right.height) + 1
    contents = left.contents.union(right.contents).union(.operators)
  }
}
