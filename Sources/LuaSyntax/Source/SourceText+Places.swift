extension SourceText {
  /// The line (from 1) that holds `offset`. Complexity: O(log lines).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The position of a byte; past the end means the end. Complexity: O(log lines).
  public func position(at offset: Int) -> SourcePosition {
    let place = count(at: offset)
    return SourcePosition(line: place.line, column: place.scalars + 1)
  }

  public func range(of bytes: ByteRange) -> SourceRange {
    SourceRange(start: position(at: bytes.lowerBound), end: position(at: bytes.upperBound))
  }

  /// The UTF-16 units before `offset` on its line, from 0: what the Language Server Protocol calls `character`.
  public func utf16Column(at offset: Int) -> Int { count(at: offset).utf16 }

  /// The byte of a position, or nil when the line does not exist. A column past the line means its end.
  /// Complexity: O(length of the line).
  public func offset(of position: SourcePosition) -> Int? {
    offset(line: position.line) { $0.scalars < position.column - 1 }
  }

  /// The byte of a line (from 1) and a UTF-16 column (from 0), or nil when the line does not exist.
  public func offset(line: Int, utf16Column: Int) -> Int? {
    offset(line: line) { $0.utf16 < utf16Column }
  }

  private func offset(line: Int, while isBefore: (ColumnIndex.Count) -> Bool) -> Int? {
    guard let line = lineBytes(line) else { return nil }
    var count = ColumnIndex.Count(offset: line.lowerBound)
    while count.offset < line.upperBound, isBefore(count) {
      ColumnIndex.step(&count, in: bytes)
    }
    return min(count.offset, line.upperBound)
  }

  private func count(at offset: Int) -> (line: Int, scalars: Int, utf16: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    let here = columns.count(before: offset, in: bytes)
    let start = columns.count(before: lineStarts[line - 1], in: bytes)
    return (line, here.scalars - start.scalars, here.utf16 - start.utf16)
  }
}
