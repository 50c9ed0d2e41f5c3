/// Something in a file that Lua cannot read, in plain words and at the place where it can be put right.
public struct SyntaxProblem: Hashable, Sendable {
  public let kind: Kind
  /// Where to look. Empty when something is missing: the point where it belongs.
  public let bytes: ByteRange

  public init(_ kind: Kind, _ bytes: ByteRange) {
    self.kind = kind
    self.bytes = bytes
  }

  /// What is wrong, in one sentence without a full stop.
  public func message(italian: Bool) -> String {
    italian ? kind.italianMessage : kind.englishMessage
  }

  /// What to do about it.
  public func help(italian: Bool) -> String {
    italian ? kind.italianHelp : kind.englishHelp
  }
}
