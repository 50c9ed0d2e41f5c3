/// Bands of which each begins where the one before ends, or below: the first whose upper end is not passed holds a size.
///
/// Most bands are written so. Which one holds a size is found by halves, in as many steps for every size: no branch depends on it,
/// and the processor works on several sizes at once.
struct SeamlessBands {
  /// The upper ends, filled up with infinity to a power of two: the last is always infinite.
  private let ends: [Double]
  private let points: [Int32]

  /// `nil` when the bands have gaps, or do not rise.
  init?(_ bands: [PointCurve.SizeBand]) {
    guard let first = bands.first, first.low == -.infinity,
      zip(bands, bands.dropFirst()).allSatisfy({ $1.low <= $0.high && $0.high <= $1.high })
    else { return nil }
    var count = 1
    while count <= bands.count { count *= 2 }
    ends = bands.map(\.high) + Array(repeating: .infinity, count: count - bands.count)
    // Past the last band there are no points.
    points = bands.map { Int32($0.points) } + Array(repeating: 0, count: count - bands.count)
  }

  /// - Complexity: O(sizes × log bands).
  func hundredths(ofEach sizes: ArraySlice<Double>) -> [Int32] {
    ends.withUnsafeBufferPointer { ends in
      points.withUnsafeBufferPointer { points in
        sizes.map { size in
          var band = 0
          var half = ends.count / 2
          while half > 0 {
            band &+= ends[band &+ half &- 1] < size ? half : 0
            half /= 2
          }
          return points[band]
        }
      }
    }
  }
}
