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

  /// Whether one of its figures is a parameter.
  var namesParameters: Bool {
    switch self {
    case .fixed, .function: false
    case .per(let rule): rule.each.isParameter
    case .bands(let rule): rule.bands.contains { $0.from?.isParameter == true || $0.to?.isParameter == true }
    case .scale(let rule): rule.knots.contains(where: \.at.isParameter)
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
