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
    block.forEachExpression { value in
      if case .table(let table) = value { found += Self.repetitions(in: table) }
      return true
    }
    repetitions = found
  }

  private static func repetitions(in table: TableConstructor) -> [Repetition] {
    guard table.entries.contains(where: { $0.keyBytes != nil }), table.entries.count > 1 else { return [] }
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
}
