/// A string as written and as read.
public final class StringLiteral: Sendable {
  public let value: LuaString
  /// The quotes included.
  public let bytes: ByteRange
  /// Whether it is written with `[[ ... ]]`.
  public let isLong: Bool

  init(value: LuaString, bytes: ByteRange, isLong: Bool) {
    self.value = value
    self.bytes = bytes
    self.isLong = isLong
  }

  public var text: String { value.text }
}
