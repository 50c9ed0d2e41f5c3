extension AssignmentProblem {
  /// Holds any assignment of this network against the definitions.
  ///
  /// - Parameter withheld: pairs that are not to be counted, as `StableAssignment.withheld` has them.
  /// - Complexity: O(pairs × blocks of an offer × log places + demands of a household squared where offers exclude each
  ///   other).
  public func fairness(of assignment: Assignment, withheld: [Int32] = []) -> FairnessReport {
    let occupancy = Occupancy(self, assignment)
    var report = FairnessReport()
    report.misplaced = occupancy.misplaced
    report.overCapacity = occupancy.free.joined().count { $0 < 0 }
    guard report.misplaced == 0 else { return report }
    let exclusions = HeldExclusions(self, assignment)
    report.exclusionsBroken = exclusions.broken
    FairnessCount(self, assignment, occupancy).count(&report, withheld: withheld, exclusions)
    return report
  }
}
