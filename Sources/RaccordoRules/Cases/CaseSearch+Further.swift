import LuaRuntime
import RaccordoModel

extension CaseSearch {
  /// The most answers that are changed together.
  private static let mostChanges = 3

  /// A household that shows one outcome, with one answer changed, then two, then three: the first that is found.
  ///
  /// Only what the rule reads is changed; for a route, also what the routes before it read. Cases that agree on all of
  /// that are tried once.
  func search(for outcome: RuleOutcome) throws(LuaError) -> Find? {
    let fields = fields(for: outcome)
    let end = judge.effort + limits.eachOutcome
    let starts = starts(fields)
    for count in 1...CaseSearch.mostChanges {
      for base in starts where judge.effort < end {
        if let find = try search(for: outcome, from: base, base.situation, fields[...], changing: count, until: end) { return find }
      }
    }
    return nil
  }

  private func search(
    for outcome: RuleOutcome, from base: Base, _ situation: CaseSituation, _ fields: ArraySlice<String>,
    changing count: Int, until end: Int
  ) throws(LuaError) -> Find? {
    guard count > 1 else {
      let changes = try self.changes(of: situation, in: Array(fields), for: [outcome])
      let situations = changes.map { situation.changed($0.field, to: $0.value) }
      return try judged(situations, from: base).first { $0.shows.contains(outcome) }
    }
    for index in fields.indices {
      let rest = fields[(index + 1)...]
      if rest.isEmpty { break }
      for change in try changes(of: situation, in: [fields[index]], for: []) where judge.effort < end {
        let changed = situation.changed(change.field, to: change.value)
        if let find = try search(for: outcome, from: base, changed, rest, changing: count - 1, until: end) { return find }
      }
    }
    return nil
  }

  /// What has a say in an outcome: figures that a function works on come last, so that they are fitted to the rest.
  private func fields(for outcome: RuleOutcome) -> [String] {
    var tests = program.condition(of: RuleKey(rule: outcome.rule, id: outcome.id))?.tests ?? []
    if outcome.rule == .route, let index = program.routes.firstIndex(where: { $0.id == outcome.id }) {
      tests += program.routes[..<index].compactMap(\.condition).flatMap(\.tests)
    }
    let scored = outcome.rule == .criterion ? program.criteria.first { $0.id == outcome.id }?.points.names ?? [] : []
    let names = tests.map(\.field) + scored
    let direct = names.filter { program.compute($0) == nil }
    let behind = names.filter { program.compute($0) != nil }.flatMap { program.fields(behind: $0) }
    return (direct + behind).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The cases that differ on the fields that matter, each kind once.
  private func starts(_ fields: [String]) -> [Base] {
    var seen: Set<[FieldValue?]> = []
    return bases.filter { base in
      seen.insert(fields.map { base.situation.given[$0] } + [.date(base.situation.day), base.situation.service.map(FieldValue.word)]).inserted
    }
  }
}
