import RaccordoModel

/// The plain shapes of cells. Each function says whether it has read the cell, and reads only what `CellReader` reads the same.
extension ColumnReader {
  @inline(__always)
  func readNumber(
    _ cell: Range<Int>, in text: UnsafeRawBufferPointer, into answers: inout ColumnAnswers, at row: Int
  ) -> Bool {
    guard let number = WrittenNumber.plain(text, cell) else { return false }
    if kind == .money {
      guard let cents = number.cents(withDecimals: true), fits(Double(cents) / 100) else { return false }
      answers.set(number: Double(cents), at: row)
    } else {
      let value = number.value(withDecimals: true)
      guard fits(value) else { return false }
      answers.set(number: value, at: row)
    }
    return true
  }

  @inline(__always)
  private func fits(_ value: Double) -> Bool {
    value >= minimum && value <= maximum && (!isWhole || value.rounded() == value)
  }

  @inline(__always)
  func readDay(
    _ cell: Range<Int>, in text: UnsafeRawBufferPointer, into answers: inout ColumnAnswers, at row: Int
  ) -> Bool {
    guard let day = WrittenDate.plain(text, cell) else { return false }
    let number = Double(day.daysSince1970)
    guard fits(number), number <= latestDay else { return false }
    answers.set(number: number, at: row)
    return true
  }

  /// ASCII without spaces around it that cannot be a mark of what nobody knows.
  @inline(__always)
  func readText(
    _ cell: Range<Int>, in text: UnsafeRawBufferPointer, into answers: inout ColumnAnswers, at row: Int
  ) -> Bool {
    guard !hasChoices, CellText.isPlainWord(text, cell) else { return false }
    answers.set(text: UnsafeRawBufferPointer(rebasing: text[cell]), at: row)
    return true
  }

  /// A cell that was met before.
  @inline(__always)
  func readRemembered(
    _ cell: Range<Int>, _ hash: UInt64, in text: UnsafeRawBufferPointer, into answers: inout ColumnAnswers, at row: Int
  ) -> Bool {
    switch remembered.reading(of: cell, hash, in: text) {
    case .bits(let bits): answers.set(bits: bits, at: row)
    case .unknown: break
    case nil: return false
    }
    return true
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
