/// One row of a delimited file: where its cells stand in the bytes. Reused from row to row, so that scanning a file
/// allocates nothing.
struct DelimitedRecord {
  /// One cell, without its enclosing quotes.
  struct Cell {
    private var startAndQuotes: Int
    let end: Int

    @inline(__always)
    init(start: Int, end: Int, hasDoubledQuotes: Bool) {
      startAndQuotes = start << 1 | (hasDoubledQuotes ? 1 : 0)
      self.end = end
    }

    var start: Int { startAndQuotes >> 1 }
    /// Whether two quotes inside stand for one. Kept beside the start: a row is copied cell by cell, and two words are copied at once.
    var hasDoubledQuotes: Bool { startAndQuotes & 1 == 1 }
    var isEmpty: Bool { start == end }
  }

  /// The first `count` of them are those of the row.
  private var cells: [Cell]
  private(set) var count = 0
  /// Where the row begins in the bytes.
  var start = 0
  /// The line on which the row begins, counted from 1.
  var line = 1
  /// The line on which a quote opened that was never closed as it should; the rest of that line was read as it stands.
  var brokenQuoteLine: Int?
  /// Whether a quoted cell holds line breaks.
  var spansLines = false

  /// - Parameter cells: how many there is room for before it has to grow; one at the least.
  init(cells: Int = 32) {
    self.cells = Array(repeating: Cell(start: 0, end: 0, hasDoubledQuotes: false), count: max(cells, 1))
  }

  var indices: Range<Int> { 0..<count }

  @inline(__always)
  subscript(index: Int) -> Cell { cells[index] }

  mutating func removeAll() { count = 0 }

  mutating func append(_ cell: Cell) {
    if count == cells.count { makeRoom() }
    cells[count] = cell
    count += 1
  }

  /// Twice as many cells.
  mutating func makeRoom() { cells += cells }

  /// Room for plain cells, as they are found one behind the other.
  struct Room {
    fileprivate var next: UnsafeMutablePointer<Cell>
    fileprivate let end: UnsafeMutablePointer<Cell>

    @inline(__always)
    var hasRoom: Bool { next < end }

    /// - Precondition: there is room.
    @inline(__always)
    mutating func append(_ start: Int, _ end: Int) {
      next.pointee = Cell(start: start, end: end, hasDoubledQuotes: false)
      next += 1
    }
  }

  /// Gives its room out to be filled in one go: an array looks at its size and its owners for each cell that is added to it.
  @inline(__always)
  mutating func fill<Result>(_ body: (inout Room) -> Result) -> Result {
    let first = count
    let (result, filled) = cells.withUnsafeMutableBufferPointer { cells in
      // An array that is not empty has an address.
      let start = cells.baseAddress.unsafelyUnwrapped
      var room = Room(next: start + first, end: start + cells.count)
      let result = body(&room)
      return (result, room.next - start)
    }
    count = filled
    return result
  }

  /// The cells of the row, for many to be taken at once.
  @inline(__always)
  func withCells<Result>(_ body: (UnsafeBufferPointer<Cell>) -> Result) -> Result {
    cells.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// The bytes of a cell, quotes undone.
  func bytes(of index: Int, in text: [UInt8]) -> ArraySlice<UInt8> {
    cells[index].plain(in: text)
  }

  /// Whether no cell holds anything but spaces.
  func isBlank(in text: UnsafeRawBufferPointer) -> Bool {
    for cell in cells.prefix(count) {
      for index in cell.start..<cell.end where text[index] != 0x20 && text[index] != 0x09 { return false }
    }
    return true
  }
}

extension DelimitedRecord.Cell {
  /// The bytes of the cell, quotes undone.
  func plain(in text: [UInt8]) -> ArraySlice<UInt8> {
    let slice = text[start..<end]
    guard hasDoubledQuotes else { return slice }
    var plain: [UInt8] = []
    plain.reserveCapacity(slice.count)
    var afterQuote = false
    for byte in slice {
      if byte == 0x22, afterQuote {
        afterQuote = false
        continue
      }
      afterQuote = byte == 0x22
      plain.append(byte)
    }
    return plain[...]
  }
}
