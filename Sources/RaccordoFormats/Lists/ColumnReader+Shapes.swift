import RaccordoModel

/// The plain shapes of cells: `nil` for all others, and for what does not fit the field. What is read here, `CellReader` reads the same.
extension ColumnReader {
  @inline(__always)
  func number(_ cell: Range<Int>, in text: UnsafeRawBufferPointer) -> Double? {
    guard let number = PlainNumber(text, cell) else { return nil }
    let value = number.value
    return fits(value, isWhole: number.decimals == 0) ? value : nil
  }

  @inline(__always)
  func cents(_ cell: Range<Int>, in text: UnsafeRawBufferPointer) -> Double? {
    guard let number = PlainNumber(text, cell), let cents = number.cents else { return nil }
    return fits(Double(cents) / 100, isWhole: number.decimals == 0) ? Double(cents) : nil
  }

  @inline(__always)
  func day(_ cell: Range<Int>, in text: UnsafeRawBufferPointer) -> Double? {
    guard let day = WrittenDate.plain(text, cell) else { return nil }
    let number = Double(day.daysSince1970)
    return fits(number, isWhole: true) && number <= latestDay ? number : nil
  }

  @inline(__always)
  private func fits(_ value: Double, isWhole isSurelyWhole: Bool) -> Bool {
    value >= minimum && value <= maximum && (!isWhole || isSurelyWhole || Int64(exactly: value) != nil)
  }
}

extension CellText {
  /// Whether a cell is ASCII and says nothing but itself: without spaces around it, no mark of what nobody knows, no failed formula.
  ///
  /// - Parameter cell: a range of `text`, not empty.
  static func isPlainWord(_ text: UnsafeRawBufferPointer, _ cell: Range<Int>) -> Bool {
    switch text[cell.lowerBound] | 0x20 {
    // Marks begin with n, s, u, "#" or a sign of "-?._/", and have no digit.
    case 0x6E, 0x73, 0x75: if cell.count <= 16, !text[cell].contains(where: { (0x30...0x39).contains($0) }) { return false }
    case 0x30...0x39, 0x61...0x7A: break
    default: return false
    }
    guard text[cell.upperBound - 1] > 0x20 else { return false }
    var index = cell.lowerBound
    while index + 8 <= cell.upperBound {
      if text.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
      index += 8
    }
    while index < cell.upperBound, text[index] < 0x80 { index += 1 }
    return index == cell.upperBound
  }
}
