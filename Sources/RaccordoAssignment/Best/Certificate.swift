/// Whole numbers that prove an upper bound on totals (dual values). In the unit of weights, not of points: a pair
/// weighs its points times (the number of places, or of demands if they are fewer, and 1), and 1.
public enum Certificate: Sendable, Hashable {
  /// A price of each block, offers in their order: for networks where all take the same of an offer.
  case prices([Int64])
  /// What a place is worth to each demand: for networks with sizes.
  case worths([Int64])
}
