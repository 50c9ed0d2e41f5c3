/// A number as somebody wrote it: its digits, and what its marks can mean.
///
/// Thousands may be set apart by points, commas, apostrophes or spaces of any width, in groups of three; the decimal
/// mark is a point or a comma. Where two kinds of mark stand together the last one is the decimal mark
/// ("1.234,56", "1'234.50"). A single mark before exactly three digits ("1.234") proves nothing by itself.
struct WrittenNumber: Equatable {
  enum Mark: UInt8 {
    case point = 0x2E
    case comma = 0x2C
  }

  enum Failure: Error {
    case notANumber
    /// More than eighteen.
    case tooManyDigits
    /// A trailing minus or parentheses: accounting habits that offices do not share.
    case unclearSign
  }

  var isNegative = false
  /// All the digits as one whole number.
  var digits: UInt64 = 0
  /// How many of the digits stand after the decimal mark, if the mark is a decimal one.
  var decimals = 0
  /// The mark that is surely a decimal one.
  var decimalMark: Mark?
  /// The mark that surely sets thousands apart.
  var groupMark: Mark?
  /// The only mark of "1.234" or "1,234".
  var unsureMark: Mark?
}

extension WrittenNumber {
  /// - Parameter cell: trimmed.
  /// - Complexity: O(bytes), without allocation.
  static func read(_ cell: ArraySlice<UInt8>) -> Result<WrittenNumber, Failure> {
    var body = cell
    var number = WrittenNumber()
    number.isNegative = takeSign(&body)
    let hadCurrency = takeCurrency(&body)
    if hadCurrency, !number.isNegative { number.isNegative = takeSign(&body) }
    if !hadCurrency { takeCurrencyAtEnd(&body) }
    if body.first == 0x28, body.last == 0x29 { return .failure(.unclearSign) }
    if body.last == 0x2D, body.dropLast().last.map(isDigit) == true { return .failure(.unclearSign) }
    guard let count = number.takeDigits(body) else { return .failure(.notANumber) }
    return count > mostDigits ? .failure(.tooManyDigits) : .success(number)
  }

  /// - Returns: whether the number is negative. Knows "-", "+" and the minus sign U+2212.
  private static func takeSign(_ body: inout ArraySlice<UInt8>) -> Bool {
    if body.first == 0x2B || body.first == 0x2D {
      let isMinus = body.first == 0x2D
      body = CellText.trimmed(body.dropFirst())
      return isMinus
    }
    guard body.first == 0xE2, body.starts(with: [0xE2, 0x88, 0x92]) else { return false }
    body = CellText.trimmed(body.dropFirst(3))
    return true
  }

  private static let currencies: [[UInt8]] = ["€", "euro", "eur"].map { Array($0.utf8) }

  private static func takeCurrency(_ body: inout ArraySlice<UInt8>) -> Bool {
    guard let first = body.first, first == 0xE2 || first | 0x20 == 0x65 else { return false }
    for currency in currencies where matches(body.prefix(currency.count), currency) {
      body = CellText.trimmed(body.dropFirst(currency.count))
      if body.first == 0x2E { body = CellText.trimmed(body.dropFirst()) }
      return true
    }
    return false
  }

  private static func takeCurrencyAtEnd(_ body: inout ArraySlice<UInt8>) {
    guard let last = body.last, !isDigit(last) else { return }
    for currency in currencies where matches(body.suffix(currency.count), currency) {
      body = CellText.trimmed(body.dropLast(currency.count))
      return
    }
  }

