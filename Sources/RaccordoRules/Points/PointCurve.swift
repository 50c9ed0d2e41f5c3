import RaccordoModel

/// The points of a criterion as a function of a size, on one day and for one service: every figure has its value.
///
/// The tree interpreter and the columns both ask it, so that they round and compare in one way.
public struct PointCurve: Sendable, Hashable {
  enum Shape: Sendable, Hashable {
    case constant(Int)
    case units(of: Double, points: Int)
    case bands([SizeBand])
    /// Sizes with their points, in order.
    case line([Knot])
    /// The size is the points.
    case own
    /// A figure is missing, or the figures of this day contradict each other: nobody can say.
    case undecided
  }

  /// A band between two sizes.
  struct SizeBand: Sendable, Hashable {
    var low: Double
    var includesLow: Bool
    /// Included.
    var high: Double
    /// In hundredths.
    var points: Int

    func contains(_ size: Double) -> Bool {
      (includesLow ? low <= size : low < size) && size <= high
    }
  }

  struct Knot: Sendable, Hashable {
    var size: Double
    /// In hundredths.
    var points: Int
  }

  let shape: Shape
  /// In hundredths.
  let most: Int
  /// Whether sizes are whole.
  let isStepped: Bool
  /// Its bands ready for many sizes, where they have no gaps.
  let seamless: SeamlessBands?

  public init(_ rule: PointRule, operands: OperandValues) {
    most = rule.most.hundredths
    isStepped = rule.measure?.isStepped ?? false
    shape = PointCurve.shape(rule, operands) ?? .undecided
    seamless = if case .bands(let bands) = shape { SeamlessBands(bands) } else { nil }
  }

  public static func == (left: PointCurve, right: PointCurve) -> Bool {
    left.shape == right.shape && left.most == right.most && left.isStepped == right.isStepped
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(shape)
    hasher.combine(most)
    hasher.combine(isStepped)
  }

  /// Whether every figure has a value, so that an answer decides.
  public var isDecidable: Bool { shape != .undecided }

  private static func shape(_ rule: PointRule, _ operands: OperandValues) -> Shape? {
    switch rule {
    case .fixed(let points): return .constant(points.hundredths)
    case .function: return .own
    case .per(let rule):
      guard let each = rule.measure.size(of: rule.each, operands), each > 0 else { return nil }
      return .units(of: each, points: rule.points.hundredths)
    case .bands(let rule): return bands(rule, operands).map(Shape.bands)
    case .scale(let rule):
      let knots = rule.knots.compactMap { knot in
        rule.measure.size(of: knot.at, operands).map { Knot(size: $0, points: knot.points.hundredths) }
      }
      let isRising = zip(knots, knots.dropFirst()).allSatisfy { $0.size < $1.size }
      return knots.count == rule.knots.count && isRising ? .line(knots) : nil
    }
  }

  private static func bands(_ rule: PointBands, _ operands: OperandValues) -> [SizeBand]? {
    var bands: [SizeBand] = []
    for band in rule.bands {
      let from = band.from.map { rule.measure.size(of: $0, operands) }
      let to = band.to.map { rule.measure.size(of: $0, operands) }
      if from == .some(nil) || to == .some(nil) { return nil }
      bands.append(
        SizeBand(
          low: from?.flatMap(\.self) ?? bands.last?.high ?? -.infinity, includesLow: from != nil,
          high: to?.flatMap(\.self) ?? .infinity, points: band.points.hundredths))
    }
    return bands
  }
}

extension PointCurve {
  /// What a household gets, when the criterion holds, whose size is somewhere in `range`.
  ///
  /// Exact: some size of the range gives the least, and some the most.
  ///
  /// - Complexity: O(1) when the size is known and for `per`; O(figures²) else.
  public func points(over range: SizeRange) -> PointsInterval {
    let ends = hundredths(over: range)
    return PointsInterval(known: Points(hundredths: ends.lowerBound), possible: Points(hundredths: ends.upperBound))
  }

  /// The same in hundredths.
  public func hundredths(over range: SizeRange) -> ClosedRange<Int> {
    switch shape {
    case .constant(let points): return points...points
    case .undecided: return 0...most
    case .units, .own: return hundredths(at: range.low)...hundredths(at: range.high)
    case .bands, .line:
      if let size = range.known { return hundredths(at: size)...hundredths(at: size) }
      let points = hundredths(atEach: sizes(in: range))
      return (points.min() ?? 0)...(points.max() ?? most)
    }
  }

