/// `{ ... }`.
public final class TableConstructor: Sendable {
  public let entries: [TableEntry]
  /// The brackets included.
  public let bytes: ByteRange
  let height: Int
  let contents: NodeContents

  init(entries: [TableEntry], bytes: ByteRange) {
    self.entries = entries
    self.bytes = bytes
    var height = 0
    var contents = NodeContents.tables
    for entry in entries {
      height = max(height, entry.height)
      contents.formUnion(entry.contents)
    }
    self.height = height + 1
    self.contents = contents
  }
}