  private static func matches(_ bytes: ArraySlice<UInt8>, _ currency: [UInt8]) -> Bool {
    bytes.count == currency.count && zip(bytes, currency).allSatisfy { $0 == $1 || ($1 < 0x80 && $0 | 0x20 == $1) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension WrittenNumber {
  /// The marks met so far in a number.
  private struct Marks {
    var last: UInt8 = 0
    /// The kind of the marks before the last one; 0 when there is none.
    var earlier: UInt8 = 0
    var count = 0
    var sinceLast = 0
    var beforeFirst = 0
    /// Whether every group closed so far could be one of thousands: 1-3 digits, then threes.
    var areGroups = true
    var earlierAreAlike = true
  }

  /// Apostrophes count as one kind of mark and spaces of any width as another: neither is ever a decimal mark.
  private static let space: UInt8 = 0x20
  private static let apostrophe: UInt8 = 0x27

  /// As many as fit whatever they are.
  private static let mostDigits = 18

  /// - Returns: how many digits there are; `nil` where it is no number. Of too many, `digits` holds nothing of use.
  private mutating func takeDigits(_ body: ArraySlice<UInt8>) -> Int? {
    var marks = Marks()
    var total = 0
    var index = body.startIndex
    while index < body.endIndex {
      let byte = body[index]
      if Self.isDigit(byte) {
        total += 1
        if total <= Self.mostDigits { digits = digits * 10 + UInt64(byte - 0x30) }
        marks.sinceLast += 1
        index += 1
      } else {
        guard let (mark, width) = Self.mark(body[index...]) else { return nil }
        Self.close(mark, in: &marks)
        index += width
      }
    }
    guard total > 0, settle(marks, firstDigitIsZero: body.first == 0x30) else { return nil }
    return total
  }

  private static func mark(_ rest: ArraySlice<UInt8>) -> (mark: UInt8, width: Int)? {
    switch rest.first {
    case 0x2E, 0x2C, space, apostrophe: return rest.first.map { ($0, 1) }
    case 0xE2 where rest.starts(with: [0xE2, 0x80, 0x99]): return (apostrophe, 3)
    default: return CellText.leadingWideSpace(rest).map { (space, $0) }
    }
  }

  private static func close(_ mark: UInt8, in marks: inout Marks) {
    if marks.count == 0 {
      marks.beforeFirst = marks.sinceLast
      if !(1...3).contains(marks.sinceLast) { marks.areGroups = false }
    } else {
      if marks.sinceLast != 3 { marks.areGroups = false }
      if marks.count > 1, marks.earlier != marks.last { marks.earlierAreAlike = false }
      marks.earlier = marks.last
    }
    marks.last = mark
    marks.count += 1
    marks.sinceLast = 0
  }

  /// Decides what the marks mean. - Returns: whether they make a number at all.
  private mutating func settle(_ marks: Marks, firstDigitIsZero: Bool) -> Bool {
    guard marks.count > 0 else { return true }
    guard marks.sinceLast > 0, marks.earlierAreAlike else { return false }
    let mark = Mark(rawValue: marks.last)
    if marks.count == 1, let mark {
      decimals = marks.sinceLast
      let couldBeThousands = marks.sinceLast == 3 && marks.areGroups && !firstDigitIsZero
      if couldBeThousands { unsureMark = mark } else { decimalMark = mark }
      return true
    }
    guard marks.areGroups else { return false }
    if marks.count > 1, marks.earlier != marks.last {
      guard let mark else { return false }
      decimals = marks.sinceLast
      decimalMark = mark
      groupMark = Mark(rawValue: marks.earlier)
      return true
    }
    groupMark = mark
    return marks.sinceLast == 3
  }
}

extension WrittenNumber {
  /// Whole numbers from here on are not all numbers that a `Double` can hold: 2^53.
  static let leastInexact: UInt64 = 9_007_199_254_740_992

  /// Whether the value is so large that the last of its whole digits could be lost.
  func isTooLarge(withDecimals: Bool) -> Bool {
    digits / UInt64(Self.powersOfTen[withDecimals ? decimals : 0]) >= Self.leastInexact
  }

  /// The value, read with or without decimals. Correctly rounded.
  func value(withDecimals: Bool) -> Double {
    let places = withDecimals ? decimals : 0
    let size =
      digits <= Self.leastInexact
      ? Double(digits) / Self.powersOfTen[places]
      : Double("\(digits)e-\(places)") ?? .infinity
    return isNegative ? -size : size
  }

  /// Whole cents, half a cent away from zero; `nil` when too many for `Money`.
  func cents(withDecimals: Bool) -> Int64? {
    let places = withDecimals ? decimals : 0
    var size = digits
    if places <= 2 {
      let (product, overflow) = size.multipliedReportingOverflow(by: places == 2 ? 1 : places == 1 ? 10 : 100)
      if overflow { return nil }
      size = product
    } else {
      let divisor = UInt64(Self.powersOfTen[places - 2])
      size = size / divisor + (size % divisor >= divisor - divisor / 2 ? 1 : 0)
    }
    guard size <= Self.leastInexact else { return nil }
    return isNegative ? -Int64(size) : Int64(size)
  }

  private static let powersOfTen: [Double] = (0...18).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }
}
