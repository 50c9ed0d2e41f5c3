import RaccordoModel
import RaccordoRules

/// What a quantity gives each household of a run if its criterion holds, in hundredths: at least, and at most.
struct GivenPoints {
  /// One for each bit of the run's words.
  private(set) var least: [Int32]
  /// Empty where it is the same for everybody.
  private(set) var most: [Int32] = []
  /// The households for whom it is not the same; empty where there is nobody.
  private(set) var differing: [UInt64] = []

  /// - Complexity: O(rows); what the quantity and the curve are is looked up once for all of them.
  init(_ measured: MeasuredPoints, _ asked: AskedColumns) {
    let truths = asked.truths
    least = []
    // Where a figure is missing no answer says anything.
    switch measured.curve.isDecidable ? measured.source : .nowhere {
    case .nowhere: fill(measured.unknown, rows: truths.wordsPerNode * 64)
    case .column(let index):
      least = measured.curve.hundredths(ofEach: asked.answers.columns[index].numbers[truths.rows])
      least += Array(repeating: 0, count: truths.wordsPerNode * 64 - least.count)
      leaveOpen(measured.unknown) { ~asked.answers.columns[index].known.words[truths.rows.lowerBound / 64 + $0] & truths.rowsMask(word: $0) }
    case .counted(let today, let open):
      if let tally = truths.tallies[asked.reading == .today ? today : open] {
        fill(measured, tally, rows: truths.wordsPerNode * 64)
      } else {
        fill(measured.unknown, rows: truths.wordsPerNode * 64)
      }
    }
  }

  private mutating func fill(_ points: ClosedRange<Int>, rows: Int) {
    least = Array(repeating: Int32(points.lowerBound), count: rows)
    if points.lowerBound == points.upperBound { return }
    most = Array(repeating: Int32(points.upperBound), count: rows)
    differing = Array(repeating: ~0, count: rows / 64)
  }

  /// Gives the households of some words what somebody gets of whom nothing is known.
  private mutating func leaveOpen(_ points: ClosedRange<Int>, where words: (_ word: Int) -> UInt64) {
    let isOpen = points.lowerBound < points.upperBound
    if isOpen { (most, differing) = (least, Array(repeating: 0, count: least.count / 64)) }
    for word in 0..<least.count / 64 {
      var left = words(word)
      if isOpen { differing[word] = left }
      while left != 0 {
        let offset = word * 64 + left.trailingZeroBitCount
        least[offset] = Int32(points.lowerBound)
        if isOpen { most[offset] = Int32(points.upperBound) }
        left &= left - 1
      }
    }
  }

  private mutating func fill(_ measured: MeasuredPoints, _ tally: MemberTallies, rows: Int) {
    // Few households are larger: for them it is worked out anew.
    let known = (0...15).map { measured.curve.hundredths(over: SizeRange(Double($0))) }
    least = Array(repeating: 0, count: rows)
    most = least
    differing = Array(repeating: 0, count: rows / 64)
    for offset in tally.most.indices {
      let (low, high) = (Int(tally.least[offset]), Int(tally.most[offset]))
      let points =
        if high < 0 { measured.unknown } else if high < known.count { known[low].lowerBound...known[high].upperBound } else {
          measured.curve.hundredths(over: SizeRange(low: Double(low), high: Double(high)))
        }
      (least[offset], most[offset]) = (Int32(points.lowerBound), Int32(points.upperBound))
      differing[offset >> 6] |= (points.lowerBound < points.upperBound ? 1 : 0) << UInt64(offset & 63)
    }
  }
}
