/// Why a network cannot be assigned as it was given. Says which entry, never whose.
public struct AssignmentFault: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// Columns of one table differ in length.
    case columnLengths = "column-lengths"
    /// More than 2^31 - 1 demands, offers, blocks or pairs.
    case tooMany = "too-many"
    /// An index points to no demand or offer.
    case noSuchEntry = "no-such-entry"
    /// A size, a number of places, or what each takes is below its least value.
    case belowLeast = "below-least"
    /// Two demands or two offers share a label.
    case sameLabel = "same-label"
    /// The same demand and offer are paired twice.
    case samePair = "same-pair"
    /// Points times places do not fit into 62 bits.
    case numbersTooLarge = "numbers-too-large"
    /// `best` with places in people cannot keep places first for a group and open them when unused.
    case reservesWithSizes = "reserves-with-sizes"
  }

  public let code: Code
  /// What is meant: a column, or the index of an entry in it.
  public let place: String

  public init(_ code: Code, at place: String) {
    self.code = code
    self.place = place
  }

  public var description: String {
    switch code {
    case .columnLengths: "\(place): the columns differ in length; give one value for each entry"
    case .tooMany: "\(place): more entries than 32 bits can number; split the network into parts that share nothing"
    case .noSuchEntry: "\(place): points to no entry; indices start at 0"
    case .belowLeast: "\(place): below the least value (sizes and takings 1, places 0)"
    case .sameLabel: "\(place): has the label of another; give each its own"
    case .samePair: "\(place): this demand and this offer are paired already; give each pair once"
    case .numbersTooLarge: "\(place): totals would not fit into 62 bits; give points in a larger unit"
    case .reservesWithSizes:
      "\(place): the largest total with places in people cannot be worked out with reserves that open when unused; use stable assignment, or reserves that stay closed"
    }
  }
}
