import RaccordoModel
import RaccordoRules

extension Explanation {
  /// The stage at which it stopped, as a number of `Program.steps`; `nil` when nothing keeps it from a place, or nothing that the rules
  /// could change. Told without the others, it is the first stage of which not every requirement holds.
  var stoppedAt: Int? {
    guard isAsked else { return nil }
    guard isAlone else {
      guard let entry, !entry.hasPlace else { return nil }
      return min(entry.places.count, program.steps.count - 1)
    }
    return failure == nil ? trace.stages.firstIndex { $0 != .yes } : nil
  }

  /// What would change the outcome.
  ///
  /// - Parameter outcome: the list of the program; `nil` when nobody else was looked at.
  func changes(in outcome: ProgramResult?) -> [OutcomeChange] {
    guard let stopped = stoppedAt else { return [] }
    let here = zip(program.requirements, trace.requirements).filter { program.step(of: $0.0) == stopped }.map(\.1)
    let failing = here.filter { $0.truth == .no }.map(\.id)
    let requirements: [OutcomeChange] = failing.isEmpty ? [] : [.requirements(failing)]
    guard let outcome, let entry else {
      let deciding = failing.isEmpty ? trace.ask.filter { field in here.contains { $0.hangs(on: field, in: program) } } : []
      return requirements + (deciding.isEmpty ? [] : [.answers(deciding)])
    }
    return requirements + changes(for: entry, outcome)
  }

  /// What has to do with the others of the list.
  private func changes(for entry: RankedHousehold, _ outcome: ProgramResult) -> [OutcomeChange] {
    var changes: [OutcomeChange] = []
    if let decline = entry.declined { changes.append(.declined(decline)) }
    if let other = entry.excludedBy { changes.append(.otherProgram(other)) }
    if let ask = outcome.askNext.first(where: { $0.household == entry.judgement.household }) {
      changes.append(.answers(ask.fields))
    }
    let isAboutOrder = entry.unmet == .full || entry.judgement.verdict == .undetermined && entry.unmet == .dataMissing
    for place in isAboutOrder ? PointsToPlace.all(for: entry, trace, outcome, program) : [] {
      if place.missing > .zero { changes.append(.points(place)) }
      if place.missing == .zero, entry.judgement.verdict == .eligible { changes.append(.order(place)) }
    }
    return changes
  }
}
