import RaccordoModel

/// For each household of a block the programs with most points; of equal ones the first that was offered.
struct BestPrograms {
  private let most: Int
  private var kept: [ScreenedPoints]
  private var counts: [Int]
  /// Fewer points, or as many, do not come in any more.
  private var floors: [Int]

  init(rows: Int, most: Int) {
    self.most = most
    kept = Array(repeating: .none, count: rows * most)
    counts = Array(repeating: 0, count: rows)
    floors = Array(repeating: .min, count: rows)
  }

  @inline(__always)
  mutating func offer(_ pair: Int, _ known: Int, _ possible: Int, row: Int) {
    if known > floors[row] { put(ScreenedPoints(pair: pair, known: known, possible: possible), row) }
  }

  private mutating func put(_ points: ScreenedPoints, _ row: Int) {
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

  /// The best of each row, one row behind the other; `ends` takes where those of each end.
  func append(to all: inout [ScreenedPoints], ends: inout [Int]) {
    for row in counts.indices {
      all.append(contentsOf: kept[row * most..<row * most + counts[row]])
      ends.append(all.count)
    }
  }
}
