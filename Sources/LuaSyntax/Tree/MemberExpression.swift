/// `object.name`.
public final class MemberExpression: Sendable {
  public let object: Expression
  public let name: Name
  public let bytes: ByteRange
  let height: Int
  let contents: NodeContents

  init(object: Expression, name: Name) {
    self.object = object
    self.name = name
    bytes = object.bytes.lowerBound..<name.bytes.upperBound
    height = object.height + 1
    contents = object.contents
  }
}
