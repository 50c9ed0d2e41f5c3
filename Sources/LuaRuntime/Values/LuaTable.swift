/// A table copied out of Lua: its list part, and its named entries.
///
/// - Invariant: `entries` is sorted by the bytes of its keys, and no key appears twice. Lua itself
///   has no order; this one is the same on every run.
public struct LuaTable: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var key: String
    public var value: LuaValue

    public init(key: String, value: LuaValue) {
      self.key = key
      self.value = value
    }
  }

  /// The values at 1, 2, 3...
  public let items: [LuaValue]
  public let entries: [Entry]

  /// - Parameter entries: in any order; of several values for one key the last counts.
  public init(items: [LuaValue] = [], entries: [String: LuaValue] = [:]) {
    self.items = items
    self.entries = entries.map(Entry.init).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// - Precondition: `entries` is sorted by the bytes of its keys.
  init(items: [LuaValue], sorted entries: [Entry]) {
    self.items = items
    self.entries = entries
  }

  public var isEmpty: Bool { items.isEmpty && entries.isEmpty }

  /// The value of the entry called `key`, compared byte by byte.
  ///
  /// - Complexity: O(log *n*) in the number of entries.
  public subscript(key: String) -> LuaValue? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key.utf8.lexicographicallyPrecedes(key.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < entries.count, entries[low].key.utf8.elementsEqual(key.utf8) else { return nil }
    return entries[low].value
  }
}
