/// An amount in euro, held as whole cents so that no sum ever depends on its order.
///
/// Negative amounts exist (a credit towards the landlord) and are kept as they are.
public struct Money: Sendable, Hashable, Comparable, Codable {
  public var cents: Int64

  public init(cents: Int64) {
    self.cents = cents
  }

  /// The nearest whole cent; `nil` when the amount is not finite or is beyond ±90,071,992,547,409 euro,
  /// the largest amount whose cents a `Double` holds exactly.
  public init?(euros: Double) {
    let cents = (euros * 100).rounded()
    guard cents.magnitude <= 9_007_199_254_740_992 else { return nil }
    self.cents = Int64(cents)
  }

  public var euros: Double { Double(cents) / 100 }

  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
}

/// Points given by criteria, held as whole hundredths: 12.5 points are 1250.
public struct Points: Sendable, Hashable, Comparable {
  public var hundredths: Int

  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  public init(_ whole: Int) {
    hundredths = whole * 100
  }

  public static let zero = Points(hundredths: 0)

  public static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }
  public static func + (left: Points, right: Points) -> Points { Points(hundredths: left.hundredths + right.hundredths) }
  public static func - (left: Points, right: Points) -> Points { Points(hundredths: left.hundredths - right.hundredths) }
}

extension Points: CustomStringConvertible {
  /// "45", "12.5" or "0.25": a plain decimal number, as in machine formats.
  public var description: String {
    let magnitude = hundredths.magnitude
    let whole = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
    let rest = magnitude % 100
    if rest == 0 { return whole }
    let digits = rest < 10 ? "0\(rest)" : String(rest)
    return whole + "." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
  }
}

/// What a household's points are known to be, and what they could become once the missing answers arrive.
///
/// - Invariant: `known <= possible`.
public struct PointsInterval: Sendable, Hashable {
  public var known: Points
  public var possible: Points

  public init(known: Points, possible: Points) {
    precondition(known <= possible, "an interval of points runs upwards")
    self.known = known
    self.possible = possible
  }

  public var isSettled: Bool { known == possible }
}