  /// - Parameter sizes: in order, so that a band that ends before one of them need not be held against the others.
  private func hundredths(atEach sizes: [Double]) -> [Int] {
    guard case .bands(let bands) = shape else { return sizes.map(hundredths) }
    var passed = 0
    return sizes.map { size in
      while passed < bands.count, bands[passed].high < size { passed += 1 }
      return bands[passed...].first { $0.contains(size) }?.points ?? 0
    }
  }

  /// - Precondition: every figure has a value.
  func hundredths(at size: Double) -> Int {
    switch shape {
    case .constant(let points): return points
    case .units(let each, let points): return units(in: size, of: each, points)
    case .bands(let bands): return bands.first { $0.contains(size) }?.points ?? 0
    case .line(let knots): return PointCurve.between(knots, size)
    case .own: return Int(min(max(0, (size * 100).rounded()), Double(most)))
    case .undecided: return 0
    }
  }

  /// Whole units: 0.3 holds three of 0.1, whatever binary fractions make of it.
  func units(in size: Double, of each: Double, _ points: Int) -> Int {
    let units = size / each
    // Below nothing is nothing, and well over the cap it is the cap: what is between fits an integer.
    guard units > 0, points > 0 else { return 0 }
    guard units < Double(most) / Double(points) + 1 else { return most }
    let below = Int(units)
    let nearest = units - Double(below) < 0.5 ? below : below + 1
    let isWhole = (units - Double(nearest)).magnitude < 1e-9 * max(1, Double(nearest))
    return min((isWhole ? nearest : below) * points, most)
  }

  /// On the straight line between two knots, rounded to hundredths, halves away from zero.
  private static func between(_ knots: [Knot], _ size: Double) -> Int {
    guard let next = knots.firstIndex(where: { size <= $0.size }) else { return knots.last?.points ?? 0 }
    guard next > 0, size < knots[next].size else { return knots[next].points }
    let (left, right) = (knots[next - 1], knots[next])
    // One division of what is exact for cents and days: a half is a half, and is rounded as such.
    let weighted = Double(left.points) * (right.size - size) + Double(right.points) * (size - left.size)
    let points = weighted / (right.size - left.size)
    if points.isFinite { return Int(points.rounded()) }
    // Figures near the largest numbers there are: halves of them still fit.
    let share = (size / 2 - left.size / 2) / (right.size / 2 - left.size / 2)
    return Int((Double(left.points) + Double(right.points - left.points) * share).rounded())
  }
}

extension PointCurve {
  /// Sizes of a range that stand for all of it: its ends, the figures and what lies between two of them.
  ///
  /// - Complexity: O(figures log figures).
  func sizes(in range: SizeRange) -> [Double] {
    let marks = PointCurve.eachOnce((breaks + [range.low, range.high]).filter { range.low <= $0 && $0 <= range.high && $0.isFinite })
    guard let first = marks.first, let last = marks.last else { return [0] }
    var sizes = marks + [first - max(1, first.magnitude), last + max(1, last.magnitude)]
    if isStepped {
      let (down, up) = (sizes.map { $0.rounded(.down) }, sizes.map { $0.rounded(.up) })
      sizes = down + up + down.map { $0 + 1 } + up.map { $0 - 1 }
    } else {
      sizes += zip(marks, marks.dropFirst()).map { $0 / 2 + $1 / 2 }
    }
    return PointCurve.eachOnce(sizes.filter { range.low <= $0 && $0 <= range.high })
  }

  /// The same numbers in order.
  private static func eachOnce(_ numbers: [Double]) -> [Double] {
    var once: [Double] = []
    once.reserveCapacity(numbers.count)
    for number in numbers.sorted() where number != once.last { once.append(number) }
    return once
  }

  /// The sizes at which the points change, or begin to.
  private var breaks: [Double] {
    switch shape {
    case .bands(let bands): bands.map(\.low) + bands.map(\.high)
    case .line(let knots): knots.map(\.size)
    case .constant, .units, .own, .undecided: []
    }
  }

  /// The band that counts at a size, from 0; `nil` outside all bands, and for what has no bands.
  public func band(at size: Double) -> Int? {
    guard case .bands(let bands) = shape else { return nil }
    return bands.firstIndex { $0.contains(size) }
  }
}
