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
        let others = one.expect.place?.among ?? one.expect.among
        let needsList = one.expect.place != nil || one.expect.stage != nil || one.expect.reserve != nil
        let list = needsList ? try self.list(others, of: one, on: judgement.situation.day, in: program, judge) : nil
        let considered = one.expect.service == nil ? [] : try considered(one, in: program, judge)
        let led = ProgramTrace.best(considered, \.trace) ?? judgement
        outcomes.append(CaseOutcome(one, program: program, led, list: list, considered: considered.map(\.trace)))
      }
    }
    return outcomes
  }

  /// The household of a case for each service of the program, where the case says to which it must be led.
  private func considered(
    _ one: Case, in program: Program, _ judge: CaseJudge
  ) throws(LuaError) -> [JudgedSituation] {
    let situation = pack.situation(of: one)
    let services = pack.services(of: program).map { $0?.id }
    return try judge.judge(
      services.map { CaseSituation(day: situation.day, service: $0, given: situation.given) }, by: program)
  }

  /// The small list in which a case expects to come somewhere: everybody on its day, each for the service that suits it best
  /// unless its case names one.
  private func list(
    _ others: [String], of one: Case, on day: CivilDay, in program: Program, _ judge: CaseJudge
  ) throws(LuaError) -> CaseList {
    var judged: [(name: String, judged: JudgedSituation, pools: [Int])] = []
    let supply = ProgramPlaces(program, pack: pack)
    for name in [one.name] + others {
      guard let other = program.cases.first(where: { $0.name == name }) else { continue }
      let services = other.service.map { [$0] } ?? pack.services(of: program).map { $0?.id }
      let situations = services.map { CaseSituation(day: day, service: $0, given: other.given) }
      let judgements = try judge.judge(situations, by: program)
      if let best = ProgramTrace.best(judgements, \.trace) {
        judged.append((name, best, CaseRunner.pools(judgements.map(\.trace), supply)))
      }
    }
    return CaseList(judged, of: program, on: day, supply: supply)
  }
}

extension CaseRunner {
  /// The services that a household may enter by, the best first, as numbers of those that give places.
  private static func pools(_ traces: [ProgramTrace], _ supply: ProgramPlaces) -> [Int] {
    let entered = traces.enumerated().filter { $0.element.verdict == .eligible }
    let ordered = entered.sorted { left, right in
      if left.element.suits(betterThan: right.element) { return true }
      return !right.element.suits(betterThan: left.element) && left.offset < right.offset
    }
    return ordered.compactMap { one in supply.services.firstIndex { $0?.id == one.element.service } }
  }
}
