/// One word, sign or value of a Lua file.
public struct Token: Hashable, Sendable {
  public let kind: TokenKind
  public let bytes: ByteRange
  /// The spaces and comments before this token, as places in ``TokenList/trivia``.
  public let leadingTrivia: Range<Int>
}
