/// Keys written twice in one `{ ... }`. Lua keeps the last one and says nothing.
public struct RepeatedKeys: Sendable {
  public struct Repetition: Hashable, Sendable {
    public let key: ConstantKey
    /// Where it was written first.
    public let first: ByteRange
    /// Where it is written again.
    public let second: ByteRange
  }

  /// In the order in which the tables open.
  public let repetitions: [Repetition]

  /// Complexity: O(size of the tree).
  public init(in tree: SyntaxTree) {
    self.init(in: tree.block)
  }

  init(in block: Block) {
    var found: [Repetition] = []
    block.forEachExpression(holding: .tables) { value in
      if case .table(let table) = value { found += Self.repetitions(in: table) }
      return true
    }
    repetitions = found
  }

  private static func repetitions(in table: TableConstructor) -> [Repetition] {
    guard table.entries.count > 1, !hasOnlyDifferentNames(table.entries) else { return [] }
    guard table.entries.contains(where: { $0.keyBytes != nil }) else { return [] }
    var firsts: [ConstantKey: ByteRange] = [:]
    return table.entries.compactMap { entry in
      guard let key = ConstantKey(entry) else { return nil }
      let place = entry.keyBytes ?? entry.value.bytes
      guard let first = firsts[key] else {
        firsts[key] = place
        return nil
      }
      return Repetition(key: key, first: first, second: place)
    }
  }

  /// Whether a short table has only plain names for keys, and no two are the same: so are nearly all, and nothing needs to
  /// be hashed to see it. A name is as long as its place.
  private static func hasOnlyDifferentNames(_ entries: [TableEntry]) -> Bool {
    guard entries.count <= mostCompared else { return false }
    for (index, entry) in entries.enumerated() {
      guard case .name(let name) = entry.key else { return false }
      for earlier in entries[..<index] {
        guard case .name(let other) = earlier.key else { return false }
        if other.bytes.count == name.bytes.count, other.text == name.text { return false }
      }
    }
    return true
  }

  /// Each name is held against those before it: beyond this many hashing them costs less.
  private static let mostCompared = 32
}
