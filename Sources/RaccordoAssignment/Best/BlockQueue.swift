/// Blocks by their distance, the nearest first; equal distances by block number.
struct BlockQueue {
  private var items: [(distance: Int64, block: Int32)] = []

  mutating func removeAll() { items.removeAll(keepingCapacity: true) }

  mutating func insert(_ distance: Int64, _ block: Int32) {
    var position = items.count
    items.append((distance, block))
    while position > 0 {
      let parent = (position - 1) / 2
      if items[parent] <= (distance, block) { break }
      items[position] = items[parent]
      position = parent
    }
    items[position] = (distance, block)
  }

  mutating func popFirst() -> (Int64, Int32)? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    if items.isEmpty { return first }
    var position = 0
    while true {
      var child = 2 * position + 1
      if child >= items.count { break }
      if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
      if items[child] >= last { break }
      items[position] = items[child]
      position = child
    }
    items[position] = last
    return first
  }
}
