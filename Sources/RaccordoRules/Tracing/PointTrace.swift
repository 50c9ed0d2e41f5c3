import RaccordoModel

/// How many points a criterion gives one household when it holds, and what that goes by.
public struct PointTrace: Sendable, Hashable {
  /// What the quantity is known to be; `nil` when the criterion gives the same to everybody.
  public var size: SizeRange?
  /// What it gives when the criterion holds.
  public var points: PointsInterval
  public var curve: PointCurve
  public var rule: PointRule
  /// The values that the figures of the rule had.
  public var figures: [FieldValue?]

  init(_ rule: PointRule, operands: OperandValues, answers: (String) -> FieldValue?) {
    self.rule = rule
    figures = rule.figures.map(operands.value(of:))
    curve = PointCurve(rule, operands: operands)
    size = rule.measure?.range(answers: answers)
    points = curve.points(over: size ?? SizeRange(0))
  }

  /// Whether an answer would say more: not where a figure is missing.
  public var isOpen: Bool { !points.isSettled && curve.isDecidable }

  /// What the criterion gives after its own condition: nothing when it does not hold, from nothing when that is open.
  func points(after truth: Truth) -> PointsInterval {
    switch truth {
    case .yes: points
    case .no: PointsInterval(known: .zero, possible: .zero)
    case .unknown: PointsInterval(known: .zero, possible: points.possible)
    }
  }
}
