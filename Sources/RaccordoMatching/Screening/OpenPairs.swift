import RaccordoModel

/// The undetermined pairs of a block: found program by program, wanted household by household.
///
/// Bare memory, as `BestPrograms`, which grows to what the fullest block needs.
final class OpenPairs {
  private var pairs: UnsafeMutablePointer<ScreenedPoints>
  private var rows: UnsafeMutablePointer<Int32>
  private var capacity: Int
  private var count = 0
  private let counts: UnsafeMutablePointer<Int>

  init() {
    capacity = 1024
    pairs = .allocate(capacity: capacity)
    rows = .allocate(capacity: capacity)
    counts = .allocate(capacity: PreparedList.rowsPerBlock)
    counts.initialize(repeating: 0, count: PreparedList.rowsPerBlock)
  }

  deinit {
    pairs.deallocate()
    rows.deallocate()
    counts.deallocate()
  }

  /// - Precondition: `row` is one of a block.
  @inline(__always)
  func append(_ points: ScreenedPoints, row: Int) {
    if count == capacity { grow() }
    pairs[count] = points
    rows[count] = Int32(truncatingIfNeeded: row)
    count += 1
    counts[row] += 1
  }

  private func grow() {
    let (more, moreRows) = (
      UnsafeMutablePointer<ScreenedPoints>.allocate(capacity: capacity * 2), UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2)
    )
    more.moveInitialize(from: pairs, count: count)
    moreRows.moveInitialize(from: rows, count: count)
    pairs.deallocate()
    rows.deallocate()
    (pairs, rows, capacity) = (more, moreRows, capacity * 2)
  }

  /// Gives them away row by row, and is empty again. A counting sort: each row is given its room, and pairs keep the order in which they
  /// were found.
  ///
  /// - Complexity: O(rows + pairs).
  func empty(into all: inout PairColumns, rows ofBlock: Int) {
    let first = all.pairs.count
    var end = first
    for row in 0..<ofBlock {
      end += counts[row]
      // From here on it says where the next pair of the row goes.
      counts[row] = end - counts[row]
      all.ends.append(end)
    }
    all.pairs.append(contentsOf: UnsafeBufferPointer(start: pairs, count: count))
    all.pairs.withUnsafeMutableBufferPointer { sorted in
      for number in 0..<count {
        let row = Int(rows[number])
        sorted[counts[row]] = pairs[number]
        counts[row] += 1
      }
    }
    counts.update(repeating: 0, count: PreparedList.rowsPerBlock)
    count = 0
  }
}
