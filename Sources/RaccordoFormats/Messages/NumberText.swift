import RaccordoModel

/// Numbers, amounts and days as people read them in their language, and as machines do.
public enum NumberText {
  /// "4.684 €" and "4.684,50 €" in Italian, "€4,684" and "€4,684.50" in English: cents only when there are any.
  public static func money(_ money: Money, in language: Language) -> String {
    let sign = money.cents < 0 ? "-" : ""
    let magnitude = money.cents.magnitude
    let whole = grouped(String(magnitude / 100), in: language)
    let cents = magnitude % 100
    let amount = cents == 0 ? whole : whole + decimalMark(in: language) + (cents < 10 ? "0" : "") + String(cents)
    return sign + language.of(it: amount + " €", en: "€" + amount)
  }

  /// "13,3" in Italian, "13.3" in English: no decimals when there are none.
  ///
  /// - Parameter places: the most decimals, 0 to 9.
  public static func number(_ number: Double, in language: Language, places: Int = 1) -> String {
    guard number.isFinite else { return plain(number) }
    // Most numbers are small counts: there is nothing to round and nothing to group.
    if number.magnitude < 1_000, number == number.rounded() { return String(Int(number)) }
    let text = rounded(number, places: places)
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let whole = grouped(String(parts.first ?? "0"), in: language)
    return (isNegative ? "-" : "") + whole + (parts.count > 1 ? decimalMark(in: language) + parts[1] : "")
  }

  /// "12/03/2025" in Italian, "12 Mar 2025" in English.
  public static func date(_ day: CivilDay, in language: Language) -> String {
    let (year, month, dayOfMonth) = day.components
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return language.of(
      it: "\(padded(dayOfMonth, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))",
      en: "\(dayOfMonth) \(months[month - 1]) \(year)")
  }

  /// A share of one as a percentage: 0.425 is "42,5 %" in Italian, "42.5%" in English.
  public static func percent(_ share: Double, in language: Language) -> String {
    number(share * 100, in: language) + language.of(it: " %", en: "%")
  }
}

extension NumberText {
  /// The shortest plain decimal that reads back as the same number: "13.3", "5000", never an exponent.
  public static func plain(_ number: Double) -> String {
    if number == number.rounded(), number.magnitude < 9_007_199_254_740_992 { return String(Int64(number)) }
    let text = number.description
    return text.contains("e") ? expanded(text) : text
  }

  /// Euro with a point, cents only when there are any: "4684", "4684.50".
  public static func plain(_ money: Money) -> String {
    let magnitude = money.cents.magnitude
    let cents = magnitude % 100
    let whole = (money.cents < 0 ? "-" : "") + String(magnitude / 100)
    return cents == 0 ? whole : whole + "." + padded(Int(cents), to: 2)
  }

  /// "1.5e-07" and "1e+22" written out.
  private static func expanded(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
    let mantissa = parts[0].split(separator: ".")
    let whole = String(mantissa[0])
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    let digits = whole + fraction
    let point = whole.count + exponent
    let body: String
    if point <= 0 {
      body = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      body = digits + String(repeating: "0", count: point - digits.count)
    } else {
      body = digits.prefix(point) + "." + digits.dropFirst(point)
    }
    return (isNegative ? "-" : "") + body
  }

  /// Rounded half away from zero at `places` decimals, zeros at the end left out.
  private static func rounded(_ number: Double, places: Int) -> String {
    let scale = (0..<max(0, min(9, places))).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (number * scale).rounded()
    guard scaled.magnitude < 9_007_199_254_740_992 else { return plain(number) }
    let value = plain(scaled / scale)
    return value == "-0" ? "0" : value
  }

  private static func grouped(_ digits: String, in language: Language) -> String {
    let mark = language.of(it: ".", en: ",")
    var groups: [Substring] = []
    var rest = Substring(digits)
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: mark)
  }

  static func decimalMark(in language: Language) -> String { language.of(it: ",", en: ".") }

  static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
