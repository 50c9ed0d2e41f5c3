/// `object[key]`.
public final class IndexExpression: Sendable {
  public let object: Expression
  public let key: Expression
  public let bytes: ByteRange
  let height: Int
  let contents: NodeContents

  init(object: Expression, key: Expression, end: Int) {
    self.object = object
    self.key = key
    bytes = object.bytes.lowerBound..<end
    height = max(object.height, key.height) + 1
    contents = object.contents.union(key.contents)
  }
}
