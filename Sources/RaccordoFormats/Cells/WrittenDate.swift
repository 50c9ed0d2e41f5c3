import RaccordoModel

/// A day as somebody wrote it.
///
/// Day, month, year in the Italian order with `/`, `-` or `.`; ISO year first; a time after the day is passed over.
/// A plain whole number is an Excel serial day of the 1900 system, except 1900...2100, which looks like a bare year.
enum WrittenDate: Equatable {
  case day(CivilDay)
  /// It is written like a day, and the calendar has no such day.
  case impossible
  case notADate

  /// - Parameters:
  ///   - cell: trimmed.
  ///   - latest: the last year that a two-digit year can mean.
  static func read(_ cell: ArraySlice<UInt8>, latestYear latest: Int) -> WrittenDate {
    var rest = cell
    guard let first = takeNumber(&rest) else { return .notADate }
    if rest.isEmpty { return serial(first) }
    guard let separator = takeSeparator(&rest), let second = takeNumber(&rest),
      takeSeparator(&rest) == separator, let third = takeNumber(&rest), isTimeOrNothing(rest)
    else { return .notADate }
    if first.width == 4 { return third.width <= 2 ? made(first.value, second, third) : .notADate }
    switch third.width {
    case 4: return made(third.value, second, first)
    case 2: return made(fullYear(third.value, latest: latest), second, first)
    default: return .notADate
    }
  }

  private struct Number {
    var value: Int
    var width: Int
  }

  private static func takeNumber(_ rest: inout ArraySlice<UInt8>) -> Number? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...7).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return Number(value: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, width: digits.count)
  }

  private static func takeSeparator(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard let byte = rest.first, byte == 0x2F || byte == 0x2D || byte == 0x2E else { return nil }
    rest = rest.dropFirst()
    return byte
  }

  /// "00:00", "T10:30:00Z", " 10.30.00": only signs that a time of day is written with.
  private static func isTimeOrNothing(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return true }
    guard first == 0x20 || first == 0x54 else { return false }
    let time = rest.dropFirst()
    return time.first.map { (0x30...0x39).contains($0) } == true
      && time.allSatisfy { (0x2B...0x3A).contains($0) || $0 == 0x5A }
  }

  private static func made(_ year: Int, _ month: Number, _ day: Number) -> WrittenDate {
    guard month.width <= 2, day.width <= 2 else { return .notADate }
    return CivilDay(year: year, month: month.value, day: day.value).map(WrittenDate.day) ?? .impossible
  }

  /// The latest year with these two last digits that is not after `latest`.
  private static func fullYear(_ twoDigits: Int, latest: Int) -> Int {
    let year = latest - latest % 100 + twoDigits
    return year > latest ? year - 100 : year
  }

  /// Excel counts from 1 = 1900-01-01 and believes in 29 February 1900 (serial 60), which never was.
  private static func serial(_ number: Number) -> WrittenDate {
    guard (1...2_958_465).contains(number.value), !(1900...2100).contains(number.value) else { return .notADate }
    if number.value == 60 { return .impossible }
    return .day(CivilDay(daysSince1970: number.value - (number.value < 60 ? 25_568 : 25_569)))
  }
}
