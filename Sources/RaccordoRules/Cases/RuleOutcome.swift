import RaccordoModel

/// One thing that a rule can do and that an agreed case should show: coming out yes, no or unknown, being the route
/// taken, or standing on one side of an edge.
public struct RuleOutcome: Sendable, Hashable {
  public enum Rule: String, Sendable, Hashable {
    case requirement, criterion, route
  }

  public enum Aspect: Sendable, Hashable {
    /// How the condition came out, before the network's `if_unknown`.
    case truth(Truth)
    /// A criterion held, and its points were these.
    case amount(Amount)
    /// The route was the first that fitted.
    case taken
    /// An answer stood at the value of a test, or just past it, and the rule hung on that test.
    case edge(Edge)
  }

  /// One side of the value of an ordered test: `arrears` just above 5,000.
  public struct Edge: Sendable, Hashable {
    public enum Side: String, Sendable, Hashable, CaseIterable {
      case below, at, above
    }

    public var field: String
    public var operand: Operand
    public var side: Side
    /// Whether the operand counts days from the day of the run, as in `within_days`.
    public var isFromToday: Bool

    public init(_ field: String, _ operand: Operand, _ side: Side, isFromToday: Bool = false) {
      self.field = field
      self.operand = operand
      self.side = side
      self.isFromToday = isFromToday
    }
  }

  /// What a criterion whose points differ can give.
  public enum Amount: Sendable, Hashable {
    /// The points of a band: from a figure, or right after another one, to a third.
    case band(from: Operand?, after: Operand?, to: Operand?)
    case nothing
    /// The points of one unit.
    case one
    /// As much as it can give at all.
    case most
    /// Something: of functions.
    case something
    /// Nobody can say yet.
    case unknown
  }

  public var rule: Rule
  public var id: String
  public var aspect: Aspect

  public init(_ rule: Rule, _ id: String, _ aspect: Aspect) {
    self.rule = rule
    self.id = id
    self.aspect = aspect
  }
}

extension FieldTest {
  /// The sides of each value that this test compares by size: the value itself and what lies just past it, on the side
  /// where the answer changes.
  var edges: [RuleOutcome.Edge] {
    func sides(_ operand: Operand, _ past: RuleOutcome.Edge.Side) -> [RuleOutcome.Edge] {
      [RuleOutcome.Edge(field, operand, .at), RuleOutcome.Edge(field, operand, past)]
    }
    switch predicate {
    case .between(let low, let high): return sides(low, .below) + sides(high, .above)
    case .atLeast(let operand), .lessThan(let operand), .before(let operand): return sides(operand, .below)
    case .atMost(let operand), .moreThan(let operand), .after(let operand): return sides(operand, .above)
    case .withinDays(let operand): return edges(ofDays: operand)
    default: return []
    }
  }

  /// The two ends of `within_days`. A parameter counts days ahead: that is seen to where the rule is read.
  private func edges(ofDays operand: Operand) -> [RuleOutcome.Edge] {
    func edge(_ operand: Operand, _ side: RuleOutcome.Edge.Side) -> RuleOutcome.Edge {
      RuleOutcome.Edge(field, operand, side, isFromToday: true)
    }
    let today = Predicate.dayOfTheRun
    if operand == today { return [.at, .below, .above].map { edge(today, $0) } }
    let isPast = if case .literal(.number(let days)) = operand { days < 0 } else { false }
    let (far, near): (RuleOutcome.Edge.Side, RuleOutcome.Edge.Side) = isPast ? (.below, .above) : (.above, .below)
    return [edge(operand, .at), edge(operand, far), edge(today, .at), edge(today, near)]
  }
}

extension FieldSchema {
  /// How far past a value still counts as *just past* it, in the measure of `FieldValue.size`: a cent, a day, one
  /// where only whole numbers make sense. Other numbers have no next one: at most 1, or a tenth of a value that is
  /// itself smaller than 1.
  func reach(past value: Double) -> Double {
    guard kind == .number, !isWhole, value != 0, value.magnitude < 1 else { return 1 }
    return value.magnitude / 10
  }

  /// On which side of a value an answer stands; `nil` when it is not near.
  func side(of answer: FieldValue, from value: FieldValue) -> RuleOutcome.Edge.Side? {
    guard let size = answer.size, let edge = value.size(like: answer) else { return nil }
    if size == edge { return .at }
    guard (size - edge).magnitude <= reach(past: edge) else { return nil }
    return size < edge ? .below : .above
  }
}
