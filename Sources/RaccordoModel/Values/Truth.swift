/// The answer to a yes-or-no question about a household, when the answer may be missing.
///
/// The tables are Kleene's strong three-valued logic: *unknown* means "some answer exists, nobody told us",
/// so `no and unknown` is `no`, and `yes and unknown` is `unknown`.
/// It is never read as "no": `!unknown` is `unknown`.
public enum Truth: UInt8, Sendable, Hashable, CaseIterable {
  case no, unknown, yes

  public init(_ value: Bool?) {
    self = value.map { $0 ? .yes : .no } ?? .unknown
  }

  /// The word used in machine formats: "yes", "no" or "unknown".
  public var word: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .unknown: "unknown"
    }
  }

  public static func && (left: Truth, right: Truth) -> Truth {
    left.rawValue < right.rawValue ? left : right
  }

  public static func || (left: Truth, right: Truth) -> Truth {
    left.rawValue > right.rawValue ? left : right
  }

  public static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// What the network chose to assume when nobody knows (`if_unknown` in a rule).
  public func assuming(_ choice: Bool?) -> Truth {
    self == .unknown ? Truth(choice) : self
  }
}
