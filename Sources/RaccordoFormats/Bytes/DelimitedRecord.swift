/// One row of a delimited file: where its cells stand in the bytes. Reused from row to row, so that scanning a file
/// allocates nothing.
struct DelimitedRecord {
  /// One cell, without its enclosing quotes.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether two quotes inside stand for one.
    var hasDoubledQuotes: Bool

    var isEmpty: Bool { start == end }
  }

  var cells: [Cell] = []
  /// Where the row begins in the bytes.
  var start = 0
  /// The line on which the row begins, counted from 1.
  var line = 1
  /// The line on which a quote opened that was never closed as it should; the rest of that line was read as it stands.
  var brokenQuoteLine: Int?
  /// Whether a quoted cell holds line breaks.
  var spansLines = false

  /// The bytes of a cell, quotes undone.
  func bytes(of index: Int, in text: [UInt8]) -> ArraySlice<UInt8> {
    cells[index].plain(in: text)
  }

  /// Whether no cell holds anything but spaces.
  func isBlank(in text: UnsafeRawBufferPointer) -> Bool {
    for cell in cells {
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
