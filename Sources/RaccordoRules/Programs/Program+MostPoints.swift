import RaccordoModel

extension Program {
  /// The most points that its criteria can give together, after the caps of their groups; those on trial give none.
  ///
  /// No household may be able to reach it: criteria can exclude each other.
  public var mostPoints: Points {
    func most(in group: String?) -> [Points] { criteria.filter { !$0.isTrial && $0.group == group }.map(\.points.most) }
    return (most(in: nil) + groups.map { $0.points(of: most(in: $0.id)) }).reduce(.zero, +)
  }
}
