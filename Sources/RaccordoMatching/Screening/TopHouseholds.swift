import RaccordoRules

/// The first of a program's list, as long as it may be: the others are forgotten.
struct TopHouseholds: Sendable {
  private let most: Int
  /// Best first.
  private(set) var keys: [RankKey] = []
  /// Whoever has fewer points does not come in any more.
  private(set) var floor: Int

  /// - Parameter floor: whoever has fewer points than this is not wanted, even as long as there is room.
  init(most: Int, floor: Int = .min) {
    self.most = most
    self.floor = floor
  }

  /// O(log most) comparisons; what comes in moves those behind it.
  mutating func offer(_ key: RankKey) {
    if keys.count == most, let last = keys.last, last < key { return }
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    if keys.count == most { keys.removeLast() }
    keys.insert(key, at: low)
    if keys.count == most, let last = keys.last { floor = last.points }
  }

  /// Takes in those of another part of the list. O(most).
  mutating func merge(_ other: TopHouseholds) {
    guard let first = other.keys.first else { return }
    if keys.count == most, let last = keys.last, last < first { return }
    var merged: [RankKey] = []
    merged.reserveCapacity(min(most, keys.count + other.keys.count))
    var (own, theirs) = (keys[...], other.keys[...])
    while merged.count < most {
      switch (own.first, theirs.first) {
      case (nil, nil): keys = merged; return
      case (_?, nil): merged.append(own.removeFirst())
      case (nil, _?): merged.append(theirs.removeFirst())
      case (let mine?, let other?): merged.append(mine < other ? own.removeFirst() : theirs.removeFirst())
      }
    }
    keys = merged
    floor = merged.last?.points ?? .min
  }
}
