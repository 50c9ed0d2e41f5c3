/// What the points of a criterion can go by.
public enum Quantity: Sendable, Hashable {
  /// The answer to a field of the household, or what a compute gives.
  case field(String)

  /// The fields and computes that it reads.
  public var names: [String] {
    switch self {
    case .field(let name): [name]
    }
  }
}

/// What a quantity can be for one household, in sizes: the number itself, cents, days since 1970.
///
/// Both ends are included. They are the same once it is known, and infinite where nobody set a bound.
public struct SizeRange: Sendable, Hashable {
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  public init(_ size: Double) {
    self.init(low: size, high: size)
  }

  /// The size, once it is known.
  public var known: Double? { low == high ? low : nil }
}
