import RaccordoModel
import RaccordoRules

/// Finds which rules set two outcomes of one household apart, from the traces of both.
///
/// Rules are the same by their ids. Where entry differs only entry counts: whoever cannot enter has no points that matter.
struct RuleChanges {
  let from: ComparedOutcome
  let to: ComparedOutcome

  /// - Complexity: O(rules²), with few rules.
  func list(_ kind: HouseholdDiff.Kind) -> [RuleChange] {
    if from.trace.verdict != to.trace.verdict { return entry }
    if from.trace.verdict == .ineligible { return [] }
    let own = points + places
    let isPlaceChanged = kind == .enters || kind == .leaves
    let around = isPlaceChanged ? supply : []
    if !own.isEmpty { return own + around }
    return (isOrdered ? [RuleChange(.order)] : []) + around + (isOrdered ? [] : [RuleChange(.others)])
  }

  /// The requirements that keep it out on the side that is worse, or leave it undecided there.
  private var entry: [RuleChange] {
    let isWorse = RuleChanges.rank(to.trace.verdict) < RuleChanges.rank(from.trace.verdict)
    let worse = isWorse ? to : from
    let decisive: Truth = worse.trace.verdict == .ineligible ? .no : .unknown
    return requirements { $0 == 0 }.filter { change in
      guard case .requirement(_, let before, let after) = change.cause else { return false }
      return (isWorse ? after : before) == decisive && before != after
    }
  }

  private static func rank(_ verdict: Verdict) -> Int {
    switch verdict {
    case .ineligible: 0
    case .undetermined: 1
    case .eligible: 2
    }
  }

  /// Every requirement of some stages on which the sides do not say the same.
  private func requirements(_ isIncluded: (Int) -> Bool) -> [RuleChange] {
    let (before, after) = (from.requirements(isIncluded), to.requirements(isIncluded))
    return RuleChanges.union(before.map(\.rule.id), after.map(\.rule.id)).compactMap { id in
      let (old, new) = (before.first { $0.rule.id == id }, after.first { $0.rule.id == id })
      if old?.truth == new?.truth { return nil }
      // The words of the side that says no; of the newer one where neither does.
      let shown = [(to, new), (from, old)].filter { $0.1 != nil }
      guard let (side, rule) = shown.first(where: { $0.1?.truth == .no }) ?? shown.first, let rule else { return nil }
      let reason = rule.truth == .no ? rule.rule.otherwise : rule.rule.reason
      return RuleChange(.requirement(id, from: old?.truth, to: new?.truth), reason: side.text(reason))
    }
  }

  /// What changed in its points: criteria by how much they move, then caps.
  private var points: [RuleChange] {
    let (before, after) = (from.criteria, to.criteria)
    let nothing = PointsInterval(known: .zero, possible: .zero)
    let criteria = RuleChanges.union(before.map(\.rule.id), after.map(\.rule.id)).compactMap {
      id -> (size: Int, change: RuleChange)? in
      let (old, new) = (before.first { $0.rule.id == id }, after.first { $0.rule.id == id })
      let (low, high) = (old?.points ?? nothing, new?.points ?? nothing)
      if low == high { return nil }
      let isNewer = new != nil && high.possible >= low.possible
      let reason = (isNewer ? new : old ?? new).map { (isNewer ? to : old == nil ? to : from).text($0.rule.reason) } ?? LocalizedText()
      let size = abs(high.known.hundredths - low.known.hundredths)
      return (size, RuleChange(.criterion(id, from: old?.points, to: new?.points), reason: reason))
    }
    let ordered = criteria.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }.map(\.element.change)
    return ordered + (from.capped == to.capped ? [] : [RuleChange(.caps(from: from.capped, to: to.capped))])
  }

  /// What changed in how it comes to a place: later stages, reserve, service, another program.
  private var places: [RuleChange] {
    let (before, after) = (from.entry, to.entry)
    var changes: [RuleChange] = []
    if before.unmet == .stageNotMet || after.unmet == .stageNotMet { changes += requirements { $0 > 0 } }
    if before.reserve != after.reserve { changes.append(RuleChange(.reserve(from: before.reserve, to: after.reserve))) }
    let services = (before.service ?? before.judgement.service, after.service ?? after.judgement.service)
    if services.0 != services.1 { changes.append(RuleChange(.service(from: services.0, to: services.1))) }
    let asks = (before.unmet != .notAsked, after.unmet != .notAsked)
    if asks.0 != asks.1 { changes.append(RuleChange(.asked(from: asks.0, to: asks.1))) }
    let others = (before.excludedBy ?? before.servedBy?.description, after.excludedBy ?? after.servedBy?.description)
    if others.0 != others.1 { changes.append(RuleChange(.otherProgram(from: others.0, to: others.1))) }
    return changes
  }

  private var supply: [RuleChange] {
    (from.places == to.places ? [] : [RuleChange(.places(from: from.places, to: to.places))])
      + (from.line == to.line ? [] : [RuleChange(.line(from: from.line, to: to.line))])
  }

  /// Whether only the order between equal points can have moved it.
  private var isOrdered: Bool {
    let ties = { (program: Program) in program.ties.map { [$0.order.rawValue, $0.field] } }
    return ties(from.program) != ties(to.program) || (from.entry.draw != to.entry.draw && (from.isDrawn || to.isDrawn))
  }

  /// Ids of the newer side in its order, then those that only the older one has.
  private static func union(_ before: [String], _ after: [String]) -> [String] {
    let known = Set(after)
    return after + before.filter { !known.contains($0) }
  }
}
