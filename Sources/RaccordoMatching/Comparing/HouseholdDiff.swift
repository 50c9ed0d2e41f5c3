import RaccordoModel
import RaccordoRules

/// One household, or one person, on both sides of a comparison.
public struct HouseholdDiff: Sendable, Hashable {
  /// What changes for it. The first that fits, in this order.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It gets a place, and had none.
    case enters
    /// It had a place, and has none.
    case leaves
    /// It may enter now, or it is not decided yet; before it could not.
    case mayEnter = "may_enter"
    /// It cannot enter any more.
    case mayNotEnter = "may_not_enter"
    /// Whether it may enter is decided now.
    case decided
    /// Whether it may enter is not decided any more.
    case undecided
    /// It has another rank.
    case moves
    case same
  }

  public var household: String
  /// Its line in each list; `nil` where it was not judged: a rule failed, or its row was set aside.
  public var from: RankedHousehold?
  public var to: RankedHousehold?
  public var kind: Kind
  /// Whether both bodies have to talk about it: a place on one side alone, or ranks far apart.
  public var isContested = false
  /// Which rules set the two apart, the most telling first; empty where nothing changes.
  public var because: [RuleChange] = []

  init(_ household: String, from: RankedHousehold?, to: RankedHousehold?) {
    self.household = household
    self.from = from
    self.to = to
    kind = HouseholdDiff.kind(from, to)
  }

  private static func kind(_ from: RankedHousehold?, _ to: RankedHousehold?) -> Kind {
    switch (from?.hasPlace ?? false, to?.hasPlace ?? false) {
    case (false, true): return .enters
    case (true, false): return .leaves
    default: break
    }
    let (before, after) = (from?.judgement.verdict ?? .ineligible, to?.judgement.verdict ?? .ineligible)
    switch (before, after) {
    case (.ineligible, .ineligible): return .same
    case (.ineligible, _): return .mayEnter
    case (_, .ineligible): return .mayNotEnter
    case (.undetermined, .eligible): return .decided
    case (.eligible, .undetermined): return .undecided
    default: return from?.rank == to?.rank ? .same : .moves
    }
  }
}
