/// A number in one of the shapes that nearly all numbers of a list have: digits alone ("12"), a decimal mark ("12.5"), thousands
/// ("1.234.567"), both ("1.234,56"). Found in one loop over the bytes, and sure whatever the rest of the column says.
///
/// What it reads, `WrittenNumber.read(_:)` reads the same; everything else is `nil` and left to that.
struct PlainNumber {
  /// All the digits as one whole number, of thirteen digits at most: no sum overflows, and cents are exact.
  let digits: Int
  /// How many of the digits stand after the decimal mark.
  let decimals: Int
  /// The decimal mark and the one that sets thousands apart; 0 for none.
  let decimalMark: UInt8
  let groupMark: UInt8

  /// - Parameter cell: a range of `text`.
  @inline(__always)
  init?(_ text: UnsafeRawBufferPointer, _ cell: Range<Int>) {
    // Thirteen digits and the marks of their thousands.
    guard cell.count <= 18, !cell.isEmpty else { return nil }
    var (digits, total, sinceMark, beforeFirst) = (0, 0, 0, 0)
    // The last mark, and the one before it.
    var (last, group): (UInt8, UInt8) = (0, 0)
    for index in cell {
      let byte = text[index]
      let digit = byte &- 0x30
      if digit < 10 {
        digits = digits &* 10 &+ Int(digit)
        sinceMark &+= 1
        total &+= 1
      } else if byte == 0x2E || byte == 0x2C {
        if last == 0 {
          beforeFirst = sinceMark
        } else {
          guard sinceMark == 3, group == 0 || last == group else { return nil }
          group = last
        }
        last = byte
        sinceMark = 0
      } else {
        return nil
      }
    }
    guard total <= 13 else { return nil }
    self.digits = digits
    if last == 0 {
      (decimals, decimalMark, groupMark) = (0, 0, 0)
    } else if group == 0 {
      // Three digits behind a single mark prove nothing by themselves.
      guard beforeFirst > 0, sinceMark > 0, sinceMark != 3 else { return nil }
      (decimals, decimalMark, groupMark) = (sinceMark, last, 0)
    } else if last == group {
      guard (1...3).contains(beforeFirst), sinceMark == 3 else { return nil }
      (decimals, decimalMark, groupMark) = (0, 0, group)
    } else {
      guard (1...3).contains(beforeFirst), sinceMark > 0 else { return nil }
      (decimals, decimalMark, groupMark) = (sinceMark, last, group)
    }
  }

  var value: Double { decimals == 0 ? Double(digits) : WrittenNumber(self).value(withDecimals: true) }

  /// `nil` for parts of cents, which are rounded elsewhere.
  var cents: Int? {
    switch decimals {
    case 0: digits &* 100
    case 1: digits &* 10
    case 2: digits
    default: nil
    }
  }
}

extension WrittenNumber {
  init(_ plain: PlainNumber) {
    digits = UInt64(plain.digits)
    decimals = plain.decimals
    decimalMark = Mark(rawValue: plain.decimalMark)
    groupMark = Mark(rawValue: plain.groupMark)
  }
}
