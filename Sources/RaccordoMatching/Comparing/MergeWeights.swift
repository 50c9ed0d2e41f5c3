import RaccordoModel

/// How much each side counts in a merged list: shares that a table agreed, in hundredths of a percent.
public struct MergeWeights: Sendable, Hashable {
  public static let whole = 10_000

  public let from: Int
  public let to: Int

  /// - Returns: `nil` unless both are 0 or more and they make the whole together.
  public init?(from: Int, to: Int) {
    guard from >= 0, to >= 0, from <= MergeWeights.whole, from + to == MergeWeights.whole else { return nil }
    self.from = from
    self.to = to
  }

  /// `0.6,0.4`, or whole percentages: `60,40`.
  public init?(_ text: String) {
    let sides = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, let from = MergeWeights.hundredths(sides[0]), let to = MergeWeights.hundredths(sides[1]) else { return nil }
    let isPercent = from + to == 100 * MergeWeights.whole
    self.init(from: isPercent ? from / 100 : from, to: isPercent ? to / 100 : to)
  }

  /// A plain decimal with four places at most, times 10,000.
  private static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0...100).contains(whole), parts[0].first != "+" else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...4).contains(decimals.count), decimals.allSatisfy({ $0.isASCII && $0.isNumber }),
      let part = Int(decimals + String(repeating: "0", count: 4 - decimals.count))
    else { return nil }
    return whole * MergeWeights.whole + part
  }

  /// The weighted mean, to the hundredth.
  func mean(_ from: PointsInterval, _ to: PointsInterval) -> PointsInterval {
    func mean(_ one: Points, _ other: Points) -> Points {
      let sum = self.from * one.hundredths + self.to * other.hundredths
      return Points(hundredths: (sum + MergeWeights.whole / 2) / MergeWeights.whole)
    }
    return PointsInterval(known: mean(from.known, to.known), possible: mean(from.possible, to.possible))
  }
}
