/// A name as it stands in the file.
public struct Name: Hashable, Sendable {
  public let text: String
  private let place: CompactRange

  init(text: String, bytes: ByteRange) {
    self.text = text
    place = CompactRange(bytes)
  }

  public var bytes: ByteRange { place.range }
}
