import RaccordoModel
import RaccordoRules

/// The terms of a table that sums name, for a run of households, and whatever is added up of them.
struct PointColumns {
  private let table: PointTable
  private let truths: TruthColumns
  private let answers: AnswerTable
  /// How many rows a column has.
  private let rows: Int
  /// One column for each kept term, one behind the other.
  private var sure: [Int32] = []
  /// What is open beside; empty as long as nothing is.
  private var open: [Int32] = []
  /// Where the columns of the terms of all sums begin.
  private let bases: [Int]

  /// - Complexity: O(kept terms × rows).
  init(_ table: PointTable, _ truths: TruthColumns, _ answers: AnswerTable) {
    self.table = table
    self.truths = truths
    self.answers = answers
    rows = truths.wordsPerNode * 64
    let rows = rows
    bases = table.slots.map { $0 * rows }
    sure.reserveCapacity(table.keptCount * rows)
    var sums = PointSums(words: truths.wordsPerNode)
    var hasOpen = false
    // A term stands behind those that it names.
    for (term, slot) in zip(table.terms, table.keptAs) where slot != nil {
      sums.reset(to: 0)
      add(term, to: &sums)
      if !hasOpen, !sums.open.isEmpty {
        hasOpen = true
        open = Array(repeating: 0, count: sure.count)
      }
      sure += sums.sure
      if hasOpen { open += sums.open.isEmpty ? Array(repeating: 0, count: rows) : sums.open }
    }
  }

  private func column(_ slot: Int) -> Range<Int> { slot * rows..<(slot + 1) * rows }

  /// The points of a plan, for each household.
  ///
  /// - Parameter plan: where its sums stand in the table.
  func sums(_ plan: Range<Int>) -> [PointSums] {
    plan.map { index in
      var sums = PointSums(words: truths.wordsPerNode)
      sums.reset(to: table.sums[index].constant)
      for term in table.sums[index].terms { add(term, to: &sums) }
      return sums
    }
  }

  /// Puts the points of some households one behind the other. Only theirs are added up: mostly one in many may enter.
  ///
  /// - Parameters:
  ///   - sum: where it stands in the table.
  ///   - words: the households.
  func gather(_ sum: Int, where words: ArraySlice<UInt64>, into known: inout [Int32], _ possible: inout [Int32], at first: Int) {
    let constant = table.sums[sum].constant
    let columns = bases[table.slotsOfSum[sum]]
    PointColumns.gather(sure, columns, words, into: &known, at: first) { _ in constant }
    if open.isEmpty { return }
    if possible.isEmpty { possible = Array(repeating: 0, count: known.count) }
    PointColumns.gather(open, columns, words, into: &possible, at: first) { known[$0] }
  }

  @inline(__always)
  private static func gather(
    _ points: [Int32], _ columns: ArraySlice<Int>, _ words: ArraySlice<UInt64>, into gathered: inout [Int32], at first: Int,
    from start: (Int) -> Int32
  ) {
    gathered.withUnsafeMutableBufferPointer { gathered in
      points.withUnsafeBufferPointer { points in
        columns.withUnsafeBufferPointer { columns in
          var next = first
          var row = 0
          for bits in words {
            var left = bits
            while left != 0 {
              let place = row &+ left.trailingZeroBitCount
              var sum = start(next)
              for column in columns { sum &+= points[column &+ place] }
              gathered[next] = sum
              next &+= 1
              left &= left &- 1
            }
            row &+= 64
          }
        }
      }
    }
  }

  private func add(_ term: Int, to sums: inout PointSums) {
    guard let slot = table.keptAs[term] else { return add(table.terms[term], to: &sums) }
    sums.add(sure[column(slot)], open: open.isEmpty ? [] : open[column(slot)])
  }

  private func add(_ term: PointTerm, to sums: inout PointSums) {
    switch term {
    case .fixed(let node, let points):
      for word in 0..<truths.wordsPerNode {
        sums.add(points, yes: truths.yes(node, word: word), open: truths.open(node, word: word), word: word)
      }
    case .measured(let node, let points, let reading):
      let given = GivenPoints(points, AskedColumns(answers: answers, truths: truths, reading: reading))
      for word in 0..<truths.wordsPerNode {
        sums.add(given, yes: truths.yes(node, word: word), open: truths.open(node, word: word), word: word)
      }
    case .sum(let parts):
      for part in parts { add(part, to: &sums) }
    case .capped(let parts, let cap):
      let group = capped(parts, at: cap)
      sums.add(group.sure[...], open: group.open[...])
    case .highest(let parts):
      var best = PointSums(words: truths.wordsPerNode)
      for part in parts {
        var own = PointSums(words: truths.wordsPerNode)
        add(part, to: &own)
        best.raise(to: own)
      }
      sums.add(best.sure[...], open: best.open[...])
    }
  }

  private func capped(_ parts: [Int], at cap: Int32) -> PointSums {
    var group = PointSums(words: truths.wordsPerNode)
    var reach = 0
    for part in parts {
      // What is over the cap stays so: it can be taken off on the way, before 32 bits are full.
      if reach + Int(table.most[part]) > Int(Int32.max) {
        group.cap(at: cap)
        reach = Int(cap)
      }
      reach += Int(table.most[part])
      add(part, to: &group)
    }
    group.cap(at: cap)
    return group
  }
}
