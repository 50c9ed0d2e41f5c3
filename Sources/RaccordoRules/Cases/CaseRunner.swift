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
        let list = try one.expect.place.map { place throws(LuaError) in 
          try self.list(place, of: one, on: judgement.situation.day, in: program, judge)
        }
        outcomes.append(CaseOutcome(one, program: program, judgement, list: list))
      }
    }
    return outcomes
  }

  /// The small list in which a case expects a place: everybody on its day, each for the service that suits it best
  /// unless its case names one.
  private func list(
    _ place: Case.Place, of one: Case, on day: CivilDay, in program: Program, _ judge: CaseJudge
  ) throws(LuaError) -> CaseList {
    var judged: [(name: String, judged: JudgedSituation)] = []
    for name in [one.name] + place.among {
      guard let other = program.cases.first(where: { $0.name == name }) else { continue }
      let services = other.service.map { [$0] } ?? pack.services(of: program).map { $0?.id }
      let situations = services.map { CaseSituation(day: day, service: $0, given: other.given, members: other.members) }
      let judgements = try judge.judge(situations, by: program)
      if let first = judgements.first {
        judged.append((name, judgements.dropFirst().reduce(first) { $1.trace.suits(betterThan: $0.trace) ? $1 : $0 }))
      }
    }
    return CaseList(judged, of: program, on: day)
  }
}

extension ProgramTrace {
  /// Whether a household is better served so: the better verdict, then more points known, then more possible.
  fileprivate func suits(betterThan other: ProgramTrace) -> Bool {
    let order: [Verdict] = [.ineligible, .undetermined, .eligible]
    func rank(_ trace: ProgramTrace) -> (Int, Points, Points) {
      (order.firstIndex(of: trace.verdict) ?? 0, trace.points.known, trace.points.possible)
    }
    return rank(self) > rank(other)
  }
}
