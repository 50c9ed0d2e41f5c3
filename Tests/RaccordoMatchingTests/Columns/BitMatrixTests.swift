@testable import RaccordoMatching
import SeededRandom
import Testing

@Suite struct BitMatrixTests {
  @Test func `column j of 64 rows comes to stand in word j, however many columns are in use`() {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for columns in 1...64 {
      let used = columns == 64 ? ~UInt64(0) : (1 << UInt64(columns)) - 1
      let rows = (0..<64).map { _ in random.next() & used }
      var turned = rows
      turned.withUnsafeMutableBufferPointer { BitMatrix.transpose($0, columns: columns) }
      for column in 0..<columns {
        let expected = rows.indices.reduce(UInt64(0)) { $0 | (rows[$1] >> UInt64(column) & 1) << UInt64($1) }
        #expect(turned[column] == expected, "seed \(SeededGenerator.seed), column \(column) of \(columns)")
      }
    }
  }
}
