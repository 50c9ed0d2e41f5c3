import RaccordoModel

/// How the places of a network are given.
public enum AssignmentMode: String, Sendable, Hashable, CaseIterable {
  /// Nobody is passed over by somebody of lower rank for a place that they would rather have.
  case stable
  /// The largest total of points.
  case best
  /// Lists only: no place is given.
  case ranked
}
