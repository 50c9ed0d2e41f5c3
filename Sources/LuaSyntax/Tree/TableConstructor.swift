/// `{ ... }`.
public final class TableConstructor: Sendable {
  public let entries: [TableEntry]
  /// The brackets included.
  public let bytes: ByteRange
  let height: Int
  /// What stands in its entries, whatever this table is.
  let contentsInside: NodeContents

  init(entries: [TableEntry], bytes: ByteRange) {
    self.entries = entries
    self.bytes = bytes
    var height = 0
    var contents: NodeContents = []
    for entry in entries {
      height = max(height, entry.height)
      contents.formUnion(entry.contents)
    }
    self.height = height + 1
    contentsInside = contents
  }

  var contents: NodeContents { contentsInside.union(.tables) }

  /// Whether no entry has a key: the last value is the n-th without one, of n.
  var hasOnlyItems: Bool {
    guard let last = entries.last else { return true }
    if case .position(entries.count) = last.key { return true }
    return false
  }
}
