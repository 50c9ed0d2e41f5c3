extension PointCurve {
  /// What a criterion gives at each of many known sizes, in hundredths: the same as one by one, but what kind of rule it is is
  /// asked once.
  ///
  /// - Precondition: every figure has a value.
  /// - Complexity: O(sizes × log figures) for bands without gaps, O(sizes) for units.
  public func hundredths(ofEach sizes: ArraySlice<Double>) -> [Int32] {
    switch shape {
    case .units(let each, let points): sizes.map { Int32(units(in: $0, of: each, points)) }
    case .bands: seamless?.hundredths(ofEach: sizes) ?? sizes.map { Int32(hundredths(at: $0)) }
    case .constant, .line, .own, .undecided: sizes.map { Int32(hundredths(at: $0)) }
    }
  }
}
