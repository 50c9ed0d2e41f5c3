/// `( value )`. Kept because it changes what a call gives back, and because a formatter needs it.
public final class Parenthesized: Sendable {
  public let inner: Expression
  public let bytes: ByteRange
  let height: Int
  let contents: NodeContents

  init(inner: Expression, bytes: ByteRange) {
    self.inner = inner
    self.bytes = bytes
    height = inner.height + 1
    contents = inner.contents
  }
}
