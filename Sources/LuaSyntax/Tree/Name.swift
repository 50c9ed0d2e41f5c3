/// A name as it stands in the file.
public struct Name: Hashable, Sendable {
  public let text: String
  public let bytes: ByteRange
}
