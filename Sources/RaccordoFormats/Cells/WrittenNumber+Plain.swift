extension WrittenNumber {
  /// The shapes that nearly all numbers of a list have, in one loop over their bytes: digits alone ("12"), a decimal mark ("12.5"),
  /// thousands ("1.234.567"), both ("1.234,56"). What it reads is what `read(_:)` reads; everything else is `nil` and left to that.
  ///
  /// - Parameter cell: a range of `text`.
  @inline(__always)
  static func plain(_ text: UnsafeRawBufferPointer, _ cell: Range<Int>) -> WrittenNumber? {
    // Fifteen digits and their marks: no sum overflows, and cents are exact.
    guard cell.count <= 18, !cell.isEmpty else { return nil }
    var number = WrittenNumber()
    var (total, sinceMark, beforeFirst, marks) = (0, 0, 0, 0)
    var (last, group): (UInt8, UInt8) = (0, 0)
    for index in cell {
      let byte = text[index]
      let digit = byte &- 0x30
      if digit < 10 {
        number.digits = number.digits &* 10 &+ UInt64(digit)
        sinceMark &+= 1
        total &+= 1
      } else if byte == 0x2E || byte == 0x2C {
        if marks == 0 {
          beforeFirst = sinceMark
        } else {
          guard sinceMark == 3, marks == 1 || last == group else { return nil }
          group = last
        }
        last = byte
        marks &+= 1
        sinceMark = 0
      } else {
        return nil
      }
    }
    guard total <= 13 else { return nil }
    if marks == 0 { return number }
    return number.settlePlain(last: last, group: group, beforeFirst: beforeFirst, sinceLast: sinceMark) ? number : nil
  }

  /// - Parameter group: the mark before the last one; 0 when there is only one mark.
  @inline(__always)
  private mutating func settlePlain(last: UInt8, group: UInt8, beforeFirst: Int, sinceLast: Int) -> Bool {
    if group == 0 {
      guard beforeFirst > 0, sinceLast > 0, sinceLast != 3 else { return false }
      decimals = sinceLast
      decimalMark = Mark(rawValue: last)
      return true
    }
    guard (1...3).contains(beforeFirst), sinceLast > 0 else { return false }
    groupMark = Mark(rawValue: group)
    if last == group { return sinceLast == 3 }
    decimals = sinceLast
    decimalMark = Mark(rawValue: last)
    return true
  }
}
