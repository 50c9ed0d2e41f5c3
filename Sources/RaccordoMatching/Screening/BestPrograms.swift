import RaccordoModel

/// For each household of a block the programs with most points; of equal ones the first that was offered.
///
/// It is asked of every pair that may enter, and mostly answers no. Its columns are bare memory, which one worker owns and uses for one
/// block after the other: arrays would make sure at each pair that nobody else holds them.
final class BestPrograms {
  private let most: Int
  private let kept: UnsafeMutablePointer<ScreenedPoints>
  private let counts: UnsafeMutablePointer<Int>
  /// Fewer points, or as many, do not come in any more.
  private let floors: UnsafeMutablePointer<Int>
  private let capacity = PreparedList.rowsPerBlock

  init(most: Int) {
    self.most = most
    kept = .allocate(capacity: capacity * most)
    kept.initialize(repeating: .none, count: capacity * most)
    counts = .allocate(capacity: capacity)
    floors = .allocate(capacity: capacity)
    reset()
  }

  deinit {
    kept.deallocate()
    counts.deallocate()
    floors.deallocate()
  }

  private func reset() {
    counts.initialize(repeating: 0, count: capacity)
    floors.initialize(repeating: .min, count: capacity)
  }

  /// - Precondition: `row` is one of a block.
  @inline(__always)
  func offer(_ pair: Int, _ known: Int, _ possible: Int, row: Int) {
    if known > floors[row] { put(ScreenedPoints(pair: pair, known: known, possible: possible), row) }
  }

  private func put(_ points: ScreenedPoints, _ row: Int) {
    let first = row * most
    var place = first + min(counts[row], most - 1)
    counts[row] = min(counts[row] + 1, most)
    while place > first, kept[place - 1].hundredths < points.hundredths {
      kept[place] = kept[place - 1]
      place -= 1
    }
    kept[place] = points
    if counts[row] == most { floors[row] = kept[first + most - 1].hundredths }
  }

  /// Gives away the best of each row, one row behind the other, and is empty again.
  func empty(into all: inout PairColumns, rows: Int) {
    for row in 0..<rows {
      all.pairs.append(contentsOf: UnsafeBufferPointer(start: kept + row * most, count: counts[row]))
      all.ends.append(all.pairs.count)
    }
    reset()
  }
}
