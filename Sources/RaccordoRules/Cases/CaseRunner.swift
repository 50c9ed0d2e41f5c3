import LuaRuntime
import RaccordoModel

/// Runs the agreed cases of a pack against its rules.
public struct CaseRunner: Sendable {
  public let pack: RulePack
  private let programs: [Program]

  /// - Parameter only: the programs to run, by id; none: all of the pack. Ids that the pack does not have are passed over.
  public init(_ pack: RulePack, only: [String] = []) {
    self.pack = pack
    programs = only.isEmpty ? pack.programs : pack.programs.filter { only.contains($0.id) }
  }

  /// The outcome of every case, by program in the order of the files.
  ///
  /// - Throws: `LuaError` when Lua cannot start.
  /// - Complexity: O(cases × rules).
  public func run() throws(LuaError) -> [CaseOutcome] {
    let judge = CaseJudge(pack)
    var outcomes: [CaseOutcome] = []
    for program in programs {
      let judged = try judge.judge(program.cases.map(pack.situation), by: program)
      for (one, judgement) in zip(program.cases, judged) {
        let list = try one.expect.place.map { place throws(LuaError) in try self.list(place, of: one, judgement, in: program, judge) }
        outcomes.append(CaseOutcome(one, program: program, judgement, list: list))
      }
    }
    return outcomes
  }

  /// The small list in which a case expects a place: everybody on its day.
  private func list(
    _ place: Case.Place, of one: Case, _ judged: JudgedSituation, in program: Program, _ judge: CaseJudge
  ) throws(LuaError) -> CaseList {
    let others = place.among.compactMap { name in program.cases.first { $0.name == name } }
    let situations = others.map { other in
      CaseSituation(day: judged.situation.day, service: other.service, given: other.given)
    }
    let judgements = try judge.judge(situations, by: program)
    return CaseList(
      [(one.name, judged)] + zip(others.map(\.name), judgements), of: program, on: judged.situation.day)
  }
}
