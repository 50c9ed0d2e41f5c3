import LuaRuntime
import RaccordoModel

/// Looks for cases that show what the agreed ones do not: starting from an agreed case and changing as few answers as
/// it can.
///
/// It first tries every single change of every case, and keeps those that show most. For what is still missing it
/// changes two answers, then three, among those that the rule reads. The search is bounded by the households it may
/// judge, not by a clock: the same pack gives the same suggestions on every machine.
public struct CaseSuggester: Sendable {
  /// How many households are judged at most: for the single changes of one program, and then for each missing outcome.
  public struct Limits: Sendable, Hashable {
    public var singleChanges: Int
    public var eachOutcome: Int

    public init(singleChanges: Int = 20_000, eachOutcome: Int = 3_000) {
      self.singleChanges = singleChanges
      self.eachOutcome = eachOutcome
    }
  }

  public let pack: RulePack
  public let limits: Limits

  public init(_ pack: RulePack, limits: Limits = Limits()) {
    self.pack = pack
    self.limits = limits
  }

  /// Cases for what is missing. With them in their files the cases of the pack pass as before, and cover more.
  ///
  /// - Throws: `LuaError` when Lua cannot start.
  /// - Complexity: O(limits × rules).
  public func suggestions(for coverage: Coverage) throws(LuaError) -> CaseSuggestions {
    let judge = CaseJudge(pack)
    var found = CaseSuggestions()
    for part in coverage.programs where !part.missing.isEmpty {
      let search = CaseSearch(part, judge: judge, limits: limits)
      try search.run()
      found.suggestions += search.suggestions
      if !search.missing.isEmpty {
        found.notFound.append(CaseSuggestions.NotFound(program: part.program.id, outcomes: search.missing))
      }
    }
    return found
  }
}
