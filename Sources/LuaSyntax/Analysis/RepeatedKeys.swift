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
    var found: [Repetition] = []
    tree.block.forEachExpression(holding: .tables) { value in
      if case .table(let table) = value, !Self.hasOnlyDifferentKeys(table, in: tree.text.bytes) {
        found += Self.repetitions(in: table.entries)
      }
      return true
    }
    repetitions = found
  }

  private static func repetitions(in entries: [TableEntry]) -> [Repetition] {
    var firsts: [ConstantKey: ByteRange] = [:]
    return entries.compactMap { entry in
      guard let key = ConstantKey(entry) else { return nil }
      let place = entry.keyBytes ?? entry.value.bytes
      guard let first = firsts[key] else {
        firsts[key] = place
        return nil
      }
      return Repetition(key: key, first: first, second: place)
    }
  }
}

extension RepeatedKeys {
  /// Whether it is plain at once that no two keys are the same: there are none, or they are a few different names. So are
  /// nearly all tables, and nothing needs to be hashed to see it.
  private static func hasOnlyDifferentKeys(_ table: TableConstructor, in source: [UInt8]) -> Bool {
    table.hasOnlyItems || (table.entries.count <= mostCompared && hasOnlyDifferentNames(table.entries, in: source))
  }

  /// Each name takes one of 64 marks, by its length and two of its letters. Only a name whose mark is taken is held against
  /// those before it.
  private static func hasOnlyDifferentNames(_ entries: [TableEntry], in source: [UInt8]) -> Bool {
    var taken: UInt64 = 0
    for index in entries.indices {
      guard case .name(let name) = entries[index].key else { return false }
      let mark = mark(of: name.bytes, in: source)
      if taken & mark != 0, entries[..<index].contains(where: { $0.isKey(name.text) }) { return false }
      taken |= mark
    }
    return true
  }

  private static func mark(of name: ByteRange, in source: [UInt8]) -> UInt64 {
    let middle = source[name.lowerBound + name.count / 2]
    let last = source[name.upperBound - 1]
    return 1 << UInt64((name.count &* 7 &+ Int(middle) &* 5 &+ Int(last)) & 63)
  }

  /// Beyond this many names hashing them costs less.
  private static let mostCompared = 32
}
