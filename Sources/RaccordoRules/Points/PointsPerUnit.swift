import RaccordoModel

/// `per("minors", 5, { at_most = 15 })`: so many points for each whole unit.
public struct PointsPerUnit: Sendable, Hashable {
  public var measure: PointMeasure
  public var points: Points
  /// The size of a unit, more than 0: one child, every 1,000 euro.
  public var each: Operand
  /// As written, or what the largest answer of the field gives.
  public var atMost: Points

  public init(_ measure: PointMeasure, points: Points, each: Operand, atMost: Points) {
    self.measure = measure
    self.points = points
    self.each = each
    self.atMost = atMost
  }
}

extension PointsPerUnit {
  /// With how many units the cap is reached.
  public var unitsToCap: Int {
    (atMost.hundredths + points.hundredths - 1) / max(1, points.hundredths)
  }

  /// What it asks about members, as a question: from the first unit to the one with which the cap is reached.
  var memberTest: MemberTest? {
    guard case .members(let count) = measure.quantity, let condition = count.condition else { return nil }
    guard case .literal(.number(let size)) = each else { return MemberTest(.count(.atLeast(each)), condition) }
    return MemberTest(.count(.between(each, .literal(.number(size * Double(unitsToCap))))), condition)
  }
}

extension PointRule {
  /// What it asks about members, as a condition.
  func memberCondition(at place: SourcePlace) -> Condition? {
    guard case .per(let rule) = self else { return nil }
    return rule.memberTest.map { Condition(.members($0), at: place) }
  }
}
