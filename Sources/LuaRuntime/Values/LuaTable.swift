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

  private final class Contents: Sendable {
    let items: [LuaValue]
    let entries: [Entry]

    init(items: [LuaValue], entries: [Entry]) {
      self.items = items
      self.entries = entries
    }
  }

  private let contents: Contents

  /// The values at 1, 2, 3...
  public var items: [LuaValue] { contents.items }
  public var entries: [Entry] { contents.entries }

  /// What it shares with its copies, and with every table that holds the same and came out of the same state; of no use
  /// once all of them are gone.
  public var identity: ObjectIdentifier { ObjectIdentifier(contents) }

  /// - Parameter entries: in any order; of several values for one key the last counts.
  public init(items: [LuaValue] = [], entries: [String: LuaValue] = [:]) {
    self.init(items: items, sorted: entries.map(Entry.init).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
  }

  /// - Precondition: `entries` is sorted by the bytes of its keys.
  init(items: [LuaValue], sorted entries: [Entry]) {
    contents = Contents(items: items, entries: entries)
  }

  public static func == (left: LuaTable, right: LuaTable) -> Bool {
    left.contents === right.contents || (left.items == right.items && left.entries == right.entries)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(items)
    hasher.combine(entries)
  }

  public var isEmpty: Bool { items.isEmpty && entries.isEmpty }

  /// The value of the entry called `key`, compared byte by byte.
  ///
  /// - Complexity: O(log *n*) in the number of entries.
  public subscript(key: String) -> LuaValue? {
    var key = key
    return key.withUTF8 { wanted in
      contents.entries.withUnsafeBufferPointer { entries in
        entries.count <= Self.fewEntries ? Self.search(entries, for: wanted) : Self.halve(entries, for: wanted)
      }
    }
  }

  private static let fewEntries = 8

  /// Most of few keys are as long as no other: that is seen at once.
  private static func search(_ entries: UnsafeBufferPointer<Entry>, for wanted: UnsafeBufferPointer<UInt8>) -> LuaValue? {
    for index in entries.indices where entries[index].key.utf8.count == wanted.count {
      if entries[index].key.byteOrder(wanted) == 0 { return entries[index].value }
    }
    return nil
  }

  private static func halve(_ entries: UnsafeBufferPointer<Entry>, for wanted: UnsafeBufferPointer<UInt8>) -> LuaValue? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let order = entries[middle].key.byteOrder(wanted)
      if order == 0 { return entries[middle].value }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

extension String {
  /// Less than 0 where its bytes come before others, 0 where they are the same, more than 0 where they come after.
  fileprivate func byteOrder(_ others: UnsafeBufferPointer<UInt8>) -> Int {
    var own = self
    return own.withUTF8 { own in
      for index in 0..<min(own.count, others.count) where own[index] != others[index] {
        return own[index] < others[index] ? -1 : 1
      }
      return own.count - others.count
    }
  }
}
