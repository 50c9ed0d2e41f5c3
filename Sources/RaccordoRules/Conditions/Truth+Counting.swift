import RaccordoModel

extension Truth {
  /// Whether at least `count` of some parts hold: yes when so many surely do, no when too many surely do not.
  ///
  /// - Complexity: O(parts).
  static func atLeast(_ count: Int, of parts: [Truth]) -> Truth {
    if parts.count(where: { $0 == .yes }) >= count { return .yes }
    return parts.count(where: { $0 != .no }) < count ? .no : .unknown
  }
}
