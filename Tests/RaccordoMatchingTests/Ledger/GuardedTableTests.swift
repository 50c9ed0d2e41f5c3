import RaccordoMatching
import SeededRandom
import Testing

@Suite struct GuardedTableTests {
  /// Somebody who sees what is shown and works out what the hidden numbers can be, by trying.
  ///
  /// It tries every hidden count one more, the same and one less. That is enough to find that a count can be another one: of the ways from one
  /// table to another, the smallest steps change each number by one (the numbers of a table with totals are a network of flows).
  private struct Reader {
    let counts: [[Int]]
    let table: GuardedTable
    let threshold: Int

    /// The small counts that can be nothing but what they are, with their places.
    var givenBack: [[Int]] {
      let places = counts.indices.flatMap { row in counts[row].indices.map { [row, $0] } }
      let hidden = places.filter { table[$0[0], $0[1]] != .count(counts[$0[0]][$0[1]]) }
      var open: Set<[Int]> = []
      var moved = counts
      func look(_ index: Int) {
        guard index < hidden.count else {
          if agrees(moved) { open.formUnion(hidden.filter { moved[$0[0]][$0[1]] != counts[$0[0]][$0[1]] }) }
          return
        }
        let (row, column) = (hidden[index][0], hidden[index][1])
        let isSmall = table[row, column] == .small(below: threshold)
        for step in [0, 1, -1] {
          let value = counts[row][column] + step
          guard isSmall ? (1..<threshold).contains(value) : value >= threshold else { continue }
          moved[row][column] = value
          look(index + 1)
        }
        moved[row][column] = counts[row][column]
      }
      look(0)
      return hidden.filter { table[$0[0], $0[1]] == .small(below: threshold) && !open.contains($0) }
    }

    /// Whether a table has the totals that are shown, and at least 1 where one is withheld.
    private func agrees(_ other: [[Int]]) -> Bool {
      func agrees(_ shown: GuardedTable.Shown, _ total: Int) -> Bool {
        if case .count(let count) = shown { return count == total }
        return total >= 1
      }
      let columns = counts[0].indices
      return other.indices.allSatisfy { agrees(table[$0, nil], other[$0].reduce(0, +)) }
        && columns.allSatisfy { column in agrees(table[nil, column], other.reduce(0) { $0 + $1[column] }) }
        && agrees(table[nil, nil], other.flatMap(\.self).reduce(0, +))
    }
  }

  @Test func `no small count can be worked out from what is shown`() {
    let seed = SeededGenerator.seed &+ 51
    var random = SeededGenerator(seed: seed)
    var (tables, smalls, withheld, open) = (0, 0, 0, 0)
    while tables < 3_000 {
      let threshold = 3 + random.below(3)
      let (rows, columns) = (1 + random.below(3), 1 + random.below(3))
      let range = random.pick([2, threshold + 1, 12])
      let counts = (0..<rows).map { _ in (0..<columns).map { _ in random.below(range) } }
      let table = GuardedTable(counts, threshold: threshold)
      let reader = Reader(counts: counts, table: table, threshold: threshold)
      #expect(reader.givenBack == [], "seed \(seed), table \(tables): \(counts) below \(threshold)")
      for (row, column) in (0..<rows).flatMap({ row in (0..<columns).map { (row, $0) } }) {
        let count = counts[row][column]
        switch table[row, column] {
        case .count(let shown): #expect(shown == count && !(1..<threshold).contains(count))
        case .small(let limit): #expect(limit == threshold && (1..<threshold).contains(count))
        case .withheld: #expect(count >= threshold)
        }
        smalls += (1..<threshold).contains(count) ? 1 : 0
        withheld += table[row, column] == .withheld ? 1 : 0
        open += table[row, column] == .count(count) && count > 0 ? 1 : 0
      }
      tables += 1
    }
    print("guarded tables: seed \(seed), \(tables) tables, \(smalls) small counts, \(withheld) counts withheld, \(open) shown")
    #expect(withheld > 100 && open > 100)
  }

  @Test func `totals that are shown are the sums, with and without suppression`() {
    let seed = SeededGenerator.seed &+ 52
    var random = SeededGenerator(seed: seed)
    for number in 0..<300 {
      let (rows, columns) = (1 + random.below(30), 1 + random.below(8))
      let counts = (0..<rows).map { _ in (0..<columns).map { _ in random.once(in: 2) ? 0 : random.below(40) } }
      for table in [GuardedTable(counts), GuardedTable(counts, threshold: 5)] {
        func expect(_ shown: GuardedTable.Shown, _ sum: Int) {
          if case .count(let count) = shown { #expect(count == sum, "seed \(seed), table \(number)") }
        }
        for row in 0..<rows { expect(table[row, nil], counts[row].reduce(0, +)) }
        for column in 0..<columns { expect(table[nil, column], counts.reduce(0) { $0 + $1[column] }) }
        expect(table[nil, nil], counts.flatMap(\.self).reduce(0, +))
      }
      let plain = GuardedTable(counts)
      for (row, line) in counts.enumerated() {
        #expect(plain[row, nil] == .count(line.reduce(0, +)))
        #expect(line.indices.allSatisfy { plain[row, $0] == .count(line[$0]) })
      }
    }
  }

  @Test func `what would give a small count back is withheld too, and nothing else`() {
    // 2 of 8: the 6 or the 8 has to go; what is lost least is the count.
    let row = GuardedTable([[2, 6], [7, 9]], threshold: 5)
    #expect(row[0, 0] == .small(below: 5))
    #expect([row[0, 1], row[1, 0], row[1, 1]] == [.withheld, .withheld, .withheld])
    #expect([row[0, nil], row[1, nil], row[nil, 0], row[nil, 1], row[nil, nil]] == [8, 16, 9, 15, 24].map { .count($0) })
    // Two ones in a line with a total of 2: "from 1 to 4" alone would tell them.
    let ones = GuardedTable([[1, 1], [9, 9]], threshold: 5)
    #expect(ones[0, 0] == .small(below: 5) && ones[0, 1] == .small(below: 5) && ones[0, nil] == .withheld)
    let large = GuardedTable([[0, 6], [7, 0]], threshold: 5)
    #expect([large[0, 0], large[0, 1], large[1, 0], large[nil, nil]] == [0, 6, 7, 13].map { .count($0) })
  }

  @Test func `nobody at all is a table too`() {
    #expect(GuardedTable([], threshold: 5)[nil, nil] == .count(0))
    #expect(GuardedTable([[], []], threshold: 5)[1, nil] == .count(0))
  }
}
