import RaccordoModel

/// What the numbers of a column prove about its marks, gathered before any "1.234" is read.
struct NumberEvidence {
  private var pointIsDecimal = false
  private var pointIsGroup = false
  private var commaIsDecimal = false
  private var commaIsGroup = false
  private var pointHasLongDecimals = false
  private var commaHasLongDecimals = false

  mutating func note(_ number: WrittenNumber) {
    switch number.decimalMark {
    case .point:
      pointIsDecimal = true
      if number.decimals > 2 { pointHasLongDecimals = true }
    case .comma:
      commaIsDecimal = true
      if number.decimals > 2 { commaHasLongDecimals = true }
    case nil: break
    }
    switch number.groupMark {
    case .point: pointIsGroup = true
    case .comma: commaIsGroup = true
    case nil: break
    }
  }

  /// Whether a cell surely proves nothing new, as nearly all cells do: digits alone, and "1.234,56" once others have shown what its marks
  /// mean. With two signs behind the last mark it can be no long decimal, and there is no room for groups in six signs.
  @inline(__always)
  func knows(_ text: UnsafeRawBufferPointer, _ cell: Range<Int>) -> Bool {
    if cell.count > 3 {
      let mark = text[cell.upperBound - 3]
      if mark == 0x2C, commaIsDecimal, pointIsGroup || cell.count <= 6 { return true }
      if mark == 0x2E, pointIsDecimal, commaIsGroup || cell.count <= 6 { return true }
    }
    for index in cell where text[index] &- 0x30 > 9 { return false }
    return true
  }

  /// Whether the single mark of "1.234" is a decimal one; `nil` when nothing decides.
  ///
  /// - A plain number follows the column: a mark that is decimal elsewhere is decimal here; a mark that groups elsewhere,
  ///   or beside which the other one is decimal, groups here. With no proof, a whole field can only mean thousands.
  /// - Money has two decimals at most, so three digits are thousands, unless the column has amounts with three
  ///   decimals or more after the same mark (prices worked out by a formula).
  func isDecimal(_ mark: WrittenNumber.Mark, in field: FieldKind, isWhole: Bool) -> Bool? {
    let isPoint = mark == .point
    if field == .money {
      return (isPoint ? pointHasLongDecimals : commaHasLongDecimals) ? nil : false
    }
    let provenDecimal = isPoint ? pointIsDecimal : commaIsDecimal
    let provenGroup = isPoint ? pointIsGroup || commaIsDecimal : commaIsGroup || pointIsDecimal
    if provenDecimal != provenGroup { return provenDecimal }
    return isWhole && !provenDecimal ? false : nil
  }
}
