/// One word, sign or value of a Lua file.
public struct Token: Hashable, Sendable {
  public let kind: TokenKind
  private let place: CompactRange

  init(kind: TokenKind, bytes: ByteRange) {
    self.kind = kind
    place = CompactRange(bytes)
  }

  public var bytes: ByteRange { place.range }
}
