import RaccordoModel

/// How many points a criterion gives when it holds.
public enum PointRule: Sendable, Hashable {
  /// The same to everybody.
  case fixed(Points)
  case per(PointsPerUnit)
  case bands(PointBands)
  case scale(PointScale)
  case function(PointFunction)

  /// Its word in the rule language: "bands".
  public var word: String {
    switch self {
    case .fixed: "points"
    case .per: "per"
    case .bands: "bands"
    case .scale: "scale"
    case .function: "function"
    }
  }

  /// What it goes by; `nil` when it gives the same to everybody.
  public var measure: PointMeasure? {
    switch self {
    case .fixed: nil
    case .per(let rule): rule.measure
    case .bands(let rule): rule.measure
    case .scale(let rule): rule.measure
    case .function(let rule): rule.measure
    }
  }

  /// The fields and computes that it reads.
  public var names: [String] { measure?.quantity.names ?? [] }

  /// The figures that it is held against, in the order of the text.
  public var figures: [Operand] {
    switch self {
    case .fixed, .function: []
    case .per(let rule): [rule.each]
    case .bands(let rule): rule.bands.flatMap { [$0.from, $0.to].compactMap(\.self) }
    case .scale(let rule): rule.knots.map(\.at)
    }
  }

  /// The most that anybody can get, whatever the figures are.
  public var most: Points {
    switch self {
    case .fixed(let points): points
    case .per(let rule): rule.atMost
    case .bands(let rule): rule.bands.map(\.points).max() ?? .zero
    case .scale(let rule): rule.knots.map(\.points).max() ?? .zero
    case .function(let rule): rule.atMost
    }
  }
}

/// `per("minors", 5, { at_most = 15 })`: so many points for each whole unit.
public struct PointsPerUnit: Sendable, Hashable {
  public var measure: PointMeasure
  public var points: Points
  /// The size of a unit, more than 0: one child, every 1,000 euro.
  public var each: Operand
  /// As written, or what the largest answer of the field gives.
  public var atMost: Points

  public init(_ measure: PointMeasure, points: Points, each: Operand, atMost: Points) {
    self.measure = measure
    self.points = points
    self.each = each
    self.atMost = atMost
  }
}

/// One band: its points go to those from `from` to `to`, both included.
public struct PointBand: Sendable, Hashable {
  /// `nil`: right after the band before; below everything for the first.
  public var from: Operand?
  /// `nil`: open above.
  public var to: Operand?
  public var points: Points
  public var place: SourcePlace

  public init(from: Operand? = nil, to: Operand? = nil, points: Points, at place: SourcePlace) {
    self.from = from
    self.to = to
    self.points = points
    self.place = place
  }
}

/// `bands("isee", { { to = 3000, 20 }, { to = 6000, 10 } })`: the first band that fits counts; outside all of them, 0.
public struct PointBands: Sendable, Hashable {
  public var measure: PointMeasure
  public var bands: [PointBand]

  public init(_ measure: PointMeasure, bands: [PointBand]) {
    self.measure = measure
    self.bands = bands
  }
}

/// A size with the points that it gives.
public struct PointKnot: Sendable, Hashable {
  public var at: Operand
  public var points: Points
  public var place: SourcePlace

  public init(at: Operand, points: Points, place: SourcePlace) {
    self.at = at
    self.points = points
    self.place = place
  }
}

/// `scale("isee", { { at = 0, 20 }, { at = 6000, 0 } })`: straight lines between the knots, flat before the first and after
/// the last, rounded to hundredths.
public struct PointScale: Sendable, Hashable {
  public var measure: PointMeasure
  /// In the order of their sizes.
  public var knots: [PointKnot]

  public init(_ measure: PointMeasure, knots: [PointKnot]) {
    self.measure = measure
    self.knots = knots
  }
}

/// `points = function(h) ... end`: a Lua function gives them, from 0 to `atMost`.
public struct PointFunction: Sendable, Hashable {
  /// The compute that no rule can name: see `Compute.criterion`.
  public var compute: String
  public var atMost: Points

  public init(compute: String, atMost: Points) {
    self.compute = compute
    self.atMost = atMost
  }

  public var measure: PointMeasure {
    PointMeasure(
      .field(compute), kind: .number, isWhole: false,
      everything: SizeRange(low: 0, high: Double(atMost.hundredths) / 100))
  }
}
