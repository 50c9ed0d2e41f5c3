/// Bands of which each begins where the one before ends, or below: the first whose upper end is not passed holds a size.
///
/// Most bands are written so. Which one holds a size is found by halves, in as many steps for every size: no branch depends on it,
/// and the processor works on several sizes at once.
struct SeamlessBands: Sendable {
  /// The upper ends as a tree: the middle one at 1, those in the middle of its halves at 2 and 3, and so on (the order in which
  /// M. Eytzinger numbered ancestors). Filled up with infinity to one less than a power of two; nothing stands at 0.
  private let tree: [Double]
  /// In the order of the bands; past the last band there are no points.
  private let points: [Int32]

  /// `nil` when the bands have gaps, or do not rise.
  init?(_ bands: [PointCurve.SizeBand]) {
    guard let first = bands.first, first.low == -.infinity,
      zip(bands, bands.dropFirst()).allSatisfy({ $1.low <= $0.high && $0.high <= $1.high })
    else { return nil }
    var count = 1
    while count <= bands.count { count *= 2 }
    points = bands.map { Int32($0.points) } + Array(repeating: 0, count: count - bands.count)
    var tree = Array(repeating: Double.infinity, count: count)
    for place in 1..<count {
      // The levels above hold every second, fourth, ... of the ends.
      let level = Int.bitWidth - 1 - place.leadingZeroBitCount
      let band = (2 * (place - 1 << level) + 1) * (count >> (level + 1)) - 1
      if band < bands.count { tree[place] = bands[band].high }
    }
    self.tree = tree
  }

  /// - Complexity: O(sizes × log bands).
  func hundredths(ofEach sizes: ArraySlice<Double>) -> [Int32] {
    let (count, steps) = (tree.count, tree.count.trailingZeroBitCount)
    return tree.withUnsafeBufferPointer { tree in
      points.withUnsafeBufferPointer { points in
        sizes.map { size in
          let size = min(size, .greatestFiniteMagnitude)
          var place = 1
          // The sign of the difference: of a comparison the compiler makes a branch, which is guessed wrong every other time.
          for _ in 0..<steps { place = place &* 2 &+ Int(truncatingIfNeeded: (tree[place] - size).bitPattern >> 63) }
          return points[place &- count]
        }
      }
    }
  }
}
