import RaccordoModel

/// The stretch of the calendar to which demands are counted: a month, a quarter or a year.
public struct LedgerPeriod: Sendable, Hashable {
  public enum Length: String, Sendable, Hashable, CaseIterable, Comparable {
    case month, quarter, year

    public static func < (left: Length, right: Length) -> Bool { left.months < right.months }

    /// How many months it has.
    public var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    }
  }

  public let length: Length
  public let year: Int
  /// The first month of the period, 1 to 12.
  public let month: Int

  /// The period in which a day lies.
  public init(of day: CivilDay, _ length: Length = .month) {
    let (year, month, _) = day.components
    self.init(year: year, month: month, length)
  }

  private init(year: Int, month: Int, _ length: Length) {
    self.length = length
    self.year = year
    self.month = (month - 1) / length.months * length.months + 1
  }

  /// The longer period in which this one lies; `nil` when the length asked for is shorter.
  public func within(_ length: Length) -> LedgerPeriod? {
    length < self.length ? nil : LedgerPeriod(year: year, month: month, length)
  }
}

extension LedgerPeriod {
  /// "2025-M03", "2025-Q1" or "2025", as SDMX writes reporting periods: no spreadsheet takes them for days.
  public var text: String {
    let digits = String(year)
    let year = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch length {
    case .month: return year + (month < 10 ? "-M0" : "-M") + String(month)
    case .quarter: return year + "-Q" + String((month - 1) / 3 + 1)
    case .year: return year
    }
  }

  /// Reads `text`; `nil` when it is no period.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = LedgerPeriod.number(first) else { return nil }
    if parts.count == 1 {
      self.init(year: year, month: 1, .year)
    } else {
      guard parts.count == 2, let letter = parts[1].first, let number = LedgerPeriod.number(parts[1].dropFirst()) else { return nil }
      switch (letter, parts[1].utf8.count, number) {
      case ("M", 3, 1...12): self.init(year: year, month: number, .month)
      case ("Q", 2, 1...4): self.init(year: year, month: number * 3, .quarter)
      default: return nil
      }
    }
  }

  /// Digits alone: `Int` would take a sign too.
  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}

extension LedgerPeriod: Comparable {
  /// By the day on which they begin; of two that begin together the shorter first.
  public static func < (left: LedgerPeriod, right: LedgerPeriod) -> Bool {
    (left.year, left.month, left.length.months) < (right.year, right.month, right.length.months)
  }
}
