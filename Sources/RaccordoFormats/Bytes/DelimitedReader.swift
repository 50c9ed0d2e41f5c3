/// Walks over a delimited text (RFC 4180, with the liberties that offices take) one row at a time.
///
/// - Lines end with LF, CRLF or CR. Empty lines are skipped; each row knows the line on which it begins.
/// - A cell is quoted when its first byte is a quote; inside, two quotes stand for one and line breaks are text.
///   A quote later in a plain cell is text ("via "Roma"").
/// - A quoted cell is *broken* when it never closes, when text follows its closing quote, or when it swallows lines
///   each of which would be a row by itself (as many separators as the header, or more). The row then says on which
///   line the quote opened, that line is read as it stands, and the next row begins on the next line. The caller sets
///   such a row aside.
/// - Complexity: O(bytes). Memory: one record.
struct DelimitedReader {
  let bytes: [UInt8]
  let separator: UInt8
  /// How many cells a row should have, once the header is known: it lets a stray quote be told from a long cell.
  var expectedCells: Int?
  private(set) var position: Int
  private(set) var line: Int
  private static let quote: UInt8 = 0x22

  init(_ bytes: [UInt8], from start: Int = 0, line: Int = 1, separator: Separator) {
    self.bytes = bytes
    self.separator = separator.rawValue
    self.line = line
    position = start
  }

  /// Goes to a row met before.
  mutating func move(to start: Int, line: Int) {
    position = start
    self.line = line
  }

  /// Reads the next row that is not an empty line; `false` at the end.
  mutating func next(into record: inout DelimitedRecord) -> Bool {
    skipEmptyLines()
    guard position < bytes.count else { return false }
    record.removeAll()
    record.start = position
    record.line = line
    record.brokenQuoteLine = nil
    record.spansLines = false
    var isInRow = true
    while isInRow {
      if position < bytes.count, bytes[position] == Self.quote {
        isInRow = readQuotedCell(into: &record)
      } else {
        isInRow = readPlainCells(into: &record, upToQuotes: true)
      }
    }
    if record.spansLines, record.brokenQuoteLine == nil { undoIfLinesAreRows(&record) }
    return true
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D { passLineEnd() }
  }

  /// Moves past one line end.
  private mutating func passLineEnd() {
    let isCarriageReturn = bytes[position] == 0x0D
    position += 1
    if isCarriageReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
  }

  /// Reads cells as they stand, up to the end of the line.
  ///
  /// Marks are looked for in eight bytes at a time: most cells are shorter than that, and there are millions of them.
  /// - Parameter upToQuotes: whether to stop before a later cell that begins with a quote.
  /// - Returns: whether the row goes on.
  private mutating func readPlainCells(into record: inout DelimitedRecord, upToQuotes: Bool) -> Bool {
    while true {
      let stop = Self.cut(bytes, from: position, separator, upToQuotes: upToQuotes, into: &record)
      position = stop.place
      switch stop.reason {
      case .full: record.makeRoom()
      case .quote: return true
      case .lineEnd:
        passLineEnd()
        return false
      case .end: return false
      }
    }
  }

  private enum StopReason {
    case quote, lineEnd, end
    /// The record has no room for the cell that begins here.
    case full
  }

  private static func cut(
    _ bytes: [UInt8], from begin: Int, _ separator: UInt8, upToQuotes: Bool, into record: inout DelimitedRecord
  ) -> (place: Int, reason: StopReason) {
    bytes.withUnsafeBytes { text in
      record.fill { cells in
        var (start, block) = (begin, begin)
        var marks = CellMarks(text, at: block, separator)
        while cells.hasRoom {
          while marks.isEmpty {
            block += 8
            guard block < text.count else {
              cells.append(start, text.count)
              return (text.count, .end)
            }
            marks = CellMarks(text, at: block, separator)
          }
          let mark = block + marks.removeFirst()
          let byte = text[mark]
          if byte == separator {
            cells.append(start, mark)
            start = mark + 1
            if upToQuotes, start < text.count, text[start] == quote { return (start, .quote) }
          } else if byte == 0x0A || byte == 0x0D {
            cells.append(start, mark)
            return (mark, .lineEnd)
          }
        }
        return (start, .full)
      }
    }
  }

  /// Moves past a separator or a line end. - Returns: whether the row goes on.
  private mutating func passCellEnd() -> Bool {
    guard position < bytes.count else { return false }
    if bytes[position] == separator {
      position += 1
      return true
    }
    passLineEnd()
    return false
  }

  private mutating func readQuotedCell(into record: inout DelimitedRecord) -> Bool {
    let opening = position
    guard let closing = closingQuote(after: opening) else {
      record.brokenQuoteLine = record.brokenQuoteLine ?? line
      return readPlainCells(into: &record, upToQuotes: true)
    }
    record.append(
      DelimitedRecord.Cell(start: opening + 1, end: closing.quote, hasDoubledQuotes: closing.hasDoubledQuotes))
    line += closing.lineEnds
    if closing.lineEnds > 0 { record.spansLines = true }
    position = closing.quote + 1
    return passCellEnd()
  }

  /// The quote that closes a cell: followed by a separator, a line end or the end of the text.
  ///
  /// Looking from every stray quote to the end of the text is still linear: after one such walk all the quotes left
  /// come in even runs, and each of those closes or breaks where it stands.
  private mutating func closingQuote(
    after opening: Int
  ) -> (quote: Int, hasDoubledQuotes: Bool, lineEnds: Int)? {
    var index = opening + 1
    var hasDoubledQuotes = false
    var lineEnds = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        guard index + 1 < bytes.count else { return (index, hasDoubledQuotes, lineEnds) }
        let next = bytes[index + 1]
        if next == separator || next == 0x0A || next == 0x0D { return (index, hasDoubledQuotes, lineEnds) }
        guard next == 0x22 else { return nil }
        hasDoubledQuotes = true
        index += 1
      } else if byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
        lineEnds += 1
      }
      index += 1
    }
    return nil
  }
}

extension DelimitedReader {
  /// More lines than this are too many for one cell to be taken at its word.
  private static let manyLines = 20

  /// A row that runs over several lines, each of which would be a row by itself: a quote that was typed by mistake met
  /// another one lines below. Taking it as one row would lose the rows in between.
  private mutating func undoIfLinesAreRows(_ record: inout DelimitedRecord) {
    guard let expectedCells, looksLikeRows(from: record.start, to: position, of: expectedCells) else { return }
    position = record.start
    line = record.line
    record.removeAll()
    record.brokenQuoteLine = line
    _ = readPlainCells(into: &record, upToQuotes: false)
  }

  /// Whether the lines have separators enough to be rows: every line of a short stretch with three columns or more,
  /// most lines of a long one.
  private func looksLikeRows(from start: Int, to end: Int, of cells: Int) -> Bool {
    let lines = bytes[start..<end].split(omittingEmptySubsequences: true) { $0 == 0x0A || $0 == 0x0D }
    let rows = lines.reduce(0) { count, line in
      let separators = line.reduce(0) { $0 + ($1 == separator ? 1 : 0) }
      return count + (separators >= cells - 1 ? 1 : 0)
    }
    if lines.count > Self.manyLines { return cells >= 2 && rows * 2 > lines.count }
    return cells >= 3 && rows == lines.count
  }
}
