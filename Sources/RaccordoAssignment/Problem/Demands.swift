/// Who asks: each demand is one need of one household (or person), and takes at most one place offer.
///
/// Columns of equal length; a demand is an index into them.
public struct Demands: Sendable, Hashable {
  /// Whose need it is: several demands of one household share its number. Read only where offers exclude each other.
  public var household: [Int32]
  /// How many people take the place together, 1 or more. Read by offers that count people (`Offer.Taking.bySize`).
  public var size: [Int32]
  /// The demand's own number, no two alike (its position by id, say): decides between equals, so that the order of the
  /// columns decides nothing. The smaller comes first.
  public var label: [Int64]

  public var count: Int { household.count }

  public init(household: [Int32], size: [Int32], label: [Int64]) {
    self.household = household
    self.size = size
    self.label = label
  }

  /// Demands of one household each, one person each, labelled in their order.
  public init(count: Int) {
    self.init(
      household: (0..<Int32(count)).map { $0 }, size: Array(repeating: 1, count: count),
      label: (0..<Int64(count)).map { $0 })
  }
}
