import RaccordoModel

/// Which of the three truths can still come out, while some answers are not chosen yet.
///
/// The operators are Kleene's, lifted to sets: what can come out of two parts that do not depend on each other.
struct TruthSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let no = TruthSet(.no)
  static let unknown = TruthSet(.unknown)
  static let yes = TruthSet(.yes)
  static let every: TruthSet = [.no, .unknown, .yes]

  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ truth: Truth) { rawValue = 1 << truth.rawValue }

  static func && (left: TruthSet, right: TruthSet) -> TruthSet {
    var made: TruthSet = left.union(right).intersection(.no)
    if left.contains(.yes), right.contains(.yes) { made.insert(.yes) }
    let isOpen =
      left.contains(.unknown) && !right.isSubset(of: .no) || right.contains(.unknown) && !left.isSubset(of: .no)
    if isOpen { made.insert(.unknown) }
    return made
  }

  static func || (left: TruthSet, right: TruthSet) -> TruthSet { !(!left && !right) }

  static prefix func ! (set: TruthSet) -> TruthSet {
    var made = set.intersection(.unknown)
    if set.contains(.no) { made.insert(.yes) }
    if set.contains(.yes) { made.insert(.no) }
    return made
  }

  /// After the network's `if_unknown`.
  func assuming(_ choice: Bool?) -> TruthSet {
    guard let choice, contains(.unknown) else { return self }
    return subtracting(.unknown).union(choice ? .yes : .no)
  }
}
