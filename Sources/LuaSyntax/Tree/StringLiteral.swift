/// A string as it is written.
///
/// Of most strings of a file nobody asks the value from the tree, since Lua reads the file too: it is read from the source
/// each time, and the tree keeps only where it stands.
public struct StringLiteral: Sendable {
  private let source: [UInt8]
  private let place: CompactRange

  /// - Parameter bytes: where it stands in `source`, the quotes included.
  init(in source: [UInt8], at bytes: ByteRange) {
    self.source = source
    place = CompactRange(bytes)
  }

  /// The quotes included.
  public var bytes: ByteRange { place.range }

  /// Whether it is written with `[[ ... ]]`.
  public var isLong: Bool { source[bytes.lowerBound] == UInt8(ascii: "[") }

  /// Complexity: O(bytes).
  public var value: LuaString { LuaString(decoding: bytes, in: source) }

  /// Complexity: O(bytes).
  public var text: String { value.text }
}
