import LuaRuntime
import RaccordoModel

/// The search for cases of one program.
final class CaseSearch {
  /// An agreed case from which others start.
  struct Base {
    /// `nil`: a program without cases starts from a household of which nothing is known.
    var name: String?
    var situation: CaseSituation
  }

  /// A household that shows something missing.
  struct Find {
    var base: Base
    var judged: JudgedSituation
    var shows: Set<RuleOutcome>
  }

  let program: Program
  let judge: CaseJudge
  let space: TriedAnswers
  let limits: CaseSuggester.Limits
  private(set) var bases: [Base]
  /// What no agreed case and no suggestion shows, in the order of the rules.
  private(set) var missing: [RuleOutcome]
  private(set) var suggestions: [CaseSuggestion] = []
  private var names: Set<String>

  var pack: RulePack { judge.pack }

  init(_ part: Coverage.ProgramPart, judge: CaseJudge, limits: CaseSuggester.Limits) {
    program = part.program
    self.judge = judge
    self.limits = limits
    space = TriedAnswers(judge.pack, part.program)
    missing = part.missing
    names = Set(program.cases.map(\.name))
    var seen: Set<CaseSituation> = []
    bases = program.cases.map { [pack = judge.pack] in Base(name: $0.name, situation: pack.situation(of: $0)) }
      .filter { seen.insert($0.situation).inserted }
  }

  func run() throws(LuaError) {
    if bases.isEmpty, let first = try firstHousehold() {
      take(first)
      bases = suggestions.map { Base(name: $0.name, situation: first.judged.situation) }
    }
    try trySingleChanges()
    for outcome in missing where missing.contains(outcome) {
      if let find = try search(for: outcome) { take(find) }
    }
  }

  /// Every single change of every case; then, again and again, the one that shows most of what is still missing.
  private func trySingleChanges() throws(LuaError) {
    var finds: [Find] = []
    let end = judge.effort + limits.singleChanges
    let fields = program.readFields.sorted { (pack.fields.index(of: $0) ?? 0) < (pack.fields.index(of: $1) ?? 0) }
    for base in bases where judge.effort < end {
      let changes = try self.changes(of: base.situation, in: fields + [FieldSchema.today.name], for: missing)
      finds += try judged(changes.map { base.situation.changed($0.field, to: $0.value) }, from: base)
    }
    while let best = best(of: finds) {
      take(best)
      let open = Set(missing)
      finds = finds.compactMap { find in
        var find = find
        find.shows.formIntersection(open)
        return find.shows.isEmpty ? nil : find
      }
    }
  }

  /// The first of those that show most.
  private func best(of finds: [Find]) -> Find? {
    finds.reduce(nil) { best, find in
      guard let best, best.shows.count >= find.shows.count else { return find }
      return best
    }
  }

  /// The households of some situations that show something missing.
  func judged(_ situations: [CaseSituation], from base: Base) throws(LuaError) -> [Find] {
    let open = Set(missing)
    return try judge.judge(situations, by: program).compactMap { judged in
      guard judged.failure == nil else { return nil }
      let shows = judged.trace.outcomes(isLater: program.isLater, schema: space.schema).intersection(open)
      return shows.isEmpty ? nil : Find(base: base, judged: judged, shows: shows)
    }
  }

  private func take(_ find: Find) {
    let shows = missing.filter(find.shows.contains)
    let suggestion = CaseSuggestion(find, shows: shows, in: self, without: names)
    names.insert(suggestion.name)
    suggestions.append(suggestion)
    missing.removeAll(where: find.shows.contains)
  }
}
