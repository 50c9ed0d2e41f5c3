import RaccordoModel

/// What the cells met so far were read as, found by their bytes: lists repeat a few words many times. Cells with an issue are not
/// remembered: each has its own.
struct RememberedCells {
  enum Reading {
    case unknown
    /// As `ColumnAnswers` keeps it.
    case bits(UInt64)
  }

  private var index = PlaceIndex()
  /// The cells stand in the text of the table: nothing is copied.
  private var cells: [(range: Range<Int>, reading: Reading)] = []
  private static let most = 2_000

  /// - Parameters:
  ///   - hash: of the bytes of the cell.
  ///   - cell: a range of `text`.
  @inline(__always)
  func reading(of cell: Range<Int>, _ hash: UInt64, in text: UnsafeRawBufferPointer) -> Reading? {
    cells.withUnsafeBufferPointer { cells in
      index.place(hash) { TextHash.areSameBytes(UnsafeRawBufferPointer(rebasing: text[cells[$0].range]), UnsafeRawBufferPointer(rebasing: text[cell])) }.map { cells[$0].reading }
    }
  }

  mutating func remember(_ cell: Range<Int>, _ hash: UInt64, _ reading: Reading) {
    guard cells.count < Self.most, index.place(hash, orInsert: cells.count, where: { _ in false }) == nil else { return }
    cells.append((cell, reading))
  }
}
