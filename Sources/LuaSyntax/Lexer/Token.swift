/// One word, sign or value of a Lua file.
public struct Token: Hashable, Sendable {
  public let kind: TokenKind
  private let place: CompactRange
  private let triviaPlaces: CompactRange

  init(kind: TokenKind, bytes: ByteRange, leadingTrivia: Range<Int>) {
    self.kind = kind
    place = CompactRange(bytes)
    triviaPlaces = CompactRange(leadingTrivia)
  }

  public var bytes: ByteRange { place.range }
  /// The spaces and comments before this token, as places in ``TokenList/trivia``.
  public var leadingTrivia: Range<Int> { triviaPlaces.range }
}
