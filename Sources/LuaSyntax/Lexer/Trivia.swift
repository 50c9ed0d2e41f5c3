/// Text between tokens: it means nothing to Lua, but a formatter keeps it.
public struct Trivia: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Blanks and line breaks together.
    case whitespace
    /// `-- ...`, without the line break.
    case lineComment
    /// `--[[ ... ]]` of any level.
    case longComment
    /// A first line that starts with `#`, as `loadfile` skips it.
    case firstLine
    /// The three bytes that some editors write at the start of a UTF-8 file.
    case byteOrderMark
  }

  public let kind: Kind
  public let bytes: ByteRange
}
