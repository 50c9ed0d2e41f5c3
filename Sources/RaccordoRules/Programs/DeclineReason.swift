import RaccordoModel

/// Why a proposed place was declined or lost, and what the network agreed that it does: `decline "no_answer" { park_days = 30 }`.
public struct DeclineReason: Sendable, Hashable {
  /// What a declined place does to whoever declined it. Its place goes to the next in order in any case.
  public enum Effect: Sendable, Hashable {
    /// It does not compete for so many days, the day of the decline included.
    case parkedDays(Int)
    /// It does not compete until somebody has looked at it again.
    case untilReassessed
    /// It competes again at once; not for the very service that it declined, where the file of declines names one.
    case backAtOnce
  }

  public var id: String
  public var effect: Effect
  /// What is said to people.
  public var reason: LocalizedText
  public var place: SourcePlace

  public init(id: String, effect: Effect, reason: LocalizedText = LocalizedText(), at place: SourcePlace) {
    self.id = id
    self.effect = effect
    self.reason = reason
    self.place = place
  }
}

extension RulePack {
  /// The reasons that count in a program: its own, then those of the pack that it does not declare itself.
  public func declineReasons(in program: Program) -> [DeclineReason] {
    program.declineReasons + declineReasons.filter { one in !program.declineReasons.contains { $0.id == one.id } }
  }
}
