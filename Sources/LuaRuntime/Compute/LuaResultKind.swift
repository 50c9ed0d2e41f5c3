/// What a function must give back. Nothing is converted: a text is never taken for a number.
///
/// `nil` means *unknown* for every kind. Anything else that does not fit is a failure of the row.
public enum LuaResultKind: Sendable, Hashable {
  /// A finite number; an integer of at most 2^53.
  case number
  /// A finite number, multiplied by `scale` and rounded half away from zero to a whole number of
  /// at most 2^53: euro to cents with a scale of 100.
  case scaled(Double)
  /// A whole number of at most 2^53; `4.0` is one, `4.5` is not.
  case wholeNumber
  /// A whole number of days since 1970-01-01, of the years 1 to 9999.
  case day
  case boolean
  /// One of the texts.
  case choice(LuaDictionary)
  /// A list of some of the texts, in any order.
  case choices(LuaDictionary)

  /// Euro in, whole cents out.
  public static let money = LuaResultKind.scaled(100)
}
