import RaccordoModel

/// A declined place that still counts on the day of a run.
public struct Decline: Sendable, Hashable {
  /// What it does.
  public enum Effect: Sendable, Hashable {
    /// It competes again from this day on, this day included.
    case parked(until: CivilDay)
    /// It competes again from the day on which somebody has looked at it again; that day, where it is set.
    case untilReassessed(planned: CivilDay?)
    /// It competes, but not for this service of the catalogue.
    case notFor(service: String)
  }

  /// The word of the rules, and what is said of it to people.
  public var reason: String
  public var text: LocalizedText
  public var day: CivilDay
  /// The stage from which on it does not compete; `nil`: the first.
  public var stage: String?
  public var effect: Effect

  public init(reason: String, text: LocalizedText = LocalizedText(), day: CivilDay, stage: String? = nil, effect: Effect) {
    self.reason = reason
    self.text = text
    self.day = day
    self.stage = stage
    self.effect = effect
  }

  /// The first day on which it competes again; `nil` where no day is set.
  public var until: CivilDay? {
    switch effect {
    case .parked(let day): day
    case .untilReassessed(let planned): planned
    case .notFor: nil
    }
  }

  /// Whether it keeps from competing at all, from its stage on.
  public var parks: Bool {
    if case .notFor = effect { false } else { true }
  }
}

extension DeclineReason {
  /// What a place declined for this reason does on the day of a run; `nil` when it does nothing any more.
  ///
  /// A household parked for N days competes again on the N-th day after the decline. A reassessment counts from its own day on.
  func decline(of row: DeclinedTerms, on day: CivilDay) -> Decline? {
    func decline(_ effect: Decline.Effect) -> Decline {
      Decline(reason: id, text: reason, day: row.day, stage: row.stage, effect: effect)
    }
    switch effect {
    case .parkedDays(let days):
      let end = CivilDay(daysSince1970: row.day.daysSince1970 + days)
      return day < end ? decline(.parked(until: end)) : nil
    case .untilReassessed:
      if let reassessed = row.reassessed, reassessed <= day { return nil }
      return decline(.untilReassessed(planned: row.reassessed))
    case .backAtOnce: return row.service.map { decline(.notFor(service: $0)) }
    }
  }
}

/// What a row of the file says, once its names are known to be there.
struct DeclinedTerms {
  var day: CivilDay
  var stage: String?
  var service: String?
  var reassessed: CivilDay?
}
