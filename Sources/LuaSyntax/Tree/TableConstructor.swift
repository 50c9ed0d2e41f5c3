/// `{ ... }`.
public final class TableConstructor: Sendable {
  public let entries: [TableEntry]
  /// The brackets included.
  public let bytes: ByteRange
  let height: Int

  init(entries: [TableEntry], bytes: ByteRange) {
    self.entries = entries
    self.bytes = bytes
    height = (entries.lazy.map(\.height).max() ?? 0) + 1
  }
}
