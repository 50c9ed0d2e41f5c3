import RaccordoModel

extension WrittenDate {
  /// A day in the two shapes that nearly all days of a list have, "31/12/2024" and "2024-12-31", with any of the three separators. What
  /// it reads is what `read(_:latestYear:)` reads; everything else is `nil` and left to that.
  ///
  /// - Parameter cell: a range of `text`.
  @inline(__always)
  static func plain(_ text: UnsafeRawBufferPointer, _ cell: Range<Int>) -> CivilDay? {
    guard cell.count == 10 else { return nil }
    let start = cell.lowerBound
    if let separator = separator(text[start + 2]), text[start + 5] == separator {
      return day(number(text, start + 6, 4), number(text, start + 3, 2), number(text, start, 2))
    }
    guard let separator = separator(text[start + 4]), text[start + 7] == separator else { return nil }
    return day(number(text, start, 4), number(text, start + 5, 2), number(text, start + 8, 2))
  }

  @inline(__always)
  private static func separator(_ byte: UInt8) -> UInt8? {
    byte == 0x2F || byte == 0x2D || byte == 0x2E ? byte : nil
  }

  @inline(__always)
  private static func number(_ text: UnsafeRawBufferPointer, _ start: Int, _ width: Int) -> Int? {
    var number = 0
    for index in start..<start + width {
      let digit = text[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  @inline(__always)
  private static func day(_ year: Int?, _ month: Int?, _ day: Int?) -> CivilDay? {
    guard let year, let month, let day else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }
}
