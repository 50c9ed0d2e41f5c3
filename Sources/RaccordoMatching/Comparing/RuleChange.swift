import RaccordoModel
import RaccordoRules

/// One thing that sets the two outcomes of a household apart.
public struct RuleChange: Sendable, Hashable {
  public enum Cause: Sendable, Hashable {
    /// How a requirement came out; `nil` where the side has no such rule.
    case requirement(String, from: Truth?, to: Truth?)
    /// What a criterion gave; `nil` where the side has no such rule, or does not count it.
    case criterion(String, from: PointsInterval?, to: PointsInterval?)
    /// What the caps of groups took off the known points.
    case caps(from: Points, to: Points)
    /// The reserve by which it has its place.
    case reserve(from: String?, to: String?)
    /// The service that it is judged for, or that gives the place.
    case service(from: String?, to: String?)
    /// Whether it asks for what the program gives, as far as its declared needs say.
    case asked(from: Bool, to: Bool)
    /// The program a place in which leaves none here, or serves the same need.
    case otherProgram(from: String?, to: String?)
    /// How many places the program has; `nil`: no limit.
    case places(from: Int?, to: Int?)
    /// The points of the last household with a place; `nil` when places are left.
    case line(from: Points?, to: Points?)
    /// The ties or the draw between equal points.
    case order
    /// Nothing of its own: others come before it, or no longer do.
    case others
    /// One side did not judge it: a rule failed, or its row was set aside.
    case notJudged(from: Bool, to: Bool)
  }

  public var cause: Cause
  /// What the rule says to people, its names filled with the answers that it read; empty for what is no rule.
  public var reason = LocalizedText()

  public init(_ cause: Cause, reason: LocalizedText = LocalizedText()) {
    self.cause = cause
    self.reason = reason
  }
}
