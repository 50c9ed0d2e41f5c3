extension AssignmentProblem {
  /// Holds a result of `best()` against its certificate. Reads nothing of the search: only this network, the outcome, the
  /// dual values.
  ///
  /// - Returns: `nil` when the certificate is not for this network: another number of values, or one below 0.
  /// - Complexity: O(pairs × blocks of an offer) for prices; for worths times the places of a block.
  public func check(_ best: BestAssignment) throws(AssignmentFault) -> CertificateReport? {
    try check(best.assignment, certificate: best.certificate)
  }

  /// The same for any assignment: whether it is a best one.
  public func check(
    _ assignment: Assignment, certificate: Certificate
  ) throws(AssignmentFault) -> CertificateReport? {
    let weights = try PairWeights(self)
    let occupancy = Occupancy(self, assignment)
    let weight = weights.weight(of: assignment)
    switch certificate {
    case .prices(let prices):
      guard let dual = PriceDual(self, weights, prices) else { return nil }
      let slack = occupancy.misplaced == 0 ? dual.slack(of: assignment, occupancy) : occupancy.misplaced
      return CertificateReport(weight: weight, bound: dual.bound, faults: occupancy.faults, slack: slack)
    case .worths(let worths):
      guard let bound = worthBound(worths, weights) else { return nil }
      return CertificateReport(weight: weight, bound: bound, faults: occupancy.faults, slack: weight == bound ? 0 : 1)
    }
  }

  /// The bound in points that a certificate proves for assignments with at least as many members in reserved places.
  func bound(_ certificate: Certificate, beside assignment: Assignment) throws(AssignmentFault) -> Int64 {
    let weights = try PairWeights(self)
    let bound: Int64?
    switch certificate {
    case .prices(let prices): bound = PriceDual(self, weights, prices)?.bound
    case .worths(let worths): bound = worthBound(worths, weights)
    }
    let reserved = weights.reservedPart(of: assignment)
    return ((bound ?? .max) - reserved) / weights.scale.point
  }
}
