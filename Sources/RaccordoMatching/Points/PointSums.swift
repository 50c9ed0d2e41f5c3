/// Points of the households of a run, in hundredths: what each surely has, and what is still open beside.
///
/// Eight households are added at a time, and households for whom nothing is added cost as much as the others: there is no branch
/// for any of them.
struct PointSums: Sendable {
  private(set) var sure: [Int32]
  /// Empty as long as nothing is open for anybody.
  private(set) var open: [Int32] = []

  /// - Parameter words: how many times 64 households there are; the last ones of the last word may be nobody.
  init(words: Int) {
    sure = Array(repeating: 0, count: words * 64)
  }

  /// The same for everybody, and nothing open.
  mutating func reset(to constant: Int32) {
    sure.withUnsafeMutableBufferPointer { $0.update(repeating: constant) }
    open.removeAll(keepingCapacity: true)
  }

  func known(_ offset: Int) -> Int { Int(sure[offset]) }
  func possible(_ offset: Int) -> Int { Int(sure[offset]) + (open.isEmpty ? 0 : Int(open[offset])) }

  private mutating func makeOpen() {
    if open.isEmpty { open.append(contentsOf: repeatElement(0, count: sure.count)) }
  }
}

extension PointSums {
  /// Adds the same points to the households of a word, surely or perhaps.
  @inline(__always)
  mutating func add(_ points: Int32, yes: UInt64, open maybe: UInt64, word: Int) {
    if yes != 0 { PointSums.add(points, to: &sure, where: yes, word) }
    if maybe != 0 {
      makeOpen()
      PointSums.add(points, to: &open, where: maybe, word)
    }
  }

  /// Adds to the households of a word what a quantity gives each of them, surely or perhaps.
  mutating func add(_ given: GivenPoints, yes: UInt64, open maybe: UInt64, word: Int) {
    let between = given.differing.isEmpty ? 0 : given.differing[word] & yes
    if yes != 0 { PointSums.add(given.least, to: &sure, where: yes, word) }
    if between | maybe == 0 { return }
    makeOpen()
    PointSums.add(given.most.isEmpty ? given.least : given.most, to: &open, where: between | maybe, word)
    if between != 0 { PointSums.subtract(given.least, from: &open, where: between, word) }
  }

  /// Adds points of their own to all.
  mutating func add(_ other: ArraySlice<Int32>, open maybe: ArraySlice<Int32>) {
    PointSums.add(other, to: &sure)
    if !maybe.isEmpty {
      makeOpen()
      PointSums.add(maybe, to: &open)
    }
  }

  mutating func cap(at limit: Int32) {
    for offset in open.indices { open[offset] = min(sure[offset] &+ open[offset], limit) &- min(sure[offset], limit) }
    for offset in sure.indices { sure[offset] = min(sure[offset], limit) }
  }

  /// What is better for each household: known with known, possible with possible.
  mutating func raise(to other: PointSums) {
    if open.isEmpty && other.open.isEmpty {
      for offset in sure.indices { sure[offset] = max(sure[offset], other.sure[offset]) }
      return
    }
    makeOpen()
    for offset in sure.indices {
      let most = max(possible(offset), other.possible(offset))
      sure[offset] = max(sure[offset], other.sure[offset])
      open[offset] = Int32(most) &- sure[offset]
    }
  }

  private static func add(_ other: ArraySlice<Int32>, to column: inout [Int32]) {
    column.withUnsafeMutableBufferPointer { column in
      other.withUnsafeBufferPointer { other in
        for index in 0..<column.count { column[index] &+= other[index] }
      }
    }
  }

  private static func add(_ points: [Int32], to column: inout [Int32], where bits: UInt64, _ word: Int) {
    points.withUnsafeBytes { points in
      add(to: &column, where: bits, word) { points.loadUnaligned(fromByteOffset: $0, as: SIMD8<Int32>.self) }
    }
  }

  private static func subtract(_ points: [Int32], from column: inout [Int32], where bits: UInt64, _ word: Int) {
    points.withUnsafeBytes { points in
      add(to: &column, where: bits, word) { 0 &- points.loadUnaligned(fromByteOffset: $0, as: SIMD8<Int32>.self) }
    }
  }

  private static func add(_ points: Int32, to column: inout [Int32], where bits: UInt64, _ word: Int) {
    add(to: &column, where: bits, word) { _ in SIMD8(repeating: points) }
  }

  /// - Parameter points: what the eight households get that stand at some place of a column, in bytes.
  @inline(__always)
  private static func add(to column: inout [Int32], where bits: UInt64, _ word: Int, points: (_ place: Int) -> SIMD8<Int32>) {
    let lanes = SIMD8<UInt32>(1, 2, 4, 8, 16, 32, 64, 128)
    column.withUnsafeMutableBytes { bytes in
      for eighth in 0..<8 {
        let chosen = (SIMD8(repeating: UInt32(truncatingIfNeeded: bits >> UInt64(eighth * 8))) & lanes) .== lanes
        let place = (word * 64 + eighth * 8) * MemoryLayout<Int32>.stride
        let sum = bytes.loadUnaligned(fromByteOffset: place, as: SIMD8<Int32>.self)
        let added = SIMD8<Int32>(repeating: 0).replacing(with: points(place), where: chosen)
        bytes.storeBytes(of: sum &+ added, toByteOffset: place, as: SIMD8<Int32>.self)
      }
    }
  }
}
