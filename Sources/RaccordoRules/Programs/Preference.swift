import RaccordoModel

/// How a household orders the services that would take it: one that meets more of what its program prefers comes first.
///
/// It never decides who enters, nor how many points a household has beside others: only which service is proposed.
public struct Preference: Sendable, Hashable {
  public var id: String
  /// It says something about the service: what does not changes nothing between two of them.
  public var condition: Condition
  /// More than 0. Where nobody knows whether the condition holds, 0.
  public var points: Points
  public var reason: LocalizedText
  public var place: SourcePlace

  public init(id: String, condition: Condition, points: Points, reason: LocalizedText, at place: SourcePlace) {
    self.id = id
    self.condition = condition
    self.points = points
    self.reason = reason
    self.place = place
  }
}

extension Program {
  /// The preferences that can set one service before another: their answers are worth asking for.
  public var choosingPreferences: [Preference] {
    services.count > 1 ? preferences.filter(\.condition.readsService) : []
  }
}
