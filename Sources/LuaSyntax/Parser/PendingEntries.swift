/// The entries of the tables that are being read, those of the innermost table last.
///
/// How many entries a table has is known when it closes. Until then they wait here, so that each table gets one array of
/// the right size, and its entries move there without being counted again: most of a rule file is tables.
struct PendingEntries: ~Copyable {
  private var storage = UnsafeMutableBufferPointer<TableEntry>.allocate(capacity: 64)
  private(set) var count = 0

  mutating func append(_ entry: TableEntry) {
    if count == storage.count { grow() }
    storage.initializeElement(at: count, to: entry)
    count += 1
  }

  /// Gives out those after the first `start`. Complexity: O(entries given out).
  mutating func take(from start: Int) -> [TableEntry] {
    var taken: [TableEntry] = []
    taken.reserveCapacity(count - start)
    for index in start..<count { taken.append(storage.moveElement(from: index)) }
    count = start
    return taken
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<TableEntry>.allocate(capacity: storage.count * 2)
    _ = larger.moveInitialize(fromContentsOf: storage)
    storage.deallocate()
    storage = larger
  }

  deinit {
    storage[..<count].deinitialize()
    storage.deallocate()
  }
}
