import RaccordoModel

/// Numbers, amounts or days that some thresholds tell apart: each threshold itself, and one value between each two.
struct OrderedAnswers {
  private let field: FieldSchema
  private let thresholds: [Double]
  private let least: Double
  private let largest: Double

  /// - Parameter thresholds: in the measure of the field: cents, days since 1970, plain numbers.
  init(_ field: FieldSchema, thresholds: [Double]) {
    self.field = field
    let scale = field.kind == .money ? 100.0 : 1
    let limits: (Double, Double) =
      switch field.kind {
      // The days of the years 1 to 9999.
      case .date: (-719_162, 2_932_896)
      // Beyond 2^53 not every whole number has a Double of its own.
      default: (-9_007_199_254_740_992, 9_007_199_254_740_992)
      }
    least = max(limits.0, field.minimum.map { $0 * scale } ?? limits.0)
    largest = min(limits.1, field.maximum.map { $0 * scale } ?? limits.1)
    let (low, high) = (least, largest)
    self.thresholds = Set(thresholds).filter { low <= $0 && $0 <= high }.sorted()
  }

  /// Whether values come in steps of one: cents, days, people.
  private var isStepped: Bool { field.isWhole || field.kind != .number }

  var values: [FieldValue] {
    guard least <= largest else { return [] }
    let edges = [least.nextDown] + thresholds + [largest.nextUp]
    let between = zip(edges, edges.dropFirst()).compactMap(value)
    let exact = thresholds.filter { !isStepped || $0 == $0.rounded() }
    return Set(between + exact).sorted().map(answer)
  }

  /// A round value that lies strictly between two others.
  private func value(_ low: Double, _ high: Double) -> Double? {
    let isOpenBelow = low < least
    let isOpenAbove = high > largest
    let steps: [Double] = field.kind == .money ? [100, 1] : [1]
    let wish =
      switch (isOpenBelow, isOpenAbove) {
      case (true, true): min(max(0, least), largest)
      case (true, false): high
      case (false, true): low
      case (false, false): low + (high - low) / 2
      }
    for step in steps {
      let down = (wish / step).rounded(.down) * step
      for candidate in [down, down - step, down + step] where candidate > low && candidate < high {
        return candidate
      }
    }
    guard !isStepped else { return nil }
    let middle = low + (high - low) / 2
    return middle > low && middle < high ? middle : nil
  }

  private func answer(_ size: Double) -> FieldValue {
    switch field.kind {
    case .money: .money(Money(cents: Int64(size)))
    case .date: .date(CivilDay(daysSince1970: Int(size)))
    default: .number(size)
    }
  }
}
