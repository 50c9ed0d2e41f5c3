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

  /// What can come out of "at least so many of these".
  ///
  /// Unknown comes out when the parts can stand so that too few hold for yes and too few fail for no: it is tried with
  /// every part unknown that can be, and as many of the others on the side of yes as fit.
  /// - Complexity: O(parts).
  static func atLeast(_ count: Int, of parts: [TruthSet]) -> TruthSet {
    var made: TruthSet = []
    let failures = parts.count - count + 1
    if parts.count(where: { $0.contains(.yes) }) >= count { made.insert(.yes) }
    if parts.count(where: { $0.contains(.no) }) >= failures { made.insert(.no) }
    let unknown = parts.count { $0.contains(.unknown) }
    let certain = parts.count { $0 == .yes }
    let free = parts.count { $0 == [.yes, .no] }
    let least = max(0, count - certain - unknown)
    if least <= min(free, count - 1 - certain) { made.insert(.unknown) }
    return made
  }

  /// After the network's `if_unknown`.
  func assuming(_ choice: Bool?) -> TruthSet {
    guard let choice, contains(.unknown) else { return self }
    return subtracting(.unknown).union(choice ? .yes : .no)
  }
}
